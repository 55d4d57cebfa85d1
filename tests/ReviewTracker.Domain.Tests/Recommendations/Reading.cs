using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>How a page would read a history.</summary>
internal static class Reading
{
    public static ActionPlan Folded(params object[] history) => Fold.Of<ActionPlan>(Scenario.Log(history))!;

    /// <summary>The police's part, in words, on a day.</summary>
    public static string ColourOn(DateOnly day, params object[] history)
    {
        var plan = Folded(history);
        return plan.Actions[0].RagOn(day, plan.Actions[0].PartOf(Police)!, plan.Kind).Sentence;
    }
}
