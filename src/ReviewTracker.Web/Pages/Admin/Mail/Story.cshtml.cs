using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Mail;

/// <summary>Everything that happened to one mail. What it says is shown only where it never left this machine.</summary>
[Authorize(Policies.SeeMail)]
public sealed class StoryModel(MailList mails, NameSource names, IEnumerable<MailFolder> folders) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public MailRow Mail { get; private set; } = null!;
    public IReadOnlyList<MailStep> Steps { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public string? Laid { get; private set; }

    public bool MayDecide => User.ToViewer().May(Policies.RunMail) && !Mail.Settled && Mail.State is MailState.Unknown or MailState.Failed;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await mails.Get(Id, User.ToViewer(), cancel) is not { } story) return NotFound();
        (Mail, Steps) = (story.Mail, story.Steps);
        Names = await names.Of([Mail.To, .. Steps.Select(s => s.By)], cancel);
        if (folders.SingleOrDefault() is { } folder) Laid = (await folder.Read(Id, cancel))?.Content;
        return Page();
    }
}
