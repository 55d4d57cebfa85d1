using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Chasing;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail.Templates;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Reminders;

/// <summary>Today's digests, whether they went already or not, and what one of them says.</summary>
[Authorize(Policies.RunMail)]
public sealed class DigestsModel(DigestDesk desk, NameSource names, Views views, PublicAddress address) : PageModel
{
    [FromRoute] public Guid? To { get; set; }

    public IReadOnlyList<OwedDigest> Owed { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public MailText? Letter { get; private set; }
    public DateOnly Today => desk.Today;

    /// <summary>No rules are set, or today is a day without mail.</summary>
    public string? WhyNone { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        // Its lines are references of cases, which an administrator does not read.
        if (!User.ToViewer().MayRunRounds()) return NotFound();

        var facts = await desk.Facts(User.ToViewer(), cancel);
        Owed = ReminderPolicy.Owed(facts, Today);
        Names = await names.Of(Owed.Select(d => (PersonId?)d.To), cancel);
        WhyNone = facts.Partnership.RemindersOn(Today) is not { } rules ? "No rules of reminding are set, so nobody gets any."
            : rules.IsQuiet(Today, facts.Calendar) ? "Today is a day without mail. What would go today goes on the next day that is none." : null;
        if (To is not { } to) return Page();
        if (Owed.FirstOrDefault(d => d.To.Value == to) is not { } digest) return NotFound();

        var frame = MailFrame.Of((await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel))?.State);
        Letter = await desk.Written(digest, facts, frame, address.Of(Request, "/answer/the-link-of-this-mail"), cancel);
        return Page();
    }
}
