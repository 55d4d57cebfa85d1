using System.Diagnostics.CodeAnalysis;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>When a target makes sense.</summary>
public static class Targets
{
    /// <summary>Refuses a target that is missing or incomplete.</summary>
    public static void Check([NotNull] Target? target)
    {
        Refuse.When(target is null, new NoTarget());
        Rules.Likely(target.On, "Target");
        Refuse.When(target is { Kind: TargetKind.Date, On: null }, new NoTarget());
        Refuse.When(target is { Kind: TargetKind.Rule } && (target.After is null || target.Months is not (>= 0 and <= 120)), new IncompleteRule());
        Refuse.When(target is { Kind: TargetKind.Standing } && (target.On is null || target.Months is not (>= 1 and <= 60)), new IncompleteStanding());
    }
}

public sealed record NoTarget() : Refusal("Enter when the action is due: a date, a rule or a standing assurance.", "Target");

public sealed record IncompleteRule()
    : Refusal("A rule needs a number of months (0 to 120) and the milestone they count from.", "Target");

public sealed record IncompleteStanding()
    : Refusal("A standing assurance needs its next date and how many months lie between two (1 to 60).", "Target");
