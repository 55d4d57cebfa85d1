using System.Collections.Immutable;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;
using static ReviewTracker.Web.Pages.Reports.Layout.ReportColumnKind;

namespace ReviewTracker.Web.Pages.Reports.Packs;

/// <summary>The actions of a pack.</summary>
internal static class PackActions
{
    public static IEnumerable<ReportPart> Of(QuarterlyPack pack, ReportNames names, PackWords words) =>
    [
        new("Completions claimed") { NewPage = true, Table = Claims(pack, names, words) },
        new("More time asked for") { Table = TimeAsked(pack, names, words) },
        new("Overdue by agency") { NewPage = true, Table = Overdue(pack, names) },
        .. pack.Plans.Select((plan, i) => Plan(plan, pack.On, names, first: i == 0)),
    ];

    private static ReportTable Claims(QuarterlyPack pack, ReportNames names, PackWords words) => new(
        "Waiting for the group to accept, longest first", "Claims",
        [new("Review", 1.7), new("Action", 1.3), new("What was to be done", 3), new("Agency", 1.7), new("What came of it", 3), new("Claimed on", 1, Date), new("Days waiting", 0.8, Number), new("The team advises", 1.2)],
        [.. pack.Claims.Select(a => (ImmutableArray<ReportCell>)
        [
            names.Of(a.ReviewId), ReportNames.Of(a), a.Text, names.Of(a.Agency), words.Of(a, StoryKind.Claimed), a.ClaimedOn, pack.On.DayNumber - a.ClaimedOn?.DayNumber, Of(a.Advised),
        ])], "No claim waits.");

    private static ReportTable TimeAsked(QuarterlyPack pack, ReportNames names, PackWords words) => new(
        "Requests the group has not decided, longest first", "More time asked for",
        [new("Review", 1.7), new("Action", 1.3), new("What is to be done", 3), new("Agency", 1.7), new("Why", 3), new("Target", 1, Date), new("Asked until", 1, Date), new("Slippage so far", 1.1)],
        [.. pack.TimeAsked.Select(a => (ImmutableArray<ReportCell>)[names.Of(a.ReviewId), ReportNames.Of(a), a.Text, names.Of(a.Agency), words.Of(a, StoryKind.MoreTimeAsked), a.Target, a.TimeAskedUntil, Figures.Slippage(a.SlippedDays)])],
        "No request waits.");

    private static ReportTable Overdue(QuarterlyPack pack, ReportNames names) => new(
        "Every part past its target, by agency", "Overdue by agency",
        [new("Agency", 1.7), new("Review", 1.7), new("Action", 1.3), new("What is to be done", 3.5), new("Target", 1, Date), new("Days overdue", 0.8, Number), new("Slippage before", 1.1)],
        [.. pack.Overdue.SelectMany(agency => agency.Parts).Select(a => (ImmutableArray<ReportCell>)
        [
            names.Of(a.Agency), names.Of(a.ReviewId), ReportNames.Of(a), a.Text, a.Target, pack.On.DayNumber - a.Target!.Value.DayNumber, Figures.Slippage(a.SlippedDays),
        ])], "No action is overdue.");

    private static ReportPart Plan(PublishedPlan plan, DateOnly on, ReportNames names, bool first) => new($"Action plan: {names.TitleOf(plan.Review)}")
    {
        NewPage = first, Level = 2, Says = [Summary(plan, on)],
        Table = new(
            $"Actions of {names.TitleOf(plan.Review)}", $"Plan {plan.Review.Reference.Replace('/', '-')}",
            [new("Action", 1.2), new("What is to be done", 3.5), new("Agencies", 2), new("Where it stands", 1.8), new("Target", 1, Date), new("Slippage", 1.1)],
            [.. plan.Actions.Select(a => (ImmutableArray<ReportCell>)
            [
                ReportNames.Of(a.First), a.First.Text, string.Join(", ", a.Parts.Select(p => names.Of(p.Agency))), a.RagOn(on), a.First.Target, Figures.Slippage(a.SlippedDays),
            ])], "No action is on record."),
    };

    private static string Summary(PublishedPlan plan, DateOnly on) =>
        $"Published on {plan.Review.PublishedOn.InWords()}. {plan.Actions.Count(a => a.Completed)} of {Words.Of(plan.Actions.Count, "action")} completed, {plan.Actions.Count(a => a.OverdueOn(on))} overdue.";

    private static string Of(Advice? advice) => advice switch
    {
        null => "Not checked yet",
        Advice.Accept => "Accept",
        Advice.MoreEvidence => "More evidence",
        _ => "Not achievable",
    };
}
