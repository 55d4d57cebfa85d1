using ReviewTracker.Domain;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Pages;
using ReviewTracker.Web.Pages.Meetings.Minutes;

namespace ReviewTracker.Web.Demo;

/// <summary>The papers of meetings: an agenda that was frozen, minutes that went out. They are made from the history as it stood.</summary>
internal sealed class Papers
{
    private readonly Dictionary<Guid, List<Recorded>> streams = [];
    private readonly Dictionary<DecisionId, long> numbers = [];

    /// <summary>The last meeting was in everybody's diary, and its agenda went out a week before.</summary>
    public static DateOnly Planned { get; } = Quarters.MeetingOf(2026, 1);

    public static void SendOut(Journal journal)
    {
        var (meeting, by) = (Minutes.IdOf(Planned), DemoPeople.CoordinatorOn(Planned, 1));
        journal.Write(Diary.At(new(2025, 12, 12), 10, 0), by, meeting.Value, null, new MeetingPlanned(
            meeting, Planned, new(13, 30), "Wealdshire Civic Centre, room 4", DemoBodies.Called("WCSP"), DemoBodies.Called("ASC&H")));
        journal.Write(Diary.At(Planned.AddDays(-7), 16, 0), by, meeting.Value, null, new AgendaFrozen([], 0));
        foreach (var day in Quarters.Meetings.Where(m => m.Year >= 2025))
        {
            var at = Diary.At(day.AddDays(14), 11, 0);
            journal.Write(at, by, Minutes.IdOf(day).Value, null, new MinutesCirculated(1, 0, "", at.UkDate()));
        }

        journal.Write(Diary.At(Planned.AddDays(21), 9, 40), by, meeting.Value, null, new MinutesCorrected(
            Narrative.Of("Women’s Aid asked to have it minuted that it spoke about the autumn’s learning event; that was left out.")!, Planned.AddDays(21)));
    }

    public static List<PastAct> FilledIn(List<PastAct> acts)
    {
        var papers = new Papers();
        return [.. acts.Select(papers.Next)];
    }

    private PastAct Next(PastAct act)
    {
        var filled = act with { Events = [.. act.Events.Select(data => Filled(data, act))] };
        if (!streams.TryGetValue(act.Stream, out var stream)) streams[act.Stream] = stream = [];
        foreach (var data in filled.Events)
        {
            stream.Add(new(data, act.Stream, stream.Count + 1, 0, act.At, act.By));
            if (data is DecisionRecorded decision) numbers[decision.DecisionId] = numbers.Count + 1;
        }
        return filled;
    }

    private object Filled(object data, PastAct act) => data switch
    {
        AgendaFrozen e => e with { Items = Agenda.Assemble(Fold.Of<MeetingRecord>(streams[act.Stream])!, Facts(act.At.UkDate()), act.At.UkDate()) },
        MinutesCirculated e => e with { Digest = Digest(Fold.Of<MeetingRecord>(streams[act.Stream])!) },
        _ => data,
    };

    // No topic or decision was open in those years, and what the chair had decided was ratified.
    private AgendaFacts Facts(DateOnly day) => new(
        [.. Rows<CaseloadRow>("caseload", day).Where(r => !r.Restricted)], [.. Rows<ActionRow>("action_list", day)], [], [], [], Quarters.MeetingOf(2026, 2));

    private IEnumerable<T> Rows<T>(string view, DateOnly day)
    {
        var stored = StoredViews.All.Single(v => v.Name == view);
        return streams.Values.SelectMany(s => stored.Rows(s, day)).Select(r => (T)r.Data);
    }

    private string Digest(MeetingRecord meeting)
    {
        var items = meeting.Agenda.Frozen ?? [];
        var reviews = meeting.Decisions.Select(d => d.ReviewId).Concat(items.Select(i => i.ReviewId)).OfType<ReviewId>().Distinct()
            .ToDictionary(r => r, r => Fold.Of<ReviewFile>(streams[r.Value])!.Reference);
        var actions = meeting.Decisions.Select(d => d.RecommendationId).Concat(items.Select(i => i.RecommendationId)).OfType<RecommendationId>().Distinct()
            .SelectMany(r => Fold.Of<ActionPlan>(streams[r.Value])!.Actions).ToDictionary(a => a.Id);
        var bodies = DemoBodies.File.Bodies.Select(DemoBodies.File.IdOf).ToDictionary(id => id, id => Fold.Of<BodyCard>(streams[id.Value])!);
        var names = new Names(bodies, new Dictionary<PersonId, PersonCard>());
        return MinutesDigest.Of(meeting, MinutesWriter.Write(
            new(meeting, reviews, actions, new Dictionary<MeetingId, MeetingRecord>(), numbers, names, new OpenedTexts(new Dictionary<string, string>()))));
    }
}
