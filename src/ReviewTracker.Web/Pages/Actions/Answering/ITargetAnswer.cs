using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>A form that asks for a target: a date, a rule, or a standing assurance.</summary>
public interface ITargetAnswer
{
    TargetKind? Target { get; }
    DateOnly? TargetOn { get; }
    int? TargetMonths { get; }
    string? TargetAfter { get; }

    /// <summary>The milestones a rule may count from.</summary>
    IReadOnlyList<Choice> Milestones { get; }
}

public static class TargetAnswer
{
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(TargetKind.Date), "A date"),
        new(nameof(TargetKind.Rule), "A rule", "For example, 3 months after publication. The date is worked out once the milestone is reached"),
        new(nameof(TargetKind.Standing), "A standing assurance", "For example, a dip sample every quarter. It is never finished by a date"),
    ];

    /// <summary>What was answered; null where nothing was chosen. Whether it makes sense the domain says.</summary>
    public static Target? AsTarget(this ITargetAnswer answer) => answer.Target switch
    {
        TargetKind.Date => new(TargetKind.Date, answer.TargetOn),
        TargetKind.Rule => new(TargetKind.Rule, null, answer.TargetMonths, answer.TargetAfter),
        TargetKind.Standing => new(TargetKind.Standing, answer.TargetOn, answer.TargetMonths),
        _ => null,
    };
}
