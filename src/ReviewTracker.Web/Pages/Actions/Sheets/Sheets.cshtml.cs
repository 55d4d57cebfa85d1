using System.IO.Compression;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions.Sheets;

/// <summary>Each agency's open actions as a sheet that can be sent out and filled in.</summary>
[Authorize(Policies.AnswerActions), Authorize(Policies.TakeOut), EnableRateLimiting(RequestLimits.Exporting)]
public sealed class SheetsModel(InvolvedIn involved, AgencySheetReading reading, Receipts receipts, NameSource names, TimeProvider clock) : PageModel
{
    [FromQuery] public Guid? Agency { get; set; }
    [FromQuery] public string? Format { get; set; }

    public IReadOnlyList<(BodyId Id, string Name)> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        Agencies = await AgenciesOf(viewer, cancel);
        var format = FormatAsked.Of(Format, "xlsx", "csv", "zip");
        if (format == "zip" && Agency is null) return await All(viewer, cancel);
        if (format is "html" or "zip") return Page();

        var agency = Agencies.FirstOrDefault(a => a.Id.Value == Agency);
        if (agency.Name is null || await Issue(agency, format, viewer, cancel) is not { } issued) return NotFound();
        var name = $"actions-{FileName(agency.Name)}";
        return format == "csv"
            ? Download.Csv(AgencySheetFiles.Csv(issued.Content), issued.Receipt, name)
            : Download.Excel(AgencySheetFiles.Excel(issued.Content), issued.Receipt, name);
    }

    private async Task<IReadOnlyList<(BodyId, string)>> AgenciesOf(Viewer viewer, CancellationToken cancel)
    {
        var (bodies, called) = ((await involved.Actions(viewer, cancel)).Bodies, await names.Of([], cancel));
        return [.. bodies.Where(viewer.MayAnswerFor).Select(b => (b, called.Of(b))).OrderBy(b => b.Item2, StringComparer.CurrentCulture)];
    }

    private Task<Issued<AgencySheet>?> Issue((BodyId Id, string Name) agency, string format, Viewer viewer, CancellationToken cancel) => receipts.Issue(
        new DocumentAsked(AgencySheetReading.Kind, agency.Name, clock.GetUtcNow().UkDate()) { About = agency.Id.Value, Format = format, Pack = format == "zip" },
        viewer, async ct => (AgencySheet?)await reading.Of(agency.Id, viewer, ct), cancel);

    // Each of them is written down by itself, before any of them leaves.
    private async Task<IActionResult> All(Viewer viewer, CancellationToken cancel)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var agency in Agencies)
            {
                if (await Issue(agency, "zip", viewer, cancel) is not { Content.Rows.Length: > 0 } issued) continue;
                using var sheet = new MemoryStream();
                AgencySheetFiles.Excel(issued.Content).Write(sheet, issued.Receipt);
                sheet.Position = 0;
                using var entry = zip.CreateEntry(Marking.FileName($"actions-{FileName(agency.Name)}.xlsx")).Open();
                sheet.CopyTo(entry);
            }
        }

        file.Position = 0;
        return File(file, "application/zip", Marking.FileName("actions-of-all-agencies.zip"));
    }

    private static string FileName(string name) =>
        string.Join('-', name.ToLowerInvariant().Split([.. name.ToLowerInvariant().Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries));
}
