using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports.Dashboards;

/// <summary>The county in numbers, on one day or on two side by side.</summary>
[Authorize(Policies.SeeReports)]
public sealed class DashboardModel(DashboardReport dashboard, Receipts receipts, TimeProvider clock) : ReportPage(dashboard, receipts, clock)
{
    [BindProperty(SupportsGet = true)] public DateOnly? Against { get; set; }

    public override IReadOnlyList<(string Format, string Words)> Formats =>
        [("docx", "Download for Word"), ("xlsx", "Download for Excel"), ("csv", "Download as CSV")];

    protected override async Task<DocumentAsked?> Asks(AsAtAsked at, CancellationToken cancel)
    {
        if (Against > Today) ModelState.AddModelError(nameof(Against), "The day to compare with must be today or in the past");
        if (!ModelState.IsValid) return null;
        var asked = await base.Asks(at, cancel);
        return Against is { } day ? asked! with { Choices = asked.Choices.Add("against", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) } : asked;
    }
}
