using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Pages.Reports.Yearly;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports;

[EnableRateLimiting(RequestLimits.Exporting)]
public sealed class YearEndModel(YearEndRows rows, SealedTexts texts, Receipts receipts, TimeProvider clock) : PageModel
{
    private const int FirstYear = 2011;

    [BindProperty(SupportsGet = true), Display(Name = "Year")]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "As at")]
    public DateOnly? AsAt { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Known at")]
    public DateOnly? KnownAt { get; set; }

    [FromQuery] public string? Format { get; set; }

    /// <summary>Null while the question cannot be answered as it was asked.</summary>
    public YearEndReport? Report { get; private set; }

    public Receipt? Receipt { get; private set; }

    public IReadOnlyList<Choice> Years =>
        [.. Enumerable.Range(FirstYear, ReportingYear.Of(Today).StartsIn - FirstYear + 1).Reverse()
            .Select(y => new ReportingYear(y).ToString()).Select(y => new Choice(y, y))];

    private DateOnly Today => clock.GetUtcNow().UkDate();

    // The same question at two addresses: one answers with the page, one with the file.
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };

        Year ??= ReportingYear.Of(Today.AddYears(-1)).ToString();
        var question = YearEndQuestion.Ask(Year, AsAt, KnownAt, Today);
        var asked = new DocumentAsked(YearEndDocument.Name, question.Year.ToString(), question.AsAt, question.KnownAt?.EndOfUkDay())
        {
            Format = Request.Path.Value!.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "csv" : FormatAsked.Of(Format, "docx"),
        };
        var issued = (await receipts.Issue(asked, User.ToViewer(), ct => Read(question, ct), cancel))!;
        Receipt = issued.Receipt;
        var name = $"year-end-{Year.Replace('/', '-')}";
        return asked.Format switch
        {
            "csv" => File(Report!.AsCsv(), "text/csv; charset=utf-8", Marking.FileName($"{name}.csv")),
            "docx" => Download.Word(ReportFiles.Word(issued.Content), Receipt, name),
            _ => Page(),
        };
    }

    private async Task<Report?> Read(YearEndQuestion question, CancellationToken cancel)
    {
        Report = await YearEndReport.Make(question, User.ToViewer(), rows, texts, cancel);
        return YearEndDocument.Of(Report);
    }
}
