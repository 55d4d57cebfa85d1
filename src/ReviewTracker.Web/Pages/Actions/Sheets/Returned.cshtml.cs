using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Import.Returns;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions.Sheets;

/// <summary>What would become of each row of a returned sheet; then one button saves the good ones.</summary>
[Authorize(Policies.AnswerActions)]
public sealed class ReturnedModel(AgencyReturn returns, ImportDrafts drafts, NameSource names, TimeProvider clock) : CommandPage
{
    [FromRoute] public Guid Sheet { get; set; }

    public StagedReturn Staged { get; private set; } = null!;
    public ReturnReport Report { get; private set; } = null!;
    public string Agency { get; private set; } = "";
    public bool Saved => Staged.Result is not null;

    public string Sentence => Saved
        ? $"{Words.Of(Report.Count(ReturnStatus.Saved), "answer")} saved, {Words.Of(Report.Count(ReturnStatus.Refused), "row")} not saved."
        : $"{Words.Of(Report.Count(ReturnStatus.WillBeSaved), "answer")} can be saved, {Words.Of(Report.Count(ReturnStatus.Refused), "row")} cannot. Nothing has been saved yet.";

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (StagedReturn.Of(await drafts.Get(Sheet, User.PersonId(), cancel)) is not { } staged || !User.ToViewer().MayAnswerFor(staged.Agency)) return false;

        (Staged, Agency) = (staged, (await names.Of([], cancel)).Of(staged.Agency));
        Report = staged.Result ?? await returns.Look(Asked, cancel);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Saved) return LocalRedirect(Here);
        if (Report.Count(ReturnStatus.WillBeSaved) == 0)
        {
            ModelState.AddModelError("", "No row of this sheet can be saved");
            return Again();
        }

        var result = await returns.Save(Asked, cancel);
        await drafts.Answer(Sheet, User.PersonId(), Staged.With(result), cancel);
        return Done(Here, $"{Words.Of(result.Count(ReturnStatus.Saved), "answer")} saved.");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        await drafts.Remove(Sheet, User.PersonId(), cancel);
        return Done("/actions/return", Saved ? "The file was removed." : "The file was discarded. Nothing was saved.");
    }

    private string Here => $"/actions/return/{Sheet}";

    private AgencyReturnAsked Asked => Staged.Asked(User.ToViewer(), clock.GetUtcNow().UkDate());
}
