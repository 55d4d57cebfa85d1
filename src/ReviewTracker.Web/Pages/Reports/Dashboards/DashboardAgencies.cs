using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Dashboards;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Web.Pages.Reports.Layout;

namespace ReviewTracker.Web.Pages.Reports.Dashboards;

/// <summary>Open parts of actions by agency and colour; outside the team without small counts.</summary>
internal static class DashboardAgencies
{
    private const int MostBars = 6;

    public static ReportPart Of(PackFacts facts, Names bodies, bool team)
    {
        var parts = facts.Actions.Where(a => !a.Status.IsOver()).Select(a => (Agency: bodies.Of(a.Agency), Colour: DashboardCharts.Of(a.RagOn(facts.On).Colour))).ToList();
        var table = CrossTable.Of(parts, p => p.Agency, p => p.Colour, [.. parts.Select(p => p.Agency).Distinct().Order(StringComparer.Ordinal)], [.. Enum.GetValues<Rag>().Select(DashboardCharts.Of)]);
        return Part(team ? table : table.Suppressed());
    }

    private static ReportPart Part(CrossTable table)
    {
        var (part, red) = (Crossed.Part("Open actions by agency and colour", "By agency", "Agency", table), table.Columns.IndexOf(DashboardCharts.Of(Rag.Red)));
        var bars = table.Rows.Select((agency, i) => (Agency: agency, All: table.RowTotals[i], Red: red < 0 ? null : table.Cells[i][red]))
            .OrderByDescending(a => a.All).Take(MostBars).Select(a => new Bar(a.Agency, a.All, Words(a.All, a.Red)));
        return part with { Chart = new("Agencies’ parts of open actions: the agencies with most", "parts", [.. bars]) };
    }

    // What the table leaves out stands in no chart either.
    private static string Words(int all, int? red) => red is > 0 ? $"{Figures.Of(all)}, {Figures.Of(red.Value)} overdue" : Figures.Of(all);
}
