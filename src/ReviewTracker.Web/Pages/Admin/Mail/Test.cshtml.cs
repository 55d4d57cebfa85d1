using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Mail;

/// <summary>Owes a test mail to whoever asks for it, at their own address.</summary>
[Authorize(Policies.RunMail)]
public sealed class TestModel(Outbox outbox, PeopleDirectory people) : CommandPage
{
    public string? Address { get; private set; }

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        Address = (await people.Find([User.PersonId()], cancel)).GetValueOrDefault(User.PersonId())?.Email;
        return true;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Address is null)
        {
            ModelState.AddModelError("", "You have no e-mail address here. Ask an administrator to add it under People");
            return Again();
        }

        await outbox.Add(new MailOwed(User.PersonId(), "test", $"{Act().Command}", new Dictionary<string, string>()), cancel);
        return Done("/admin/mail", "A test mail to you is on its way. Look here again in a moment.");
    }
}
