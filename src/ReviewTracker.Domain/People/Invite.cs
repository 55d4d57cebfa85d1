using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Asks somebody in, with the first role they are to have. Name and address stand beside the log.</summary>
public sealed record Invite(PersonId Person, Role Role, BodyId? Body);

public static class InviteHandler
{
    public static ImmutableList<AccountEvent> Handle(Invite command, Viewer by, BodyCard? body, DateOnly today)
    {
        var account = Account.Create(new(command.Person));
        var asked = ProposeRoleHandler.Handle(new(command.Role, command.Body), account, by, body, today);
        return [new AccountOpened(command.Person), new PersonInvited(), asked];
    }
}

/// <summary>Sends the invitation to somebody who has an account once more, or for the first time.</summary>
public sealed record InviteAgain;

public static class InviteAgainHandler
{
    /// <summary>Mails to one person in one day; their mailbox is not ours to fill.</summary>
    public const int MostADay = 5;

    /// <param name="today">How often they were invited today already.</param>
    public static PersonInvited Handle(InviteAgain _, Account account, int today)
    {
        Refuse.When(account.LeftOn is not null, new HasLeft());
        Refuse.When(today >= MostADay, new InvitedOftenEnough());
        return new PersonInvited();
    }
}

public sealed record InvitedOftenEnough() : Refusal(
    "This person was sent five invitations today. Ask them to look among unwanted mail and check their address. You can send another one tomorrow");

/// <summary>Says what to do and not whose it is: not everybody who invites may know.</summary>
public sealed record AddressTaken()
    : Refusal("This e-mail address is in use already. Use another one, or propose a role for the person who has it", "Email");
