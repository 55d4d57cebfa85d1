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
public sealed class SettleModel(MailList mails, MailDecisions decisions, NameSource names) : CommandPage
{
    private const string Arrived = "arrived";

    public static IReadOnlyList<Choice> Answers { get; } =
        [new(Arrived, "It arrived"), new("not-needed", "It did not arrive, and does not have to any more")];

    [FromRoute] public Guid Id { get; set; }

    [BindProperty, Display(Name = "What became of it?"), Required(ErrorMessage = "Choose what became of it"),
     RegularExpression("arrived|not-needed", ErrorMessage = "Choose one of the answers offered")]
    public string? Became { get; set; }

    [BindProperty, Paragraphs(1000), Display(Name = "How you know, or why it is not needed"), Required(ErrorMessage = "Enter how you know, or why it is not needed")]
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
        await decisions.Settle(Id, Version, Became == Arrived, Act(Reason), cancel);
        return Done($"/admin/mail/{Id}", "Recorded. Nothing is left to do about this mail.");
    }
}
