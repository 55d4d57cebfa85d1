using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>What reviews cost and partners contribute, on the page and for Excel, as at any day.</summary>
[Authorize(Policies.SeeMoneyTotals), EnableRateLimiting(RequestLimits.Exporting)]
public sealed class IndexModel(MoneyReading reading, Receipts receipts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Year { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? On { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? Known { get; set; }
    [FromQuery] public string? Format { get; set; }

    /// <summary>Null while the question cannot be answered as it was asked.</summary>
    public MoneyReport? Report { get; private set; }
    public Receipt? Receipt { get; private set; }

    public IReadOnlyList<Choice> Years => MoneyWords.YearsUntil(Today);
    public bool MayRun => User.ToViewer().May(Policies.RunMoney);
    public bool MayTake => User.ToViewer().May(Policies.TakeOut);

    private DateOnly Today => clock.GetUtcNow().UkDate();

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        var when = AsAtAsked.Of(On, Known, Today, ModelState);
        if (!ModelState.IsValid) return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };

        var year = Year is null ? FinancialYear.Of(when.Day) : ReportingYear.Parse(Year).StartsIn;
        Year = FinancialYear.InWords(year);
        var asked = new DocumentAsked(MoneyReading.Kind, "pool", when.Day, when.KnownAt)
        {
            Format = FormatAsked.Of(MayTake ? Format : null, "xlsx"),
            Choices = ImmutableSortedDictionary<string, string>.Empty.Add("year", Year),
        };
        if (await receipts.Issue<MoneyReport>(asked, viewer, async ct => await reading.Of(year, when.Day, when.At, viewer, ct), cancel) is not { } issued) return NotFound();

        (Report, Receipt) = (issued.Content, issued.Receipt);
        return asked.Format == "xlsx" ? Download.Excel(MoneyBook.Of(Report), Receipt, "money") : Page();
    }
}
