using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Takes a role away, at once.</summary>
public sealed record WithdrawRole(Role Role, BodyId? Body);

public static class WithdrawRoleHandler
{
    /// <param name="managers">Everybody who is a manager now.</param>
    public static RoleWithdrawn Handle(WithdrawRole command, Account account, Viewer by, IEnumerable<PersonId> managers)
    {
        account.CheckMayBeChangedBy(by);
        Refuse.When(!by.IsAny(Role.Manager, Role.Administrator), new NotTheirsToWithdraw());
        Refuse.When(!account.Holds(command.Role, command.Body), new RoleNotHeld());
        Refuse.When(command.Role is Role.Manager && managers.All(m => m == account.Id), new NoManagerLeft());

        return new RoleWithdrawn(command.Role, command.Body);
    }
}

public sealed record NotTheirsToWithdraw() : Refusal("A role is taken away by a manager or an administrator");

public sealed record RoleNotHeld() : Refusal("This person does not have the role any more");

public sealed record NoManagerLeft() : Refusal("This is the last manager. Make somebody else a manager first");
