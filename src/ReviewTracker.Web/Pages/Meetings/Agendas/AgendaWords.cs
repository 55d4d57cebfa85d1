using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>Agendas in words: what an item is called, where it is, and the facts of it.</summary>
public static class AgendaWords
{
    public static string Of(AgendaSection section) => section switch
    {
        AgendaSection.Topics => "Topics",
        AgendaSection.OpenDecisions => "Decisions still open",
        AgendaSection.Ratification => "Decided between meetings, to be ratified",
        AgendaSection.Claims => "Completion claimed",
        AgendaSection.MoreTime => "More time asked for",
        AgendaSection.Overdue => "Overdue",
        AgendaSection.NotOurs => "Said to be another agency’s",
        AgendaSection.SignOffs => "Reviews proposed for sign-off",
        AgendaSection.StuckChecks => "Has it stuck?",
        AgendaSection.HomeOffice => "Reviews with the Home Office",
        AgendaSection.Milestones => "Due before the next meeting",
        AgendaSection.Changed => "Changed since the last meeting",
        _ => "Briefings and events",
    };

    public static string TitleOf(AgendaEntry entry, AgendaSheet sheet) => entry switch
    {
        { Action: { } action } => $"{(entry.Review is { } review ? $"Review {review.Reference}, action" : "Action")} {action.Number}: {action.Text}",
        { Topic: { } topic } => sheet.Texts[topic.Title] ?? "A topic",
        { Decision: { } open } => $"Decision {open.Number} of the {MeetingWords.TitleOf(open.Kind, open.HeldOn).ToLowerInvariant()}",
        { Between: { } between } => MeetingWords.TitleOf(between.Kind, between.HeldOn),
        { Review: { } review } => $"Review {review.Reference}",
        _ => "Not on record for you any more",
    };

    /// <summary>A milestone's title, whichever guidance sets it.</summary>
    public static string MilestoneOf(string id) => Regimes.All.Select(r => r.Find(id)).OfType<Milestone>().FirstOrDefault()?.Title ?? id;

    public static string Of(TopicKind kind) => kind switch
    {
        TopicKind.Briefing => "A briefing",
        TopicKind.LearningEvent => "A learning event",
        _ => "A topic to talk about",
    };

    /// <summary>Where the item's own page is; null where it has none.</summary>
    public static string? AddressOf(AgendaEntry entry) => entry switch
    {
        { Action: { } action } => $"/actions/{action.ActionId}",
        { Decision: { } open } => $"/meetings/{open.Meeting}#decision-{open.Number}",
        { Between: { } between } => $"/meetings/{between.Meeting}",
        { Review: { } review } => $"/reviews/{ReviewReference.ToAddress(review.Reference)}",
        _ => null,
    };

    /// <summary>What the group needs to know of it, a sentence each.</summary>
    public static IEnumerable<string> FactsOf(AgendaEntry entry, AgendaSheet sheet, Names names) => entry switch
    {
        { Action: { } action } => OfAction(entry.Item.Section, action, sheet.Asked, names),
        { Topic: { } topic } => OfTopic(topic, entry.ReturnsFrom, entry.Review, sheet, names),
        { Decision: { } open } => OfDecision(open.Decision, sheet, names),
        { Between: { } between } => [$"{Words.Of(between.Decisions, "decision")} to be ratified."],
        { Review: { } review } => OfReview(entry.Item, review, sheet.Asked),
        _ => [],
    };

    private static IEnumerable<string> OfAction(AgendaSection section, ActionRow row, DateOnly today, Names names)
    {
        yield return $"{names.Of(row.Agency)}.";
        if (section is AgendaSection.Claims && row.ClaimedOn is { } claimed)
        {
            yield return $"Claimed on {claimed.InWords()}, {Since(claimed, today)}. {Advised(row.Advised)}.";
            yield return TargetOf(row);
        }
        else if (section is AgendaSection.MoreTime && row.TimeAskedOn is { } asked)
        {
            yield return $"Asked on {asked.InWords()} for a new target of {row.TimeAskedUntil.InWords("a day not said")}. {TargetOf(row)}";
        }
        else if (section is AgendaSection.NotOurs)
        {
            yield return $"The agency said on {row.NotOursOn.InWords()} that the action is not its own.";
        }
        else if (section is AgendaSection.StuckChecks)
        {
            yield return $"Accepted on {row.AcceptedOn.InWords()}. Nobody has looked yet whether it stuck.";
        }
        else
        {
            yield return row.Target is { } target && target < today ? $"{Words.Of(today.DayNumber - target.DayNumber, "day")} overdue. {TargetOf(row)}" : TargetOf(row);
            yield return row.LastUpdateOn is { } heard ? $"Last heard of on {heard.InWords()}." : "Never heard of.";
            if (row.EscalatedOn is { } escalated) yield return $"Escalated on {escalated.InWords()}.";
        }
    }

