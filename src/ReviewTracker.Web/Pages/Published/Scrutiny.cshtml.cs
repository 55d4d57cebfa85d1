using Microsoft.AspNetCore.Authorization;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Pages.Reports.Outside;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Published;

/// <summary>What the Scrutiny Committee reads; nothing of it is about a live case.</summary>
[Authorize(Policies.MakeReports)]
public sealed class ScrutinyModel(ScrutinyReport report, Receipts receipts, TimeProvider clock) : ReportPage(report, receipts, clock)
{
    protected override bool Marked => false;
}
