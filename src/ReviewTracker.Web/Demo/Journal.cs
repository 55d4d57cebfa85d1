using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Demo;

/// <summary>Collects what was recorded, in whatever order it is told, and gives it back in the order it was recorded.</summary>
internal sealed class Journal
{
    /// <summary>The day before the demonstration's today; nothing is recorded after it.</summary>
    public static readonly DateOnly LastDay = new(2026, 5, 14);

    private readonly List<(PastAct Act, int Turn)> acts = [];

    public void Write(DateTimeOffset at, PersonId by, Guid stream, Guid? keyScope, params ReadOnlySpan<object> events)
    {
        if (at.UkDate() > LastDay) return;
        acts.Add((new PastAct(stream, at, by, events.ToArray(), keyScope), acts.Count));
    }

    /// <summary>What is told so far, in no order.</summary>
    public IEnumerable<PastAct> Told => acts.Select(a => a.Act);

    public List<PastAct> InOrder() => [.. acts.OrderBy(a => a.Act.At).ThenBy(a => a.Turn).Select(a => a.Act)];

    /// <summary>Tells meetings, decisions and papers how far the log went.</summary>
    public static IEnumerable<PastAct> WithLogPositions(IEnumerable<PastAct> acts)
    {
        long position = 0;
        foreach (var act in acts)
        {
            var seen = position;
            position += act.Events.Count;
            yield return act.Events[0] is MeetingEvent ? act with { Events = [.. act.Events.Select(data => Seen(data, seen))] } : act;
        }
    }

    private static object Seen(object data, long position) => data switch
    {
        MeetingHeld e => e with { LogPosition = position },
        DecisionRecorded e => e with { LogPosition = position },
        AgendaFrozen e => e with { LogPosition = position },
        MinutesCirculated e => e with { LogPosition = position },
        _ => data,
    };
}
