using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Reviews;

/// <summary>How an opening ended before its time.</summary>
/// <param name="By">Null where nobody is on record.</param>
public sealed record OpeningEnd(DateTimeOffset At, PersonId? By, Narrative? Reason);

/// <summary>That a review is open to somebody until then.</summary>
public sealed record OpenFor(PersonId By, DateTimeOffset Until);

/// <summary>One time for which somebody who watches over the record opened the review, over or not.</summary>
/// <param name="Since">When it was recorded.</param>
/// <param name="End">Null where it runs, or ran, until its time.</param>
public sealed record CaseOpening(PersonId By, Role As, DateTimeOffset Since, DateTimeOffset Until, Narrative Reason, OpeningEnd? End)
{
    public bool IsOpenAt(DateTimeOffset now) => End is null && now < Until;

    internal static CaseOpening Of(Recorded<CaseOpened> e) =>
        new(e.Data.By, e.Data.As, e.Envelope.At, e.Data.Until, e.Data.Reason, null);

    internal static ImmutableList<CaseOpening> Ended(ImmutableList<CaseOpening> all, Recorded<CaseOpeningEnded> e) =>
        Ended(all, o => o.By == e.Data.Of, new(e.Envelope.At, e.Envelope.By, e.Data.Reason));

    // Whoever is not named sees a restricted review no more, also when the restriction is lifted again.
    internal static ImmutableList<CaseOpening> Ended(ImmutableList<CaseOpening> all, Recorded<AccessRestricted> e) =>
        Ended(all, _ => true, new(e.Envelope.At, e.Envelope.By, null));

    private static ImmutableList<CaseOpening> Ended(ImmutableList<CaseOpening> all, Func<CaseOpening, bool> these, OpeningEnd end) =>
        all.ConvertAll(o => o.IsOpenAt(end.At) && these(o) ? o with { End = end } : o);
}
