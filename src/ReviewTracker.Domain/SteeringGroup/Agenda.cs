using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.SteeringGroup.AgendaSection;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>What the record puts before a meeting; pure, so that any past agenda can be assembled again.</summary>
/// <param name="Reviews">The caseload as the meeting sees it.</param>
/// <param name="Actions">Every agency's part.</param>
/// <param name="OpenDecisions">Decisions of earlier meetings somebody still has to carry out.</param>
/// <param name="Returning">Topics of earlier meetings that return until they are done.</param>
/// <param name="Unratified">Chair's actions and e-mail rounds no meeting has ratified.</param>
/// <param name="Until">The day of the meeting after this one: what falls due before it is on this agenda.</param>
public sealed record AgendaFacts(
    IReadOnlyList<CaseloadRow> Reviews, IReadOnlyList<ActionRow> Actions, IReadOnlyList<(MeetingId Meeting, DecisionId Decision, ReviewId? Review)> OpenDecisions,
    IReadOnlyList<(MeetingId Meeting, AgendaRecord.Topic Topic)> Returning, IReadOnlyList<MeetingId> Unratified, DateOnly Until);

public static class Agenda
{
    /// <summary>Months after acceptance from which it is looked at whether a change has stuck, and by which.</summary>
    public const int StuckFromMonths = 6, StuckByMonths = 12;

    /// <summary>The items in the order in which they are taken: frozen ones, or assembled from the record.</summary>
    public static ImmutableList<AgendaItem> Of(MeetingRecord meeting, AgendaFacts facts, DateOnly today) =>
        meeting.Agenda.Frozen is { } frozen ? Arranged(frozen, meeting.Agenda) : Assemble(meeting, facts, today);

    public static ImmutableList<AgendaItem> Assemble(MeetingRecord meeting, AgendaFacts facts, DateOnly today)
    {
        var agenda = meeting.Agenda;
        var items = Topics(meeting, facts).Concat(Matters(facts)).Concat(OfActions(facts.Actions, today)).Concat(OfReviews(facts, today))
            .Where(i => !agenda.LeftOut.Contains(i.Key));
        return Arranged(items.OrderBy(i => i.Section), agenda);
    }

    // What went out may still be taken in another order, and spoken about.
    private static ImmutableList<AgendaItem> Arranged(IEnumerable<AgendaItem> items, AgendaRecord agenda) =>
        [.. items.Select(i => agenda.PickedOut.Contains(i.Key) ? i with { Consent = false } : i)
            .OrderBy(i => agenda.Order.IndexOf(i.Key) is var at and >= 0 ? at : int.MaxValue)];

    private static IEnumerable<AgendaItem> Topics(MeetingRecord meeting, AgendaFacts facts) =>
        meeting.Agenda.Topics.Where(t => t.DoneOn is null).Select(t => (Meeting: meeting.Id, Topic: t)).Concat(facts.Returning)
            .Select(t => new AgendaItem($"topic/{t.Topic.Id}", t.Topic.Section, t.Topic.ReviewId, MeetingId: t.Meeting, TopicId: t.Topic.Id));

    private static IEnumerable<AgendaItem> Matters(AgendaFacts facts) =>
        facts.OpenDecisions.Select(d => new AgendaItem($"decision/{d.Decision}", OpenDecisions, d.Review, DecisionId: d.Decision, MeetingId: d.Meeting))
            .Concat(facts.Unratified.Select(m => new AgendaItem($"ratify/{m}", Ratification, MeetingId: m)));

    private static IEnumerable<AgendaItem> OfActions(IEnumerable<ActionRow> actions, DateOnly today) =>
        from row in actions
        let section = SectionOf(row, today)
        where section is not null
        orderby section, row.Agency.Value, row.Target
        select new AgendaItem(
            $"{KeyOf(section.Value)}/{row.ActionId}/{row.Agency}", section.Value, row.ReviewId, row.RecommendationId, row.ActionId, row.Agency,
            Consent: section is Claims && row.Advised is Advice.Accept);

    // An action stands once on an agenda, under what most needs deciding.
    private static AgendaSection? SectionOf(ActionRow row, DateOnly today) => row switch
    {
        { Status: ActionStatus.WithTheSteeringGroup } => Claims,
        { TimeAskedOn: not null } when !row.Status.IsOver() => MoreTime,
        { NotOursOn: not null } when !row.Status.IsOver() => NotOurs,
        _ when row.RagOn(today).Colour is Rag.Red => Overdue,
        _ when StuckCheckDue(row, today) => StuckChecks,
        _ => null,
    };

    /// <summary>Completed six to twelve months ago and nobody has looked whether it stuck; what is older stands in reports only.</summary>
    public static bool StuckCheckDue(ActionRow row, DateOnly today) =>
        row is { Status: ActionStatus.Completed, BeforeTracker: false, StuckCheckedOn: null, AcceptedOn: { } accepted }
        && accepted.AddMonths(StuckFromMonths) <= today && today < accepted.AddMonths(StuckByMonths);

    private static IEnumerable<AgendaItem> OfReviews(AgendaFacts facts, DateOnly today)
    {
        foreach (var review in facts.Reviews.OrderBy(r => r.Reference, StringComparer.Ordinal))
        {
            if (review.SignOffProposedOn is not null) yield return new($"signoff/{review.Id}", SignOffs, review.Id);
            if (review.Stage is Stage.WithTheHomeOffice) yield return new($"ho/{review.Id}", HomeOffice, review.Id);
            if (review is { NextMilestone: { } milestone, NextDue: { } due } && due < Later(facts.Until, today))
                yield return new($"milestone/{review.Id}/{milestone}", Milestones, review.Id);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string KeyOf(AgendaSection section) => section switch
    {
        Claims => "claim",
        MoreTime => "time",
        NotOurs => "notours",
        Overdue => "overdue",
        _ => "stuck",
    };
}
