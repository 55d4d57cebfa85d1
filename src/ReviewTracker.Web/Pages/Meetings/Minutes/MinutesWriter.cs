using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Meetings.Agendas;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>Writes minutes: attendance, items in their order, decisions under them, what is to be done and what stays open.</summary>
internal static class MinutesWriter
{
    public static MinutesContent Write(MinutesMatter matter)
    {
        var (meeting, names) = (matter.Meeting, matter.Names);
        return new(
            MeetingWords.TitleOf(meeting.Kind, meeting.HeldOn),
            $"{MeetingWords.When(meeting)}{(meeting.EndedAt is { } ended ? $" to {ended.InWords()}" : "")}", meeting.Place,
            names.Of(meeting.ChairedBy), meeting.ViceChair is { } vice ? names.Of(vice) : null,
            matter.RatifiedBy is { } by ? MeetingWords.TitleOf(by.Kind, by.HeldOn) : null,
            [.. Seats(matter)], [.. Notes(matter)], [.. Items(matter)], [.. Tasks(matter)], [.. Open(matter)]);
    }

    private static IEnumerable<MinutedSeat> Seats(MinutesMatter matter)
    {
        var (meeting, names) = (matter.Meeting, matter.Names);
        var said = meeting.Attendances.Select(a => new MinutedSeat(names.Of(a.Body), MeetingWords.Of(a.Presence), a.Person, a.DeputyFor));
        var unsaid = meeting.Present.Where(b => !meeting.Attendances.Exists(a => a.Body == b))
            .Select(b => new MinutedSeat(names.Of(b), MeetingWords.Of(Presence.Present), null, null));
        return said.Concat(unsaid).OrderBy(s => s.Body, StringComparer.InvariantCulture);
    }

    private static IEnumerable<string> Notes(MinutesMatter matter)
    {
        foreach (var chair in matter.Meeting.Chairs)
            yield return $"{matter.Names.Of(chair.To)} took the chair from {chair.At.InWords()}{(matter.Texts[chair.Reason] is { } why ? $": {why}" : ".")}";
        foreach (var interest in matter.Meeting.Interests)
        {
            var about = matter.AboutOf(interest.ReviewId, interest.ActionId, null) ?? "an action";
            yield return $"{matter.Names.Of(interest.Body)} declared an interest in {about}{(matter.Texts[interest.Note] is { } note ? $": {note}" : ".")}";
        }
    }

    private static IEnumerable<MinutedItem> Items(MinutesMatter matter)
    {
        var left = matter.Meeting.Decisions;
        var number = 0;
        var noted = new List<(int Number, AgendaItem Item)>();
        foreach (var item in matter.Meeting.Agenda.Frozen ?? [])
        {
            if (noted.Count > 0 && noted[0].Item.Section != item.Section) yield return Noted(noted, matter);
            var under = left.FindAll(item.Led);
            left = left.RemoveAll(under.Contains);
            number++;
            if (under.IsEmpty && Said(item, matter) is null) noted.Add((number, item));
            else yield return new(number, AgendaWords.Of(item.Section), TitleOf(item, matter), [.. under.Select(d => Minuted(d, matter))], Said(item, matter));
        }

        if (noted.Count > 0) yield return Noted(noted, matter);

        var kept = matter.Meeting.Agenda.Frozen?.Select(i => i.TopicId).ToHashSet() ?? [];
        foreach (var topic in matter.Meeting.Agenda.Topics.Where(t => !kept.Contains(t.Id)))
        {
            var item = new AgendaItem($"topic/{topic.Id}", topic.Section, topic.ReviewId, MeetingId: matter.Meeting.Id, TopicId: topic.Id);
            var under = left.FindAll(item.Led);
            left = left.RemoveAll(under.Contains);
            yield return new(null, AgendaWords.Of(item.Section), TitleOf(item, matter), [.. under.Select(d => Minuted(d, matter))], Said(item, matter));
        }

        if (left.IsEmpty) yield break;
        var heading = matter.Meeting.Agenda.Frozen is null ? "Decisions" : "Decided beside the agenda";
        yield return new(null, heading, heading, [.. left.Select(d => Minuted(d, matter))], null);
    }

    // What nobody decided anything about takes one line for its section.
    private static MinutedItem Noted(List<(int Number, AgendaItem Item)> noted, MinutesMatter matter)
    {
        var section = AgendaWords.Of(noted[0].Item.Section);
        var said = $"Noted without a decision: {string.Join("; ", noted.Select(n => $"{n.Number}. {ShortOf(n.Item, matter)}"))}.";
        noted.Clear();
        return new(null, section, section, [], said);
    }

    private static string ShortOf(AgendaItem item, MinutesMatter matter) => matter.ActionOf(item.ActionId) is not { } action ? TitleOf(item, matter)
        : $"{(item.ReviewId is { } id && matter.References.TryGetValue(id, out var reference) ? $"review {reference}, " : "")}action {action.Number}{(item.Agency is { } agency ? $" ({matter.Names.Of(agency)})" : "")}";

