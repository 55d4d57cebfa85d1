using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>The team is no more. What it owned has another owner by then.</summary>
public sealed record DisbandTeam;

public static class DisbandTeamHandler
{
    /// <param name="openActions">How many open actions the team still owns.</param>
    public static TeamDisbanded Handle(DisbandTeam _, Team team, int openActions, Viewer by, DateOnly today)
    {
        team.CheckMayBeChangedBy(by);
        Refuse.When(openActions > 0, new TeamOwnsActions(openActions));
        return new TeamDisbanded(today);
    }
}

/// <summary>Puts the team's name or mailbox right, in the table beside the log.</summary>
public sealed record CorrectTeamCard;

public static class CorrectTeamCardHandler
{
    public static TeamCardCorrected Handle(CorrectTeamCard _, Team team, Viewer by)
    {
        team.CheckMayBeChangedBy(by);
        return new TeamCardCorrected();
    }
}

public sealed record TeamOwnsActions(int Open)
    : Refusal($"The team still owns {Open} open {(Open == 1 ? "action" : "actions")}. Name another owner first");
