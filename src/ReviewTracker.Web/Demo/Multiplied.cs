using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Demo;

/// <summary>
/// The same history many times over, for trying out size: each copy has ids, references, names and districts of its own.
/// Copies are made one act at a time, so that any number of them needs no more memory than one history.
/// </summary>
internal static class Multiplied
{
    public static IEnumerable<PastAct> By(int scale, IReadOnlyList<PastAct> acts)
    {
        var perYear = acts.SelectMany(a => a.Events).Select(ReferenceOf).OfType<string>()
            .CountBy(reference => References.Read(reference).Year).ToDictionary();
        var copies = Enumerable.Range(1, scale - 1).Select(k => new Copy(k, perYear)).ToList();
        foreach (var act in acts)
        {
            yield return act;
            if (act.Events[0] is not (ReviewEvent or RecommendationEvent or MeetingEvent)) continue;
            // Papers are made from what they are about, so those of a copy would be others; who came is told once.
            if (act.Events[0] is AgendaFrozen or MinutesCirculated or MinutesCorrected or AttendanceTaken) continue;
            foreach (var copy in copies) yield return copy.Of(act);
        }
    }

    private static string? ReferenceOf(object data) => data switch
    {
        NotificationReceived e => e.Reference,
        OutOfAreaCaseJoined e => e.Reference,
        _ => null,
    };
}
