using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Template;

/// <summary>A review's action plan in the Home Office's template: on the page, for Word and for Excel, as at any day.</summary>
[Authorize(Policies.SeeActions), Authorize(Policies.TakeOut), EnableRateLimiting(RequestLimits.Exporting)]
public sealed class TemplateModel(ReviewReading reading, ReviewList reviews, TemplateReading plans, Receipts receipts, TimeProvider clock) : PageModel
{
    [FromRoute] public string Reference { get; set; } = "";

    public AsAtAsked Asked { get; private set; } = null!;
    public ReviewHead Head { get; private set; } = null!;
    public TemplatePlan Plan { get; private set; } = null!;
    public Receipt? Receipt { get; private set; }

    [BindProperty(SupportsGet = true)] public DateOnly? On { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? Known { get; set; }
    [FromQuery] public string? Format { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await reviews.Find(ReviewReference.FromAddress(Reference), viewer, cancel) is not { } row) return NotFound();

        Head = (await reading.HeadOf(row, viewer, cancel)) with { Current = "" };
        Asked = AsAtAsked.Of(On, Known, clock.GetUtcNow().UkDate(), ModelState);
        if (!ModelState.IsValid) return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };

        var asked = new DocumentAsked(TemplateReading.Kind, row.Reference, Asked.Day, Asked.KnownAt) { About = row.Id.Value, Review = row.Id, Format = FormatAsked.Of(Format, "docx", "xlsx") };
        if (await receipts.Issue(asked, viewer, ct => plans.Of(row.Reference, Asked.At, viewer, ct), cancel) is not { } issued) return NotFound();

        (Plan, Receipt) = (issued.Content, issued.Receipt);
        var name = $"action-plan-{ReviewReference.ToAddress(row.Reference)}";
        return asked.Format switch
        {
            "docx" => Download.Word(TemplateFiles.Word(Plan, Head.Title), Receipt, name),
            "xlsx" => Download.Excel(TemplateFiles.Excel(Plan, Head.Title), Receipt, name),
            _ => Page(),
        };
    }
}
