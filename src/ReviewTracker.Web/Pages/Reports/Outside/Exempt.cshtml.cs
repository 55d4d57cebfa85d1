using Microsoft.AspNetCore.Authorization;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reports.Layout;

using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports.Outside;

/// <summary>The part of the report to the partnership that is not published.</summary>
[Authorize(Policies.MakeReports)]
public sealed class ExemptModel(ExemptPartReport report, Receipts receipts, TimeProvider clock) : ReportPage(report, receipts, clock);
