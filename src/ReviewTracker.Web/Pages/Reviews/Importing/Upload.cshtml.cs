using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Import;
using ReviewTracker.Web.Import.Files;
using ReviewTracker.Web.Import.Reading;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Importing;

/// <summary>Takes an action plan, looks whether it can be read at all, and stages it.</summary>
[Authorize(Policies.ImportActionPlans), RequestSizeLimit(Limits.FormBytes)]
public sealed class UploadModel(ReviewList reviews, ActionPlanImport import, ImportDrafts drafts) : CommandPage
{
    private const int LongestName = 100;

    [FromRoute] public string Reference { get; set; } = "";

    [BindProperty] public new IFormFile? File { get; set; }

    public CaseloadRow Review { get; private set; } = null!;

    public string Address => $"/reviews/{Reference}";

    protected override async Task<bool> Load(CancellationToken cancel) =>
        await reviews.Find(ReviewReference.FromAddress(Reference), User.ToViewer(), cancel) is { } row && (Review = row) is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (File is null)
        {
            ModelState.AddModelError(nameof(File), "Choose the file with the action plan");
            return Again();
        }

        var content = await Content(File, cancel);
        await import.Run(new(content, Review, Answers.None, User.ToViewer(), CommandId, DryRun: true), cancel);
        await drafts.Stage(new(NewId, User.PersonId(), Review.Id, NameOf(File), content, ImmutableDictionary<string, string>.Empty), cancel);
        return LocalRedirect($"{Address}/import/{NewId}");
    }

    private static async Task<byte[]> Content(IFormFile file, CancellationToken cancel)
    {
        FileCannotBeRead.When(file.Length > Limits.FileBytes, Limits.TooLarge);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancel);
        return content.ToArray();
    }

    // Shown again, never used as a path.
    private static string NameOf(IFormFile file)
    {
        var name = CellText.Squeezed(CellText.Clean(file.FileName.Split('/', '\\')[^1]));
        return name.Length <= LongestName ? name : name[..LongestName];
    }
}
