using Microsoft.AspNetCore.Authorization;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Pages.Reports.Outside;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Published;

/// <summary>The part of the report to the partnership that anybody may read.</summary>
[Authorize(Policies.MakeReports)]
public sealed class PublicPartModel(PublicPartReport report, Receipts receipts, TimeProvider clock) : ReportPage(report, receipts, clock)
{
    protected override bool Marked => false;
}
