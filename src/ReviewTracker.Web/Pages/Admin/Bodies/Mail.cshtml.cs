using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Chasing;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail.Templates;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>Whether mail about its actions goes to an agency. It is never switched on unseen: the first mail is shown before.</summary>
[Authorize(Policies.RunMail)]
public sealed class MailModel(Streams streams, Views views, DigestDesk digests, NameSource names, PublicAddress address) : BodyCommandPage(streams, views)
{
    private const int ShownAtMost = 5;

    /// <summary>What the first mails were when they were shown: the day and how many lines to whom.</summary>
    [BindProperty, Line(2000)] public string? Seen { get; set; }

    public bool On => Body.MailSince is not null;

    public override string Button => On ? "Switch mail off" : "Switch mail on";

    /// <summary>The first mails with whom they go to; some of them where there are many.</summary>
    public IReadOnlyList<(string To, MailText Letter)> First { get; private set; } = [];

    public DateOnly? FirstOn { get; private set; }

    public int Others { get; private set; }

    /// <summary>No rules are set: nobody would get anything.</summary>
    public bool NoRules { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!User.ToViewer().MayRunRounds()) return NotFound();
        if (!On) Seen = await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!User.ToViewer().MayRunRounds()) return NotFound();
        if (On) return await Change(body => SwitchMailOffHandler.Handle(new(), body, digests.Today), $"Mail to {Body.Name} is off.", cancel);

        var (seen, facts) = (Seen, await digests.Facts(User.ToViewer(), cancel));
        Seen = await Show(cancel);
        if (Seen != seen)
        {
            ModelState.Remove(nameof(Seen));
            ModelState.AddModelError("", "What would go first is different by now. Look at it again and then switch mail on");
            return Again();
        }
        return await Change(body => SwitchMailOnHandler.Handle(new(), body, digests.HasSomebody(facts, body.Id), digests.Today), $"Mail to {Body.Name} is on.", cancel);
    }

    private async Task<string> Show(CancellationToken cancel)
    {
        var facts = await digests.Facts(User.ToViewer(), cancel);
        var first = digests.First(facts, Body);
        var called = await names.Of(first.Select(d => (PersonId?)d.To), cancel);
        var frame = MailFrame.Of((await Views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel))?.State);
        var letters = new List<(string, MailText)>();
        foreach (var digest in first.Take(ShownAtMost))
            letters.Add((called.Of(digest.To), await digests.Written(digest, facts, frame, address.Of(Request, "/answer/the-link-of-this-mail"), cancel)));
        (First, FirstOn, Others, NoRules) = (letters, first.Count > 0 ? first[0].On : null, first.Count - letters.Count, facts.Partnership.Reminders.IsEmpty);
        return first.Count == 0 ? "nothing" : $"{FirstOn:yyyy-MM-dd} {string.Join(' ', first.Take(ShownAtMost).Select(d => $"{d.To}:{d.Items.Count}"))} {Others}";
    }
}
