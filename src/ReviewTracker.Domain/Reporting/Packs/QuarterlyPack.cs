using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Domain.Reporting.Packs;

/// <summary>What the Steering Group reads every quarter: chosen from the lists as they stood, by exception first.</summary>
/// <param name="Ongoing">Reviews decided and not yet published, by how long they have been known.</param>
/// <param name="WithTheHomeOffice">Waiting for an answer, longest first.</param>
/// <param name="Milestones">Reviews whose next milestone falls due before the next meeting.</param>
/// <param name="Plans">The plan of every published review that is not signed off.</param>
/// <param name="Overdue">Parts past their target, by agency, the latest first.</param>
public sealed record QuarterlyPack(
    DateOnly On, MeetingDays Meetings, PackExceptions Exceptions, ImmutableList<CaseloadRow> Ongoing,
    ImmutableList<CaseloadRow> WithTheHomeOffice, ImmutableList<CaseloadRow> Milestones, ImmutableList<PublishedPlan> Plans,
    ImmutableList<AgencyOverdue> Overdue, ImmutableList<ActionRow> Claims, ImmutableList<ActionRow> TimeAsked,
    ImmutableList<CaseloadRow> SignOffs, ImmutableList<MeetingDecisions> Decisions, ImmutableList<ThemeCount> Themes)
{
    public static QuarterlyPack Of(PackFacts facts)
    {
        var (on, days) = (facts.On, MeetingDays.On(facts.On, facts.Meetings));
        var open = facts.Actions.Where(a => !a.Status.IsOver()).ToImmutableList();
        var overdue = open.FindAll(a => a.RagOn(on).Colour is Rag.Red);
        return new(
            on, days, PackExceptions.Of(facts, days, overdue), [.. facts.Reviews.Where(r => r.Ongoing).OrderBy(r => r.NotifiedOn)],
            [.. facts.Reviews.Where(r => r.Stage is Stage.WithTheHomeOffice).OrderBy(r => r.SubmittedOn)],
            [.. facts.Reviews.Where(r => r.NextDue >= on && r.NextDue <= days.Until(on)).OrderBy(r => r.NextDue)],
            PublishedPlan.AllOf(facts), AgencyOverdue.AllOf(overdue, on),
            [.. open.Where(a => a.Status is ActionStatus.WithTheSteeringGroup).OrderBy(a => a.ClaimedOn)],
            [.. open.Where(a => a.TimeAskedOn is not null && a.Status is not ActionStatus.WithTheSteeringGroup).OrderBy(a => a.TimeAskedOn)],
            [.. facts.Reviews.Where(r => r.SignOffProposedOn is not null).OrderBy(r => r.SignOffProposedOn)],
            MeetingDecisions.Since(days.Last, facts.Meetings, on), ThemeCount.AllOf(facts.Themes));
    }
}

/// <summary>The plan of one published review, actions in the report's order.</summary>
public sealed record PublishedPlan(CaseloadRow Review, ImmutableList<WholeAction> Actions)
{
    public static ImmutableList<PublishedPlan> AllOf(PackFacts facts)
    {
        var byReview = facts.Actions.GroupBy(a => a.ReviewId).ToDictionary(g => g.Key, g => WholeAction.AllOf(g));
        return [.. facts.Reviews.Where(r => r.Stage is Stage.Published).OrderBy(r => r.PublishedOn)
            .Select(r => new PublishedPlan(r, byReview.GetValueOrDefault(r.Id, [])))];
    }
}

/// <summary>One agency's parts past their target.</summary>
public sealed record AgencyOverdue(BodyId Agency, ImmutableList<ActionRow> Parts, int LongestDays)
{
    public static ImmutableList<AgencyOverdue> AllOf(IEnumerable<ActionRow> overdue, DateOnly on) =>
        [.. overdue.GroupBy(a => a.Agency)
            .Select(g => new AgencyOverdue(g.Key, [.. g.OrderBy(a => a.Target)], g.Max(a => on.DayNumber - a.Target!.Value.DayNumber)))
            .OrderByDescending(a => a.Parts.Count).ThenByDescending(a => a.LongestDays).ThenBy(a => a.Agency.Value)];
}

/// <summary>One meeting, chair's action or e-mail round with what it decided.</summary>
public sealed record MeetingDecisions(MeetingRecord Meeting)
{
    /// <summary>From the last meeting on, that one included.</summary>
    public static ImmutableList<MeetingDecisions> Since(MeetingRecord? last, IEnumerable<MeetingRecord> meetings, DateOnly on) =>
        [.. meetings.Where(m => m.HeldOn <= on && m.HeldOn >= (last?.HeldOn ?? DateOnly.MinValue) && !m.Decisions.IsEmpty)
            .OrderBy(m => m.HeldOn).ThenBy(m => m.Id.Value).Select(m => new MeetingDecisions(m))];
}

/// <summary>How often a theme was recommended on.</summary>
public sealed record ThemeCount(string Theme, int Recommendations, int Reviews)
{
    public static ImmutableList<ThemeCount> AllOf(IEnumerable<RecommendationTheme> themes) =>
        [.. themes.GroupBy(t => t.Theme).Select(g => new ThemeCount(g.Key, g.Count(), g.Select(t => t.Review).Distinct().Count()))
            .OrderByDescending(t => t.Recommendations).ThenBy(t => t.Theme, StringComparer.Ordinal)];
}
