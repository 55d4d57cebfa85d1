using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="Agencies">One part each.</param>
public sealed record AddAction(
    ActionId ActionId, string? Number, string? Text, ImmutableList<BodyId> Agencies, Target? Target, string? KeyMilestones,
    string? WhatWillShowItWorked, DateOnly? StartsOn, DateOnly On);

public static class AddActionHandler
{
    public static ActionAdded Handle(AddAction command, Recommendation recommendation, DateOnly today)
    {
        var number = Rules.Said(command.Number, "Enter the action's number, as in the plan.", nameof(command.Number), 20);
        var text = Rules.Said(command.Text, "Enter what will be done.", nameof(command.Text));

        Refuse.When(recommendation.Actions.ContainsKey(command.ActionId), new ActionAlreadyAdded());
        Refuse.When(recommendation.Actions.Values.Any(a => string.Equals(a.Number, number, StringComparison.OrdinalIgnoreCase)), new NumberTaken(number));
        Refuse.When(command.Agencies.IsEmpty, new NoAgency());
        Targets.Check(command.Target);
        Rules.PresentOrPast(command.On, today, "The date the action was added");
        Rules.Likely(command.StartsOn, nameof(command.StartsOn));
        Refuse.When(command.StartsOn > command.Target?.On, new StartsAfterTarget());

        return new ActionAdded(
            command.ActionId, number, text, [.. command.Agencies.Distinct()], command.Target!,
            Rules.MaySay(command.KeyMilestones, nameof(command.KeyMilestones)),
            Rules.MaySay(command.WhatWillShowItWorked, nameof(command.WhatWillShowItWorked)), command.StartsOn, command.On);
    }
}

public sealed record ActionAlreadyAdded() : Refusal("This action has already been added.");

public sealed record NoAgency() : Refusal("Choose at least one agency to carry the action out.", nameof(AddAction.Agencies));

public sealed record StartsAfterTarget()
    : Refusal("The action cannot start after its target. Change one of the dates.", nameof(AddAction.StartsOn));
