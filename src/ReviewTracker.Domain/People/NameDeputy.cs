using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Names who stands in for one of somebody's roles during their leave. Work and mail go to the deputy, who gains no right.</summary>
public sealed record NameDeputy(Role Role, BodyId? Body, PersonId Deputy, DateOnly From, DateOnly Until);

public static class NameDeputyHandler
{
    private const int LongestDays = 366;

    /// <param name="deputy">The deputy's own account; null where there is none.</param>
    public static DeputyNamed Handle(NameDeputy command, Account account, Account? deputy, Viewer by, DateOnly today)
    {
        account.CheckDeputiesAre(by);
        Refuse.When(!account.Holds(command.Role, command.Body), new RoleNotHeld());
        Refuse.When(command.Deputy == account.Id || deputy is null || !deputy.Holds(command.Role, command.Body), new DeputyWithoutRole());
        Refuse.When(command.Until < command.From, new LeaveEndsBeforeItBegins());
        Refuse.When(command.Until < today, new LeaveIsOver());
        Refuse.When(command.Until.DayNumber - command.From.DayNumber > LongestDays, new LeaveTooLong());
        Refuse.When(deputy.Deputies.Exists(d => d.From <= command.Until && command.From <= d.Until), new DeputyAway());

        return new DeputyNamed(command.Role, command.Body, command.Deputy, command.From, command.Until);
    }

    /// <summary>Managers and administrators for anybody; an agency lead for themself.</summary>
    internal static void CheckDeputiesAre(this Account account, Viewer by)
    {
        Refuse.When(!by.IsAny(Role.Manager, Role.Administrator) && !(by.Is(Role.AgencyLead) && by.Person == account.Id), new NotTheirsToDeputise());
        Refuse.When(account.LeftOn is not null, new HasLeft());
    }
}

/// <summary>Nobody stands in for this role any more.</summary>
public sealed record EndDeputy(Role Role, BodyId? Body);

public static class EndDeputyHandler
{
    public static DeputyEnded Handle(EndDeputy command, Account account, Viewer by)
    {
        account.CheckDeputiesAre(by);
        Refuse.When(account.DeputyOf(command.Role, command.Body) is null, new NobodyStandsIn());
        return new DeputyEnded(command.Role, command.Body);
    }
}

public sealed record DeputyWithoutRole()
    : Refusal("A deputy has the same role for the same body already. Choose somebody who has", nameof(NameDeputy.Deputy));

public sealed record LeaveEndsBeforeItBegins() : Refusal("The last day must be on or after the first", nameof(NameDeputy.Until));

public sealed record LeaveIsOver() : Refusal("The last day must be today or later", nameof(NameDeputy.Until));

public sealed record LeaveTooLong() : Refusal("A deputy stands in for a year at most. Give an earlier last day", nameof(NameDeputy.Until));

public sealed record DeputyAway() : Refusal("This person is away themself in that time. Choose somebody else", nameof(NameDeputy.Deputy));

public sealed record NotTheirsToDeputise() : Refusal("Deputies are named by a manager or an administrator, or by an agency lead for themself");

public sealed record NobodyStandsIn() : Refusal("Nobody stands in for this role any more");