    private static string TitleOf(AgendaItem item, MinutesMatter matter) =>
        item.TopicId is { } topic && matter.Meeting.Agenda.Topics.Find(t => t.Id == topic) is { } own ? matter.Texts[own.Title] ?? "A topic"
            : matter.TitleElsewhere(item) ?? About(item, matter) ?? AgendaWords.Of(item.Section);

    private static string? About(AgendaItem item, MinutesMatter matter) =>
        matter.AboutOf(item.ReviewId, item.ActionId, item.Agency) is not { } about ? null
            : item.Section is AgendaSection.Milestones && item.Key.Split('/') is [_, _, var milestone] ? $"{about}: {AgendaWords.MilestoneOf(milestone)}" : about;

    private static string? Said(AgendaItem item, MinutesMatter matter)
    {
        if (item.TopicId is not { } topic || matter.Meeting.Agenda.Topics.Find(t => t.Id == topic) is not { } own) return null;
        var what = own.Kind is TopicKind.Topic ? null : $"{AgendaWords.Of(own.Kind)}{(own.On is { } on ? $" on {on.InWords()}" : "")}.";
        var outcome = matter.Texts[own.Outcome] ?? (own.DoneOn is { } done ? $"Done on {done.InWords()}." : null);
        return what is null ? outcome : $"{what} {outcome}".TrimEnd();
    }

    private static MinutedDecision Minuted(MeetingRecord.Decision decision, MinutesMatter matter) => new(
        matter.Numbers[decision.Id], MeetingWords.Of(decision.Kind), matter.AboutOf(decision.ReviewId, decision.ActionId, decision.Agency),
        DecisionEffect.Of(decision, matter.ActionOf(decision.ActionId), new(matter.Texts), matter.Names), matter.Texts[decision.Rationale],
        [.. Terms(decision, matter)]);

    private static IEnumerable<string> Terms(MeetingRecord.Decision decision, MinutesMatter matter)
    {
        var names = matter.Names;
        if (decision.ByConsent) yield return "Taken by consent.";
        if (decision.Presiding is { } presiding) yield return $"{names.Of(presiding)} presided in the chair’s place.";
        if (!decision.InterestsDeclared.IsEmpty) yield return $"Interest declared, took no part: {string.Join(", ", decision.InterestsDeclared.Select(b => names.Of(b)))}.";
        if (decision.SupersededBy is not { } later) yield break;
        yield return $"Superseded by {(matter.Numbers.TryGetValue(later, out var number) ? $"decision {number}" : "a decision of a later meeting")} on {decision.SupersededOn.InWords()}: {matter.Texts[decision.SupersededBecause]}";
    }

    private static IEnumerable<MinutedTask> Tasks(MinutesMatter matter)
    {
        foreach (var decision in matter.Meeting.Decisions.Where(d => d.SupersededBy is null))
        {
            var action = matter.ActionOf(decision.ActionId);
            if (decision.Kind is DecisionKind.NewAction && action is not null)
                foreach (var part in action.Parts)
                    yield return new($"Decision {matter.Numbers[decision.Id]}", matter.AboutOf(decision.ReviewId, decision.ActionId, null)!, matter.Names.Of(part.Agency), part.Owner, action.OriginalDue, null);
            else if (decision.Owner is not null || decision.OwnerBody is not null)
                yield return new(
                    $"Decision {matter.Numbers[decision.Id]}", matter.Texts[decision.Rationale] ?? MeetingWords.Of(decision.Kind),
                    decision.OwnerBody is { } body ? matter.Names.Of(body) : null, decision.Owner, decision.DueOn, decision.CarriedOutOn);
        }
    }

    private static IEnumerable<string> Open(MinutesMatter matter)
    {
        foreach (var topic in matter.Meeting.Agenda.Topics.Where(t => t is { UntilDone: true, DoneOn: null }))
            yield return $"{matter.Texts[topic.Title]} returns on the next agenda.";
        foreach (var item in (matter.Meeting.Agenda.Frozen ?? []).Where(i => i.Section is AgendaSection.Claims or AgendaSection.MoreTime or AgendaSection.NotOurs))
            if (!matter.Meeting.Decisions.Exists(item.Led))
                yield return $"{AgendaWords.Of(item.Section)}, not decided: {matter.AboutOf(item.ReviewId, item.ActionId, item.Agency) ?? "an action"}.";
        foreach (var decision in matter.Meeting.Decisions.Where(d => d is { SupersededBy: null, CarriedOutOn: null } && (d.Owner is not null || d.OwnerBody is not null)))
            yield return $"Decision {matter.Numbers[decision.Id]} is still to be carried out{(decision.DueOn is { } due ? $", by {due.InWords()}" : "")}.";
    }
}