    private static string TargetOf(ActionRow row) => row switch
    {
        { Target: null } => "No target date is known.",
        { TargetKind: TargetKind.Standing } => $"Assurance due on {row.Target.InWords()}.",
        { OriginalTarget: { } first, Target: { } now } when now > first =>
            $"Target {now.InWords()}, first agreed for {first.InWords()}: slipped by {Words.Of(now.DayNumber - first.DayNumber, "day")} in {Words.Of(row.TargetMoves, "move")}.",
        _ => $"Target {row.Target.InWords()}.",
    };

    private static string Advised(Advice? advice) => advice switch
    {
        Advice.Accept => "The coordinator checked it and recommends to accept it",
        null => "Not checked yet",
        Advice.NotAchievable => "The coordinator checked it and recommends to close it as not achievable",
        _ => "The coordinator checked it and recommends to ask for more evidence",
    };

    private static IEnumerable<string> OfTopic(AgendaRecord.Topic topic, DateOnly? from, CaseloadRow? review, AgendaSheet sheet, Names names)
    {
        if (topic.Kind is not TopicKind.Topic) yield return $"{Of(topic.Kind)}{(topic.On is { } on ? $", {on.InWords()}" : ", no day set yet")}.";
        if (review is not null) yield return $"Review {review.Reference}.";
        if (topic.RaisedBy is { } body) yield return $"Raised by {names.Of(body)}.";
        if (from is { } earlier) yield return $"Returns from the meeting of {earlier.InWords()}.";
        if (topic.DoneOn is { } done) yield return $"Done on {done.InWords()}.";
        else if (topic.UntilDone) yield return "Returns until it is done.";
        if (sheet.Texts[topic.Note] is { } note) yield return note;
        if (sheet.Texts[topic.Outcome] is { } outcome) yield return outcome;
    }

    private static IEnumerable<string> OfDecision(MeetingRecord.Decision decision, AgendaSheet sheet, Names names)
    {
        if (sheet.Texts[decision.Rationale] is { } why) yield return why;
        var owner = decision.OwnerBody is { } body ? names.Of(body) : names.Of(decision.Owner);
        var late = decision.DueOn < sheet.Asked && decision.CarriedOutOn is null ? $", {Words.Of(sheet.Asked.DayNumber - decision.DueOn.Value.DayNumber, "day")} overdue" : "";
        yield return $"{owner}{(decision.DueOn is { } due ? $", by {due.InWords()}{late}" : ", no date set")}.";
        if (decision.CarriedOutOn is { } done) yield return $"Carried out on {done.InWords()}.";
    }

    private static IEnumerable<string> OfReview(AgendaItem item, CaseloadRow review, DateOnly today)
    {
        if (item.Section is AgendaSection.HomeOffice)
            yield return review.SubmittedOn is { } sent ? $"With the Home Office since {sent.InWords()}, {Since(sent, today)}." : "With the Home Office; the day is not known.";
        else if (item.Section is AgendaSection.SignOffs)
            yield return $"Sign-off proposed on {review.SignOffProposedOn.InWords()}.";
        else if (item.Key.Split('/') is [_, _, var milestone])
        {
            var due = review.NextMilestone == milestone ? review.NextDue : null;
            yield return $"{Regimes.On(review.Regime, today).Find(milestone)?.Title ?? milestone}{(due is { } day ? $", due {day.InWords()}{(day < today ? $", {Words.Of(today.DayNumber - day.DayNumber, "day")} late" : "")}" : "")}.";
        }
    }

    private static string Since(DateOnly day, DateOnly today) => day == today ? "today" : $"{Words.Of(today.DayNumber - day.DayNumber, "day")} ago";
}
