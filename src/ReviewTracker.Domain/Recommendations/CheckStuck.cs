using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>Whether a completed action is still done, months later.</summary>
public sealed record CheckStuck(ActionId ActionId, BodyId Agency, StuckResult Result, Narrative? Finding, DateOnly On);

public static class CheckStuckHandler
{
    public static StuckChecked Handle(CheckStuck command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.Part(command.ActionId, command.Agency);
        Refuse.When(part.Status is not ActionStatus.Completed, new NotCompletedYet());
        Rules.PresentOrPast(command.On, today, "The day it was looked at");
        var finding = Rules.Said(command.Finding, "Say what was found, and how it was looked at.", nameof(command.Finding));
        return new StuckChecked(command.ActionId, command.Agency, command.Result, finding, command.On);
    }
}

public sealed record NotCompletedYet() : Refusal("Only a completed action is looked at again. This one is not completed.");
