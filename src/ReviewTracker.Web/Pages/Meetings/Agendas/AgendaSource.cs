using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>Puts a meeting's agenda together from the record, for one person.</summary>
public sealed class AgendaSource(AgendaMatters matters, ReviewList reviews, SealedTexts texts, TimeProvider clock)
{
    private const int MonthsBetween = 3;

    private DateOnly Today => clock.GetUtcNow().UkDate();

    /// <summary>The agenda as it is taken: frozen items as they went out, else assembled now; the facts as they are now.</summary>
    public async Task<AgendaSheet> Of(MeetingRecord meeting, Viewer viewer, CancellationToken cancel)
    {
        var matter = await matters.For(meeting, Today, viewer, cancel);
        return await Sheet(meeting, Agenda.Of(meeting, Facts(meeting, matter), Today), matter, viewer, Today, cancel);
    }

    /// <summary>What the meeting can take: its agenda, and what has come up since that went out.</summary>
    public async Task<IReadOnlyList<AgendaItem>> ToTake(MeetingRecord meeting, Viewer viewer, CancellationToken cancel)
    {
        var matter = await matters.For(meeting, Today, viewer, cancel);
        var items = Agenda.Of(meeting, Facts(meeting, matter), Today);
        return meeting.Agenda.Frozen is null ? items : items.AddRange(Since(meeting, matter));
    }

    /// <summary>What the record had for a meeting of which no agenda was kept, from the log position at which it began.</summary>
    public async Task<AgendaSheet> WhenItBegan(MeetingRecord meeting, Viewer viewer, CancellationToken cancel)
    {
        var matter = await matters.WhenItBegan(meeting, viewer, cancel);
        var then = meeting with { Agenda = meeting.Agenda with { Topics = meeting.Agenda.Topics.ConvertAll(t => t with { DoneOn = null }) } };
        var items = Agenda.Assemble(then, Facts(meeting, matter, meeting.HeldOn), meeting.HeldOn);
        return await Sheet(meeting, items, matter, viewer, meeting.HeldOn, cancel);
    }

    /// <summary>A frozen agenda with the facts from the log position it saw; null while it is not frozen.</summary>
    public async Task<AgendaSheet?> AsItWentOut(MeetingRecord meeting, Viewer viewer, CancellationToken cancel)
    {
        if (meeting.Agenda is not { Frozen: { } items, FrozenAt: { } position }) return null;
        var (actions, rows) = await matters.AsItStood(meeting, position, viewer, cancel);
        var matter = await matters.For(meeting, Today, viewer, cancel) with { Actions = actions, Reviews = rows };
        return await Sheet(meeting, items, matter, viewer, meeting.Agenda.FrozenOn ?? meeting.HeldOn, cancel);
    }

    /// <summary>What would stand on the agenda now and did not go out.</summary>
    public async Task<AgendaSheet> ComeUpSince(MeetingRecord meeting, Viewer viewer, CancellationToken cancel)
    {
        var matter = await matters.For(meeting, Today, viewer, cancel);
        return await Sheet(meeting, Since(meeting, matter), matter, viewer, Today, cancel);
    }

    /// <summary>What the record has for it, also what is left out of this meeting.</summary>
    public async Task<AgendaSheet> LeftOut(MeetingRecord meeting, Viewer viewer, CancellationToken cancel)
    {
        var matter = await matters.For(meeting, Today, viewer, cancel);
        var all = meeting with { Agenda = meeting.Agenda with { LeftOut = [], Order = [] } };
        var items = Agenda.Assemble(all, Facts(meeting, matter), Today).RemoveAll(i => !meeting.Agenda.LeftOut.Contains(i.Key));
        return await Sheet(meeting, items, matter, viewer, Today, cancel);
    }

    private ImmutableList<AgendaItem> Since(MeetingRecord meeting, AgendaMatter matter)
    {
        var sent = meeting.Agenda.Frozen?.Select(i => i.Key).ToHashSet() ?? [];
        return Agenda.Assemble(meeting, Facts(meeting, matter), Today).RemoveAll(i => sent.Contains(i.Key));
    }

    // Decisions and topics that were over before that day are read too when a frozen item is about them.
    private static AgendaFacts Facts(MeetingRecord meeting, AgendaMatter matter, DateOnly? openOn = null) => new(
        matter.Reviews, matter.Actions,
        [.. matter.Decisions.Where(d => Open(d.Decision.CarriedOutOn, openOn) && Open(d.Decision.SupersededOn, openOn)).Select(d => (d.Meeting, d.Decision.Id, d.Decision.ReviewId))],
        [.. matter.Topics.Where(t => Open(t.Topic.DoneOn, openOn)).Select(t => (t.Meeting, t.Topic))],
        [.. matter.Between.Select(b => b.Meeting)], matter.Next ?? meeting.HeldOn.AddMonths(MonthsBetween));

    private static bool Open(DateOnly? over, DateOnly? openOn) => over is not { } day || day >= (openOn ?? DateOnly.MaxValue);

    private async Task<AgendaSheet> Sheet(
        MeetingRecord meeting, ImmutableList<AgendaItem> items, AgendaMatter matter, Viewer viewer, DateOnly day, CancellationToken cancel)
    {
        var rows = await Reviews(items, matter, viewer, cancel);
        var entries = items.ConvertAll(item => Entry(item, meeting, matter, rows));
        var opened = await texts.Open(entries.SelectMany(e => new SealedText?[] { e.Topic?.Title, e.Topic?.Note, e.Topic?.Outcome, e.Topic?.Link, e.Decision?.Decision.Rationale }), cancel);
        var changed = matter.Former is { } former ? await matters.Changed(former.Position, EndOf(meeting), meeting, viewer, cancel) : default;
        return new(meeting, entries, day, matter.Next, matter.Former, changed, opened);
    }

    // How far the log is told: to a meeting that is over or under way, as far as it could see.
    private static long EndOf(MeetingRecord meeting) =>
        meeting.Agenda.FrozenAt ?? (meeting.Standing is MeetingStanding.Held or MeetingStanding.Closed ? meeting.LogPosition : long.MaxValue);

    private async Task<Dictionary<ReviewId, CaseloadRow>> Reviews(
        ImmutableList<AgendaItem> items, AgendaMatter matter, Viewer viewer, CancellationToken cancel)
    {
        var known = matter.Reviews.ToDictionary(r => r.Id);
        var others = items.Select(i => i.ReviewId).OfType<ReviewId>().Where(id => !known.ContainsKey(id)).Select(id => id.Value).Distinct().ToList();
        foreach (var row in await reviews.Among(others, viewer, cancel)) known[row.Id] = row;
        return known;
    }

    private static AgendaEntry Entry(AgendaItem item, MeetingRecord meeting, AgendaMatter matter, Dictionary<ReviewId, CaseloadRow> reviews)
    {
        var returning = matter.Topics.FirstOrDefault(t => t.Topic.Id == item.TopicId);
        return new(item)
        {
            Action = matter.Actions.FirstOrDefault(a => a.ActionId == item.ActionId && a.Agency == item.Agency),
            Review = item.ReviewId is { } review ? reviews.GetValueOrDefault(review) : null,
            Topic = meeting.Agenda.Topics.Find(t => t.Id == item.TopicId) ?? returning?.Topic,
            ReturnsFrom = returning?.HeldOn,
            Decision = matter.Decisions.FirstOrDefault(d => d.Decision.Id == item.DecisionId),
            Between = item.Section is AgendaSection.Ratification ? matter.Between.FirstOrDefault(b => b.Meeting == item.MeetingId) : null,
        };
    }
}
