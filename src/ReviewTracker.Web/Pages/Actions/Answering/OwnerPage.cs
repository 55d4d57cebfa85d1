using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>A page on which the team records who answers for an agency's part.</summary>
[Authorize(Policies.AgreeActions)]
public abstract class OwnerPage(ActionDesk desk) : PartCommandPage(desk)
{
    [BindProperty, Line(40)]
    public string? Owner { get; set; }

    [BindProperty, Display(Name = "Name"), Line(100)]
    public string? NewName { get; set; }

    [BindProperty, Display(Name = "E-mail address"), Line(200), Mailbox]
    public string? NewEmail { get; set; }

    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>What stands for nobody in the list.</summary>
    public abstract string Nobody { get; }

    protected PersonId? Named => NewName is not null ? new PersonId(NewId) : Owner is null ? null : new PersonId(Guid.Parse(Owner));

    public override async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (NewName is { } name)
        {
            // Refused: then nobody is written into the directory either.
            if (await Desk.Streams.Load<Recommendation>(Read.Plan.Id.Value, cancel) is { } now && now.Version == Version) Decide(now.State);
            await Desk.Reviews.People.Introduce(new PersonCard(new PersonId(NewId), name, NewEmail), cancel);
        }

        return await base.OnPost(cancel);
    }

    protected override async Task Prepare(CancellationToken cancel)
    {
        People = await Desk.OwnersFor(Body, cancel);
        ModelState.MustBeOffered(nameof(Owner), Owner, People);
        if (NewName is not null && Owner is not null) ModelState.AddModelError(nameof(NewName), "Choose somebody in the list or enter a name, not both");
        if (NewName is not { } name) return;
        var card = new PersonCard(new PersonId(NewId), name, NewEmail);
        await ModelState.AddressMustBeFree(nameof(NewEmail), Desk.Reviews.People, card, cancel);
        await ModelState.MustBeNew(Desk.Reviews.People, card, cancel);
        MustHaveNewId();
    }
}
