using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>A page that shows a report as at any day, and gives it as a file at the same address.</summary>
[EnableRateLimiting(RequestLimits.Exporting)]
public abstract class ReportPage(ReportMaker maker, Receipts receipts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public DateOnly? On { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? Known { get; set; }
    [FromQuery] public string? Format { get; set; }

    public Report? Report { get; private set; }
    public Receipt? Receipt { get; private set; }

    /// <summary>The formats offered beside the page, with what their links say.</summary>
    public virtual IReadOnlyList<(string Format, string Words)> Formats => [("docx", "Download for Word"), ("xlsx", "Download for Excel")];

    /// <summary>False only for what is public.</summary>
    protected virtual bool Marked => true;

    protected DateOnly Today => clock.GetUtcNow().UkDate();

    /// <summary>Which report is asked for; null when there is none.</summary>
    protected virtual Task<DocumentAsked?> Asks(AsAtAsked at, CancellationToken cancel) =>
        Task.FromResult<DocumentAsked?>(new(maker.Kind, maker.Kind, at.Day, at.KnownAt));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var at = AsAtAsked.Of(On, Known, Today, ModelState);
        if (!ModelState.IsValid) return Unanswerable();
        if (await Asks(at, cancel) is not { } asks) return ModelState.IsValid ? NotFound() : Unanswerable();

        var asked = asks with { Marked = Marked, Format = FormatAsked.Of(Format, [.. Formats.Select(f => f.Format)]) };
        var viewer = User.ToViewer();
        if (await receipts.Issue(asked, viewer, ct => maker.Make(asked, at.At, viewer, ct), cancel) is not { } issued) return NotFound();

        (Report, Receipt) = (issued.Content, issued.Receipt);
        var name = $"{asked.Reference.Replace('/', '-')}-{at.Day:yyyy-MM-dd}";
        return asked.Format switch
        {
            "docx" => Download.Word(ReportFiles.Word(Report), Receipt, name),
            "xlsx" => Download.Excel(ReportFiles.Excel(Report), Receipt, name),
            "csv" => Download.Csv(ReportFiles.Csv(Report), Receipt, name),
            _ => Page(),
        };
    }

    private PageResult Unanswerable() => new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
