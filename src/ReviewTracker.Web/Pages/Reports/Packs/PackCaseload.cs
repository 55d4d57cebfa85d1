using System.Collections.Immutable;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;
using static ReviewTracker.Web.Pages.Reports.Layout.ReportColumnKind;

namespace ReviewTracker.Web.Pages.Reports.Packs;

/// <summary>The reviews of a pack.</summary>
internal static class PackCaseload
{
    public static IEnumerable<ReportPart> Of(QuarterlyPack pack, ReportNames names) =>
    [
        new("Caseload by stage and area") { NewPage = true, Table = ByStage(pack, names) },
        new("Ongoing reviews") { NewPage = true, Table = Ongoing(pack, names) },
        new("Waiting for the Home Office") { Table = HomeOffice(pack, names) },
        new("Milestones due before the next meeting") { Table = Milestones(pack, names) },
        new("Sign-offs proposed") { Table = SignOffs(pack, names) },
    ];

    private static ReportTable ByStage(QuarterlyPack pack, ReportNames names)
    {
        var stages = pack.Ongoing.Select(r => r.Stage).Distinct().Order().ToList();
        var areas = pack.Ongoing.GroupBy(r => names.Of(r.Csp, "No area")).OrderBy(g => g.Key, StringComparer.Ordinal);
        return new(
            $"Ongoing reviews on {pack.On.InWords()}", "By stage and area",
            [new("Area", 2), .. stages.Select(s => new ReportColumn(s.InWords(), 1, Number)), new("All", 1, Number)],
            [
                .. areas.Select(a => (ImmutableArray<ReportCell>)[a.Key, .. stages.Select(s => (ReportCell)a.Count(r => r.Stage == s)), a.Count()]),
                ["All", .. stages.Select(s => (ReportCell)pack.Ongoing.Count(r => r.Stage == s)), pack.Ongoing.Count],
            ]);
    }

    private static ReportTable Ongoing(QuarterlyPack pack, ReportNames names) => new(
        $"Ongoing reviews on {pack.On.InWords()}, longest known first", "Ongoing reviews",
        [
            new("Review", 1.7), new("Area", 1.3), new("Stage", 1.2), new("Days since notification", 0.9, Number), new("Days since decision", 0.9, Number),
            new("Days paused", 0.8, Number), new("Next milestone", 1.6), new("Statutory date", 1, Date), new("Agreed date", 1, Date), new("Standing", 1.4),
        ],
        [.. pack.Ongoing.Select(r => (ImmutableArray<ReportCell>)
        [
            names.Of(r), names.Of(r.Csp, "No area"), r.Stage.InWords() + (r.Paused ? ", paused" : ""), Days(pack.On, r.NotifiedOn), Days(pack.On, r.DecidedOn),
            r.PausedDaysOn(pack.On), names.NextOf(r), r.NextStatutory, r.NextAgreed, names.StandingOf(r),
        ])], "No review is ongoing.");

    private static ReportTable HomeOffice(QuarterlyPack pack, ReportNames names) => new(
        "Submissions without an answer, longest first", "Home Office",
        [new("Review", 2), new("Area", 2), new("Sent on", 1, Date), new("Days waiting", 1, Number)],
        [.. pack.WithTheHomeOffice.Select(r => (ImmutableArray<ReportCell>)[names.Of(r), names.Of(r.Csp, "No area"), r.SubmittedOn, Days(pack.On, r.SubmittedOn)])],
        "No review is with the Home Office.");

    private static ReportTable Milestones(QuarterlyPack pack, ReportNames names) => new(
        $"Milestones due from {pack.On.InWords()} to {pack.Meetings.Until(pack.On).InWords()}", "Milestones due",
        [new("Due", 1, Date), new("Milestone", 2), new("Review", 2), new("Stage", 1.3), new("Which date", 1)],
        [.. pack.Milestones.Select(r => (ImmutableArray<ReportCell>)[r.NextDue, names.NextOf(r), names.Of(r), r.Stage.InWords(), r.NextIsAgreed ? "Agreed" : "Statutory"])],
        "No milestone falls due before then.");

    private static ReportTable SignOffs(QuarterlyPack pack, ReportNames names) => new(
        "Reviews whose sign-off is proposed", "Sign-offs proposed",
        [new("Review", 2), new("Published on", 1, Date), new("Proposed on", 1, Date)],
        [.. pack.SignOffs.Select(r => (ImmutableArray<ReportCell>)[names.Of(r), r.PublishedOn, r.SignOffProposedOn])],
        "No sign-off is proposed.");

    private static int? Days(DateOnly on, DateOnly? since) => on.DayNumber - since?.DayNumber;
}
