using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Mail;

/// <summary>Has a mail sent again that failed or of which nobody can know.</summary>
[Authorize(Policies.RunMail)]
public sealed class SendAgainModel(MailList mails, MailDecisions decisions, NameSource names) : MailDecisionPage(mails, names)
{
    [BindProperty, Paragraphs(1000), Display(Name = "Why it is sent again"), Required(ErrorMessage = "Enter why it is sent again")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await decisions.SendAgain(Id, Version, Act(Reason), cancel);
        return Done($"/admin/mail/{Id}", "It is sent again now.");
    }
}
