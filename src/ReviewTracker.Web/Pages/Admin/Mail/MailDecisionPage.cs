using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Mail;

/// <summary>A page on which somebody decides about one mail.</summary>
public abstract class MailDecisionPage(MailList mails, NameSource names) : CommandPage
{
    [FromRoute] public Guid Id { get; set; }

    public MailRow Mail { get; private set; } = null!;
    public string Recipient { get; private set; } = "";
    public override string Subject => "mail";

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (await mails.Get(Id, User.ToViewer(), cancel) is not { } story) return false;
        (Mail, Recipient) = (story.Mail, (await names.Of([story.Mail.To], cancel)).Of(story.Mail.To));
        ShownAt(Mail.Version);
        return true;
    }
}
