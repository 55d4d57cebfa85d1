using FsCheck;
using FsCheck.Fluent;
using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>Invented histories of one recommendation, likely and unlikely ones.</summary>
internal static class Histories
{
    public static Gen<DateOnly> Day { get; } =
        Gen.Choose(new DateOnly(2025, 11, 1).DayNumber, new DateOnly(2027, 6, 30).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<Target> Target =
        from kind in Gen.Choose(0, 2)
        from day in Day
        from months in Gen.Choose(1, 12)
        select kind switch
        {
            0 => Domain.Recommendations.Target.Date(day),
            1 => Domain.Recommendations.Target.Rule(months, "published"),
            _ => Domain.Recommendations.Target.Standing(day, months),
        };

    private static readonly Gen<object> Event =
        from which in Gen.Choose(0, 18)
        from day in Day
        from later in Gen.Choose(0, 200)
        from to in Target
        from agency in Gen.Elements(Police, Health)
        select Make(which, agency, day, day.AddDays(later), to);

    public static Gen<object[]> Any { get; } =
        from target in Target
        from starts in Gen.OneOf(Gen.Constant<DateOnly?>(null), Day.Select(d => (DateOnly?)d))
        from national in Gen.Elements(true, false)
        from events in Gen.ListOf(Event)
        select (object[])[national ? National : Made, Added with { Target = target, StartsOn = starts }, .. events];

    private static object Make(int which, Domain.Kernel.BodyId agency, DateOnly day, DateOnly later, Target to) => which switch
    {
        0 => new ActionAgreed(Protocol, agency, Owner, day),
        1 => new ProgressReported(Protocol, agency, day, Text("Progress.")),
        2 => new EvidenceLinked(Protocol, agency, EvidenceKind.Written, Text("Evidence."), null, day),
        3 => new BarrierFlagged(Protocol, agency, Text("Barrier."), later, day),
        4 => new BarrierCleared(Protocol, agency, day),
        5 or 6 => new CompletionClaimed(Protocol, agency, day, Text("Outcome."), later),
        7 => new ClaimWithdrawn(Protocol, agency, Text("Withdrawn."), day),
        8 => new CompletionAccepted(Protocol, agency, Quarterly, Decision, day),
        9 => new CompletionReturned(Protocol, agency, Quarterly, Decision, Text("Returned."), day),
        10 => new MoreTimeAsked(Protocol, agency, later, Text("Time."), day),
        11 => new MoreTimeRefused(Protocol, agency, Quarterly, Decision, Text("Refused."), day),
        12 => new TargetMoved(Protocol, to, Quarterly, Decision, Text("Moved."), day),
        13 => new RuleDateKnown(Protocol, "published", day, later),
        14 => new AssuranceGiven(Protocol, agency, day, later, Text("Assured.")),
        15 => new LetterSent(Protocol, agency, null, day, null),
        16 => new LetterAnswered(Protocol, agency, day, Text("Answered.")),
        17 => new ActionClosedUncompleted(Protocol, (Closure)(later.DayNumber % 3), Quarterly, Decision, Text("Closed."), day),
        _ => new ActionReopened(Protocol, Quarterly, Decision, Text("Reopened."), day),
    };
}
