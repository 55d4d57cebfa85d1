using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Mail;

/// <summary>Says what became of a mail that failed or of which nobody can know.</summary>
[Authorize(Policies.RunMail)]
public sealed class SettleModel(MailList mails, MailDecisions decisions, NameSource names) : MailDecisionPage(mails, names)
{
    private const string Arrived = "arrived";

    public static IReadOnlyList<Choice> Answers { get; } =
        [new(Arrived, "It arrived"), new("not-needed", "It did not arrive, and does not have to any more")];

    [BindProperty, Display(Name = "What became of it?"), Required(ErrorMessage = "Choose what became of it"),
     RegularExpression("arrived|not-needed", ErrorMessage = "Choose one of the answers offered")]
    public string? Became { get; set; }

    [BindProperty, Paragraphs(1000), Display(Name = "How you know, or why it is not needed"), Required(ErrorMessage = "Enter how you know, or why it is not needed")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await decisions.Settle(Id, Version, Became == Arrived, Act(Reason), cancel);
        return Done($"/admin/mail/{Id}", "Recorded. Nothing is left to do about this mail.");
    }
}
