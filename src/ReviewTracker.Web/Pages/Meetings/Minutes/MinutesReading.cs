using System.Globalization;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>Reads a meeting's minutes from the record: as they are now for one reader, or as a version went out.</summary>
public sealed class MinutesReading(MeetingList meetings, ReviewList reviews, Streams streams, SealedTexts texts, NameSource names, DecisionNumbers numbers, TimeProvider clock)
{
    public const string Kind = "minutes", Version = "version";

    /// <summary>As the log stood, without what the reader may not know of. Null: no such meeting for them, or not yet.</summary>
    public async Task<MinutesContent?> Of(MeetingId id, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        if (await meetings.Get(id, viewer, cancel) is not { State: var now }) return null;
        if (await streams.LoadAt<MeetingRecord>(id.Value, at with { TrueOn = null }, cancel) is not { } then) return null;
        return MinutesWriter.Write(await Matter(Trim(then, now), at, viewer, cancel));
    }

    /// <summary>
    /// A version as everybody in the group has it: from its log position, without reviews that were restricted then or are now.
    /// </summary>
    public async Task<MinutesContent?> AsSent(MeetingId id, long position, CancellationToken cancel)
    {
        var (everybody, at) = (new Viewer(default, [Role.SteeringGroupMember], []) { At = clock.GetUtcNow() }, new AsAt { Position = position });
        if (await meetings.Get(id, everybody, cancel) is not { State: var now }) return null;
        if (await streams.LoadAt<MeetingRecord>(id.Value, at, cancel) is not { } then) return null;

        var open = (await reviews.CaseloadAsAt(at, everybody, cancel)).Where(r => !r.Restricted).Select(r => r.Id).ToHashSet();
        return MinutesWriter.Write(await Matter(Only(Trim(then, now), open), at, everybody, cancel));
    }

    /// <summary>The same document from the log as it stood.</summary>
    public static DocumentKind Document { get; } = new(Kind, "Minutes of a meeting", async (of, asked, at, viewer, cancel) =>
    {
        var reading = of.GetRequiredService<MinutesReading>();
        var meeting = new MeetingId(asked.About ?? default);
        var content = asked.Choices.TryGetValue(Version, out var position)
            ? await reading.AsSent(meeting, long.Parse(position, CultureInfo.InvariantCulture), cancel) : await reading.Of(meeting, at, viewer, cancel);
        return content is null ? Remade.Cannot("the meeting is not there any more for whoever took them") : new Remade(content);
    });

    // What the reader may not know of now they may not read of then either.
    private static MeetingRecord Trim(MeetingRecord then, MeetingRecord now)
    {
        var (decisions, topics) = (now.Decisions.Select(d => d.Id).ToHashSet(), now.Agenda.Topics.Select(t => t.Id).ToHashSet());
        var seen = now.Interests.Select(i => (i.Body, i.ReviewId, i.ActionId)).ToHashSet();
        var items = now.Agenda.Frozen?.Select(i => i.Key).ToHashSet() ?? [];
        return then with
        {
            Decisions = then.Decisions.RemoveAll(d => !decisions.Contains(d.Id)),
            Interests = then.Interests.RemoveAll(i => !seen.Contains((i.Body, i.ReviewId, i.ActionId))),
            Agenda = then.Agenda with
            {
                Topics = then.Agenda.Topics.RemoveAll(t => !topics.Contains(t.Id)), Frozen = then.Agenda.Frozen?.RemoveAll(i => !items.Contains(i.Key)),
            },
        };
    }

    private static MeetingRecord Only(MeetingRecord record, HashSet<ReviewId> open)
    {
        bool Hidden(ReviewId? review) => review is { } id && !open.Contains(id);
        return record with
        {
            Decisions = record.Decisions.RemoveAll(d => Hidden(d.ReviewId)),
            Interests = record.Interests.RemoveAll(i => Hidden(i.ReviewId)),
            Agenda = record.Agenda with { Topics = record.Agenda.Topics.RemoveAll(t => Hidden(t.ReviewId)), Frozen = record.Agenda.Frozen?.RemoveAll(i => Hidden(i.ReviewId)) },
        };
    }

    private async Task<MinutesMatter> Matter(MeetingRecord meeting, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var items = meeting.Agenda.Frozen ?? [];
        var about = meeting.Decisions.Select(d => d.ReviewId).Concat(items.Select(i => i.ReviewId)).OfType<ReviewId>().Select(r => r.Value).Distinct().ToList();
        var known = (await reviews.Among(about, viewer, cancel)).ToDictionary(r => r.Id, r => r.Reference);
        var actions = new Dictionary<ActionId, PlannedAction>();
        var plans = meeting.Decisions.Select(d => (d.RecommendationId, d.ReviewId)).Concat(items.Select(i => (i.RecommendationId, i.ReviewId)));
        foreach (var plan in plans.Where(p => p is { RecommendationId: not null, ReviewId: { } r } && known.ContainsKey(r)).Select(p => p.RecommendationId!.Value).Distinct())
            foreach (var action in (await streams.LoadAt<ActionPlan>(plan.Value, at with { TrueOn = null }, cancel))?.Actions ?? []) actions[action.Id] = action;

        var others = new Dictionary<MeetingId, MeetingRecord>();
        foreach (var id in items.Select(i => i.MeetingId).Append(meeting.RatifiedBy).OfType<MeetingId>().Distinct().Where(id => id != meeting.Id))
            if (await meetings.Get(id, viewer, cancel) is { State: var other }) others[id] = other;
        var opened = await texts.Open(
        [
            .. meeting.Decisions.SelectMany(d => new[] { d.Rationale, d.SupersededBecause, d.Outcome }),
            .. meeting.Agenda.Topics.SelectMany(t => new[] { t.Title, t.Outcome }), .. meeting.Chairs.Select(c => c.Reason), .. meeting.Interests.Select(i => i.Note),
            .. others.Values.SelectMany(o => o.Agenda.Topics).Select(t => t.Title),
            .. actions.Values.SelectMany(a => a.Story).Where(s => s.Decision is not null).Select(s => s.Link),
        ], cancel);
        var numbered = await numbers.Of(meeting.Decisions.SelectMany(d => new DecisionId?[] { d.Id, d.SupersededBy }).Concat(items.Select(i => i.DecisionId)), cancel);
        return new(meeting, known, actions, others, numbered, await names.At(at.Position, cancel), opened);
    }
}
