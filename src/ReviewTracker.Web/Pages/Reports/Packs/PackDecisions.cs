using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Web.Pages.Meetings;
using ReviewTracker.Web.Pages.Reports.Layout;
using static ReviewTracker.Web.Pages.Reports.Layout.ReportColumnKind;

namespace ReviewTracker.Web.Pages.Reports.Packs;

/// <summary>What was decided, and what keeps coming back.</summary>
internal static class PackDecisions
{
    public static IEnumerable<ReportPart> Of(QuarterlyPack pack, ReportNames names, IReadOnlyDictionary<DecisionId, long> numbers) =>
    [
        new("Decisions since the last meeting, that meeting included") { NewPage = true, Table = Decisions(pack, names, numbers) },
        new("Themes") { Says = ["Of all recommendations on record, by the Home Office’s themes."], Table = Themes(pack) },
    ];

    public static ReportTable Decisions(QuarterlyPack pack, ReportNames names, IReadOnlyDictionary<DecisionId, long> numbers) => new(
        "Decisions, as they were minuted", "Decisions",
        [new("Meeting", 2), new("Number", 0.7, Number), new("Decision", 2), new("Review", 2), new("Agency", 2)],
        [
            .. from m in pack.Decisions
               from d in m.Meeting.Decisions
               select (ImmutableArray<ReportCell>)
               [
                   new ReportCell(MeetingWords.TitleOf(m.Meeting.Kind, m.Meeting.HeldOn)) { Address = $"/meetings/{m.Meeting.Id}" }, new ReportCell($"{numbers[d.Id]}") { Number = (int)numbers[d.Id] },
                   MeetingWords.Of(d.Kind) + (d.SupersededBy is null ? "" : " (superseded)"), d.ReviewId is { } review ? names.Of(review) : "", names.Of(d.Agency, ""),
               ],
        ], "Nothing was decided.");

    private static ReportTable Themes(QuarterlyPack pack) => new(
        "Recommendations by theme", "Themes",
        [new("Theme", 3), new("Recommendations", 1, Number), new("Reviews", 1, Number)],
        [.. pack.Themes.Select(t => (ImmutableArray<ReportCell>)[t.Theme, t.Recommendations, t.Reviews])], "No recommendation is on record.");
}
