using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Asks for a role for somebody. A manager or another administrator makes an administrator at once; all else waits for a second person.</summary>
public sealed record ProposeRole(Role Role, BodyId? Body);

public static class ProposeRoleHandler
{
    /// <param name="body">What stands under the command's body; null where there is none.</param>
    public static AccountEvent Handle(ProposeRole command, Account account, Viewer by, BodyCard? body, DateOnly today)
    {
        account.CheckMayBeChangedBy(by);
        command.Role.CheckFits(command.Body, body, today);
        Refuse.When(account.Holds(command.Role, command.Body), new RoleHeld());
        Refuse.When(account.ProposalOf(command.Role, command.Body) is not null, new RoleWaits());

        return !command.Role.SeesCases() && command.Role.MayBeGrantedBy(by)
            ? new RoleGranted(command.Role, command.Body)
            : new RoleProposed(command.Role, command.Body, by.Person);
    }
}

/// <summary>What a directory's groups ask for when somebody signs in; never in force by itself.</summary>
public sealed record ProposeByDirectory(ImmutableList<Role> Roles);

public static class ProposeByDirectoryHandler
{
    /// <summary>Only what is new: not held, not waiting, not declined before. A body's role cannot be read off a group.</summary>
    public static ImmutableList<RoleProposed> Handle(ProposeByDirectory command, Account account) => account.LeftOn is not null ? [] :
    [
        .. command.Roles.Distinct().Where(role => !role.IsOfABody() && !account.Holds(role, null)
                && account.ProposalOf(role, null) is null && !account.Declined.Contains(new(role, null)))
            .Select(role => new RoleProposed(role, null, account.Id)),
    ];
}

public sealed record RoleHeld() : Refusal("This person has the role already", nameof(ProposeRole.Role));

public sealed record RoleWaits() : Refusal("The role has been proposed already and waits for a second person", nameof(ProposeRole.Role));
