using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.Tests.Reviews;

/// <summary>An invented review, notified on 5 January 2026, and what else happens to reviews.</summary>
internal static class Samples
{
    public static readonly DateOnly Today = new(2026, 5, 15);
    public static readonly ReviewId TheReview = new(Scenario.Stream);
    public static readonly BodyId Police = new(new Guid("00000000-0000-4000-8000-0000000000b1"));
    public static readonly BodyId Csp = new(new Guid("00000000-0000-4000-8000-0000000000b2"));
    public static readonly BodyId Trust = new(new Guid("00000000-0000-4000-8000-0000000000b3"));
    public static readonly PersonId Coordinator = new(new Guid("00000000-0000-4000-8000-0000000000c1"));
    public static readonly PersonId ChairPerson = new(new Guid("00000000-0000-4000-8000-0000000000c2"));
    public static readonly ContactId Contact = new(new Guid("00000000-0000-4000-8000-0000000000d1"));
    public static readonly MeetingId Meeting = new(new Guid("00000000-0000-4000-8000-0000000000e1"));
    public static readonly DecisionId Decision = new(new Guid("00000000-0000-4000-8000-0000000000e2"));

    public static readonly NotificationReceived Notified = new(
        TheReview, "2026/04", Day(1, 5), Police, Csp, MannerOfDeath.IntimatePartner, null, 1, null, 2025, null,
        Regimes.Dhr2016, null);

    public static readonly OutOfAreaCaseJoined Joined = new(
        TheReview, "2026/05", Day(1, 5), "Northshire CSP", null, null, Regimes.Dhr2016, null);

    public static readonly ReviewDecided Decided = new(DecisionOutcome.Review, Day(2, 2), null, null);
    public static readonly ReviewDecided NoReview = new(DecisionOutcome.NoReview, Day(2, 2), Text("No domestic abuse"), null);
    public static readonly MilestoneReached Completed = Reach("report-completed", Day(3, 20));
    public static readonly ReportSubmitted Submitted = new(Day(3, 25), null, null);
    public static readonly PublicationCleared Cleared = new(Day(4, 20), null);
    public static readonly ReviewPublished Published = new(Day(5, 1), null, null);
    public static readonly ReviewSignedOff SignedOff = new(Day(5, 10), Meeting, Decision);

    public static readonly object[] UntilDecided = [Notified, Decided];
    public static readonly object[] UntilSubmitted = [.. UntilDecided, Completed, Submitted];
    public static readonly object[] UntilCleared = [.. UntilSubmitted, Cleared];
    public static readonly object[] UntilPublished = [.. UntilCleared, Published];
    public static readonly object[] UntilSignedOff = [.. UntilPublished, SignedOff];

    public static DateOnly Day(int month, int day) => new(2026, month, day);
    public static Narrative Text(string text) => Narrative.Of(text)!;
    public static MilestoneReached Reach(string milestone, DateOnly on) => new(milestone, on, null);
    public static DateAgreed Agree(string milestone, DateOnly date, DateOnly on) => new(milestone, date, on, Csp, Text("Trial"));

    public static ReviewPaused Pause(DateOnly on, params string[] milestones) =>
        new([.. milestones], PauseCause.CriminalProceedings, on, true, Text("Trial"));

    public static ReviewFile File(params object[] history) => Fold.Of<ReviewFile>(Scenario.Log(history))!;
    public static CaseloadRow Row(DateOnly day, params object[] history) => Caseload.RowsOf(File(history), day).Single().Row;
}
