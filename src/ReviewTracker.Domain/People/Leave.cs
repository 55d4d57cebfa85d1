using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Records that somebody left. All their roles go at once; whose work moves where is decided in the same act.</summary>
public sealed record Leave(DateOnly LastDay);

public static class LeaveHandler
{
    private const int FirstYear = 1990;

    /// <param name="managers">Everybody who is a manager now.</param>
    public static ImmutableList<AccountEvent> Handle(
        Leave command, Account account, Viewer by, IEnumerable<PersonId> managers, DateOnly today)
    {
        account.CheckMayBeChangedBy(by);
        Refuse.When(!by.IsAny(Role.Manager, Role.Administrator), new NotTheirsToWithdraw());
        Refuse.When(command.LastDay > today, new LastDayInTheFuture());
        Refuse.When(command.LastDay.Year < FirstYear, new UnlikelyLastDay(command.LastDay.Year));
        Refuse.When(account.Has(Role.Manager) && managers.All(m => m == account.Id), new NoManagerLeft());

        return [.. account.Grants.Select(g => new RoleWithdrawn(g.Role, g.Body)), new PersonLeft(command.LastDay)];
    }
}

/// <summary>Somebody who had left is here again. Roles are proposed anew.</summary>
public sealed record ComeBack;

public static class ComeBackHandler
{
    public static PersonCameBack Handle(ComeBack _, Account account, Viewer by)
    {
        Refuse.When(by.Person == account.Id, new OwnRoles());
        Refuse.When(account.LeftOn is null, new HasNotLeft());
        return new PersonCameBack();
    }
}

public sealed record LastDayInTheFuture() : Refusal("The last day must be today or in the past. Record it when it has come", nameof(Leave.LastDay));

public sealed record UnlikelyLastDay(int Year) : Refusal($"Check the year of the last day: {Year} cannot be right", nameof(Leave.LastDay));

public sealed record HasNotLeft() : Refusal("This person has not left");
