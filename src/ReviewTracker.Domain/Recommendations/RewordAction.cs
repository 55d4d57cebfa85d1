using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record RewordAction(
    ActionId ActionId, string? Text, string? KeyMilestones, string? WhatWillShowItWorked, Narrative? Reason, DateOnly On);

public static class RewordActionHandler
{
    public static ActionReworded Handle(RewordAction command, Recommendation recommendation, DateOnly today)
    {
        var action = recommendation.Action(command.ActionId);
        var text = Rules.Said(command.Text, "Enter the action's new words.", nameof(command.Text));
        var reason = Rules.Said(command.Reason, "Say why the words change.", nameof(command.Reason));

        Refuse.When(action.IsOver, new ActionIsOver(action.Status));
        Rules.PresentOrPast(command.On, today, "The date of the change");

        return new ActionReworded(
            command.ActionId, text, Rules.MaySay(command.KeyMilestones, nameof(command.KeyMilestones)),
            Rules.MaySay(command.WhatWillShowItWorked, nameof(command.WhatWillShowItWorked)), command.On, reason);
    }
}
