using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Import.Files;
using ReviewTracker.Web.Import.Returns;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions.Sheets;

/// <summary>Takes a returned sheet, looks whether it can be read at all, and stages it.</summary>
[Authorize(Policies.AnswerActions), RequestSizeLimit(Import.Files.Limits.FormBytes)]
public sealed class ReturnModel(InvolvedIn involved, NameSource names, AgencyReturn returns, ImportDrafts drafts, TimeProvider clock) : CommandPage
{
    private const int LongestName = 100;

    [BindProperty, Required(ErrorMessage = "Choose the agency whose sheet it is")]
    public Guid? Agency { get; set; }

    [BindProperty, Display(Name = "When did the agency send it?")]
    public DateOnly? On { get; set; }

    [BindProperty] public new IFormFile? File { get; set; }

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];
    public bool OnTheTeam => User.ToViewer().OnTheTeam;
    public DateOnly Today => clock.GetUtcNow().UkDate();

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        var (bodies, called) = ((await involved.Actions(viewer, cancel)).Bodies.Union(viewer.Agencies), await names.Of([], cancel));
        Agencies = [.. bodies.Where(viewer.MayAnswerFor).Select(b => new Choice(b.ToString(), called.Of(b))).OrderBy(c => c.Text, StringComparer.CurrentCulture)];
        return true;
    }

    public void OnGet() => (On, Agency) = (Today, Agencies is [var only] ? Guid.Parse(only.Value) : null);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Agencies.Any(a => a.Value == Agency.ToString())) ModelState.AddModelError(nameof(Agency), "Choose the agency whose sheet it is");
        if (OnTheTeam && (On is null || On > Today)) ModelState.AddModelError(nameof(On), "Enter the day the agency sent it: today or in the past");
        if (File is null) ModelState.AddModelError(nameof(File), "Choose the sheet");
        MustHaveNewId();
        if (!ModelState.IsValid) return Again();

        var content = await Content(File!, cancel);
        var asked = new AgencyReturnAsked(NewId, content, new(Agency!.Value), OnTheTeam ? On!.Value : Today, User.ToViewer(), Today);
        await returns.Look(asked, cancel);
        await drafts.Stage(StagedReturn.Draft(asked, NameOf(File!)), cancel);
        return LocalRedirect($"/actions/return/{NewId}");
    }

    private static async Task<byte[]> Content(IFormFile file, CancellationToken cancel)
    {
        FileCannotBeRead.When(file.Length > Import.Files.Limits.FileBytes, Import.Files.Limits.TooLarge);
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
