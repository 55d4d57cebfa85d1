using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>How far an action of two agencies has come, as the events that brought it there; today is 15 May 2026.</summary>
internal static class PlanCourse
{
    public static readonly BodyId Mine = Seed.Agency;
    public static readonly BodyId Other = Seed.District;

    private static readonly ActionId Action = new(Guid.Empty);

    public static readonly RecommendationMade Made = new(
        default, default, "4", "Share risk assessments.", RecommendationKind.MultiAgency, Scope.Local, [Mine, Other], "Policy", "7.3", new(2026, 3, 10));

    public static readonly ActionAdded Added = new(
        Action, "4.1", "Write the protocol.", [Mine, Other], Target.Date(new(2026, 6, 30)), "Draft by May", "An audit of ten cases", null, new(2026, 3, 12));

    public static readonly CompletionClaimed Claim = new(Action, Mine, new(2026, 5, 8), Narrative.Of("In use.")!, new(2026, 5, 10));

    private static readonly object[] BothAgreed =
    [
        new ActionAgreed(Action, Mine, Seed.PersonOf(Role.AgencyLead), new(2026, 4, 1)), new ActionAgreed(Action, Other, null, new(2026, 4, 1)),
    ];

    public static object[] Proposed => [Made, Added];
    public static object[] Agreed => [.. Proposed, .. BothAgreed];
    public static object[] Claimed => [.. Agreed, Claim];
    public static object[] AskedForTime => [.. Agreed, new MoreTimeAsked(Action, Mine, new(2026, 8, 31), Narrative.Of("Two vacancies.")!, new(2026, 5, 10))];
    public static object[] Disputed => [.. Agreed, new NotOursSaid(Action, Mine, Other, Narrative.Of("It is the district's.")!, new(2026, 5, 10))];
    public static object[] Blocked => [.. Agreed, new BarrierFlagged(Action, Mine, Narrative.Of("No budget.")!, null, new(2026, 5, 1))];
    public static object[] Standing => [Made, Added with { Target = Target.Standing(new(2026, 6, 30), 3) }, .. BothAgreed];
    public static object[] National => [Made with { Kind = RecommendationKind.National }, Added, .. BothAgreed];

    /// <summary>Everything about the action is over.</summary>
    public static object[] Closed => [.. Agreed, new ActionClosedUncompleted(
        Action, Closure.Superseded, new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), Narrative.Of("Replaced.")!, new(2026, 5, 1))];
}
