using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>Invented histories of one recommendation, likely and unlikely ones; the same number gives the same history.</summary>
internal sealed class Histories(int seed)
{
    private readonly Random _random = new(seed);

    public DateOnly Day() => new DateOnly(2025, 11, 1).AddDays(_random.Next(600));

    public object[] Next()
    {
        var starts = _random.Next(3) == 0 ? Day() : (DateOnly?)null;
        return [
            _random.Next(3) == 0 ? National : Made, Added with { Target = AnyTarget(), StartsOn = starts },
            .. Enumerable.Range(0, _random.Next(12)).Select(_ => Event()),
        ];
    }

    private Target AnyTarget() => _random.Next(3) switch
    {
        0 => Target.Date(Day()),
        1 => Target.Rule(_random.Next(1, 12), "published"),
        _ => Target.Standing(Day(), _random.Next(1, 12)),
    };

    private object Event()
    {
        var (agency, day) = (_random.Next(2) == 0 ? Police : Health, Day());
        var later = day.AddDays(_random.Next(200));
        return _random.Next(3) == 0 ? Decision(agency, day) : Work(agency, day, later);
    }

    private object Work(BodyId agency, DateOnly day, DateOnly later) => _random.Next(13) switch
    {
        0 => new ActionAgreed(Protocol, agency, Owner, day),
        1 => new ProgressReported(Protocol, agency, day, Text("Progress.")),
        2 => new EvidenceLinked(Protocol, agency, EvidenceKind.Written, Text("Evidence."), null, day),
        3 => new BarrierFlagged(Protocol, agency, Text("Barrier."), later, day),
        4 => new BarrierCleared(Protocol, agency, day),
        5 or 6 => new CompletionClaimed(Protocol, agency, day, Text("Outcome."), later),
        7 => new ClaimWithdrawn(Protocol, agency, Text("Withdrawn."), day),
        8 => new MoreTimeAsked(Protocol, agency, later, Text("Time."), day),
        9 => new AssuranceGiven(Protocol, agency, day, later, Text("Assured.")),
        10 => new LetterSent(Protocol, agency, null, day, null),
        11 => new LetterAnswered(Protocol, agency, day, Text("Answered.")),
        _ => new RuleDateKnown(Protocol, "published", day, later),
    };

    private object Decision(BodyId agency, DateOnly day) => _random.Next(6) switch
    {
        0 => new CompletionAccepted(Protocol, agency, Quarterly, Plan.Decision, day),
        1 => new CompletionReturned(Protocol, agency, Quarterly, Plan.Decision, Text("Returned."), day),
        2 => new MoreTimeRefused(Protocol, agency, Quarterly, Plan.Decision, Text("Refused."), day),
        3 => new TargetMoved(Protocol, AnyTarget(), Quarterly, Plan.Decision, Text("Moved."), day),
        4 => new ActionClosedUncompleted(Protocol, (Closure)_random.Next(3), Quarterly, Plan.Decision, Text("Closed."), day),
        _ => new ActionReopened(Protocol, Quarterly, Plan.Decision, Text("Reopened."), day),
    };
}
