using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Store.Answering;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>The links by which an agency is answered for without an account; whoever looks after mail ends one.</summary>
[Authorize(Policies.SeeMail)]
public sealed class LinksModel(LinkList links, Views views, NameSource names, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public Guid Link { get; set; }

    public BodyCard Body { get; private set; } = null!;
    public IReadOnlyList<ListedLink> Links { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public DateTimeOffset Now => clock.GetUtcNow();
    public bool MayEnd => User.ToViewer().May(Policies.RunMail);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await views.Get<BodyCard>(Id, cancel) is not { } body) return NotFound();

        (Body, Links) = (body.State, await links.Of(new(Id), User.ToViewer(), cancel));
        Names = await names.Of(Links.SelectMany(l => new PersonId?[] { l.Recipient, l.RevokedBy }), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!MayEnd || await views.Get<BodyCard>(Id, cancel) is null) return NotFound();
        if (await links.Revoke(Link, new(Id), User.ToViewer(), cancel)) TempData[Flash.Key] = "The link is ended. Browsers of whoever got it need a new code.";
        return LocalRedirect($"/admin/bodies/{Id}/links");
    }
}
