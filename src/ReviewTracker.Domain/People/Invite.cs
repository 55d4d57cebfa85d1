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
    public static PersonInvited Handle(InviteAgain _, Account account)
    {
        Refuse.When(account.LeftOn is not null, new HasLeft());
        return new PersonInvited();
    }
}

/// <summary>Says what to do and not whose it is: not everybody who invites may know.</summary>
public sealed record AddressTaken()
    : Refusal("This e-mail address is in use already. Use another one, or propose a role for the person who has it", "Email");
