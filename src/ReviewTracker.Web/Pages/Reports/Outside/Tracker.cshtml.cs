using Microsoft.AspNetCore.Authorization;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reports.Layout;

using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports.Outside;

/// <summary>The fields of the national tracker, to be taken over there.</summary>
[Authorize(Policies.MakeReports)]
public sealed class TrackerModel(TrackerReport report, Receipts receipts, TimeProvider clock) : ReportPage(report, receipts, clock)
{
    public override IReadOnlyList<(string Format, string Words)> Formats => [("csv", "Download as CSV"), ("xlsx", "Download for Excel")];
}
