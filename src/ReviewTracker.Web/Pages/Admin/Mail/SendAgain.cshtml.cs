using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Mail;

/// <summary>Has a mail sent again that failed or of which nobody can know.</summary>
[Authorize(Policies.RunMail)]
public sealed class SendAgainModel(MailList mails, MailDecisions decisions, NameSource names) : CommandPage
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty, Paragraphs(1000), Display(Name = "Why it is sent again"), Required(ErrorMessage = "Enter why it is sent again")]
    public string? Reason { get; set; }

    public MailRow Mail { get; private set; } = null!;
    public string Recipient { get; private set; } = "";
    public override string Subject => "mail";

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (await mails.Get(Id, User.ToViewer(), cancel) is not { } story) return false;
        (Mail, Recipient) = (story.Mail, (await names.Of([story.Mail.To], cancel)).Of(story.Mail.To));
        ShownAt(Mail.Version);
        return true;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await decisions.SendAgain(Id, Version, Act(Reason), cancel);
        return Done($"/admin/mail/{Id}", "It is sent again now.");
    }
}
