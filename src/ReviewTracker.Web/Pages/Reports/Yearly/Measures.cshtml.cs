using Microsoft.AspNetCore.Authorization;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports.Yearly;

/// <summary>Progress against the measures of the partnership's plan.</summary>
[Authorize(Policies.SeeReports)]
public sealed class MeasuresModel(MeasuresReport measures, Receipts receipts, TimeProvider clock) : ReportPage(measures, receipts, clock);
