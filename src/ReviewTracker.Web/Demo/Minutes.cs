using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Demo;

/// <summary>Gathers what each meeting of the Steering Group decided and writes every decision with its effect at one time.</summary>
internal sealed class Minutes(Journal journal)
{
    /// <summary>Between two meetings the chair decided alone.</summary>
    public static readonly DateOnly ChairActed = new(2024, 11, 5);

    private static readonly DateOnly Ratified = Quarters.MeetingOf(2024, 4);
    private static readonly string[] Members = ["WP", "ASC&H", "WCS", "WPT", "WCHT", "NHSW", "WHG", "PS", "TST", "WDAS", "SWH", "WCST"];
    private readonly SortedDictionary<DateOnly, List<Item>> meetings = [];

    /// <summary>What a decision is about and which streams it changes.</summary>
    internal sealed record Item(
        DecisionKind Kind, ReviewId Review, RecommendationId? Recommendation, ActionId? Action, BodyId? Agency, string? Rationale,
        Func<MeetingId, DecisionId, IReadOnlyList<(Guid Stream, object Effect)>> Effects);

    public void Decide(DateOnly meeting, Item item)
    {
        if (!meetings.TryGetValue(meeting, out var items)) meetings[meeting] = items = [];
        items.Add(item);
    }

    /// <summary>Nothing a meeting decides is recorded after this.</summary>
    public static DateTimeOffset EndOf(DateOnly meeting) => Diary.At(meeting, 18, 0);

    public static MeetingId IdOf(DateOnly meeting) => new(Chance.Id($"meeting/{meeting:yyyy-MM-dd}"));

    public void Close()
    {
        foreach (var day in Quarters.Meetings.Append(ChairActed)) Hold(day, meetings.GetValueOrDefault(day) ?? []);
        Papers.SendOut(journal);
    }

    /// <summary>The year's meetings are in everybody's diary, the first with a topic of its own.</summary>
    public static void PlanAhead(Journal journal)
    {
        var (at, by) = (Diary.At(new(2026, 3, 12), 10, 0), DemoPeople.CoordinatorOn(Journal.LastDay, 0));
        foreach (var day in new[] { Quarters.MeetingOf(2026, 2), Quarters.MeetingOf(2026, 3), Quarters.MeetingOf(2026, 4), Quarters.MeetingOf(2027, 1) })
        {
            var id = new MeetingId(Chance.Id($"meeting/{day:yyyy-MM-dd}"));
            journal.Write(at, by, id.Value, null, new MeetingPlanned(
                id, day, new(13, 30), "Wealdshire Civic Centre, room 4", DemoBodies.Called("WCSP"), DemoBodies.Called("ASC&H")));
        }

        journal.Write(Diary.At(new(2026, 5, 6), 11, 0), by, Chance.Id($"meeting/{Quarters.MeetingOf(2026, 2):yyyy-MM-dd}"), null, new TopicAdded(
            new(Chance.Id("topic/learning-event")), Narrative.Of("Learning event in the autumn")!, Narrative.Of("Who speaks, and which reviews it draws on.")!,
            null, UntilDone: true, DemoBodies.Called("WDAS"), TopicKind.LearningEvent, new(2026, 10, 8), Narrative.Of("https://www.wealdshire.example/learning")));
    }

    private void Hold(DateOnly day, List<Item> items)
    {
        var chance = new Chance($"meeting/{day:yyyy-MM-dd}");
        var (id, by) = (IdOf(day), DemoPeople.CoordinatorOn(day, 1));
        var begins = Diary.At(day, 13, 30);
        var kind = day == ChairActed ? MeetingKind.ChairsAction : MeetingKind.Meeting;
        var present = Members.Where(_ => kind is MeetingKind.Meeting && !chance.OneIn(5)).Select(DemoBodies.Called)
            .Prepend(DemoBodies.Called("WCSP")).ToImmutableList();
        if (kind is MeetingKind.Meeting) Seats.Take(journal, day, [DemoBodies.Called("WCSP"), .. Members.Select(DemoBodies.Called)], present);
        journal.Write(begins, by, id.Value, null, new MeetingHeld(id, kind, day, DemoBodies.Called("WCSP"), present, 0));

        var number = 0;
        foreach (var item in items.OrderBy(i => i.Kind is DecisionKind.SignOffReview))
            Record(present, id, by, begins.AddMinutes(6 + 2 * number), ++number, item);
        if (day == Ratified) Ratify(id, by, begins.AddMinutes(6 + 2 * number), number + 1);
        journal.Write(Diary.At(day, 17, 30), by, id.Value, null, new MeetingClosed(kind is MeetingKind.Meeting ? new(16, 0) : null));
    }

    private void Ratify(MeetingId meeting, PersonId by, DateTimeOffset at, int number)
    {
        journal.Write(at, by, meeting.Value, null, new DecisionRecorded(
            new(Chance.Id($"decision/{meeting}/{number}")), number, DecisionKind.Other, null, null, null, null,
            Narrative.Of($"Ratified: chair’s action of {ChairActed.InWords()}."), [], at.UkDate()));
        journal.Write(at, by, IdOf(ChairActed).Value, null, new DecisionsRatified(meeting, at.UkDate()));
    }

    private void Record(ImmutableList<BodyId> present, MeetingId id, PersonId by, DateTimeOffset at, int number, Item item)
    {
        var decision = new DecisionId(Chance.Id($"decision/{id}/{number}"));
        ImmutableList<BodyId> interests = item.Agency is { } agency && present.Contains(agency) ? [agency] : [];
        journal.Write(at, by, id.Value, null, new DecisionRecorded(
            decision, number, item.Kind, item.Review, item.Recommendation, item.Action, item.Agency, Narrative.Of(item.Rationale), interests, at.UkDate(),
            Presiding: interests.Contains(present[0]) ? present[1] : null));
        foreach (var (stream, effect) in item.Effects(id, decision)) journal.Write(at, by, stream, item.Review.Value, effect);
    }
}
