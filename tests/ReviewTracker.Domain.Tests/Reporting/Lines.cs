using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Domain.Tests.Reporting;

/// <summary>Lines of lists with nothing in them but what a test is about.</summary>
internal static class Lines
{
    public static readonly DateOnly On = new(2026, 5, 15);
    private static int s_made;

    public static CaseloadRow Review(Stage stage = Stage.Commissioned, string reference = "2025/01") => new(
        new(NewId()), reference, null, null, false, null, null, "dhr-2016", null, null, stage, false, false, false, [],
        new(2025, 1, 10), null, null, null, null, null, null, null, stage is >= Stage.Commissioned and <= Stage.Cleared, null, null, false, null, null);

    public static ActionRow Part(DateOnly? target = null, ActionStatus status = ActionStatus.InProgress) => new(
        new(NewId()), new(NewId()), new(NewId()), new(NewId()), "1", "1.1", "Train staff.", Scope.Local, RecommendationKind.SingleAgency,
        null, 1, true, status, TargetKind.Date, target, target, 0, On.AddDays(-9), null, null, null, null, null, null,
        null, false, null, null, null, target is null, null, null, null, null, On.AddDays(-9));

    public static MeetingRecord Meeting(DateOnly on, MeetingStanding standing = MeetingStanding.Closed, MeetingKind kind = MeetingKind.Meeting) =>
        new(new(NewId()), kind, on, new(NewId()), [], 0, null, []) { Standing = standing };

    // Ids of a test are counted: nothing in them is left to chance.
    public static Guid NewId() => new($"00000000-0000-4000-8000-{Interlocked.Increment(ref s_made):000000000000}");
}
