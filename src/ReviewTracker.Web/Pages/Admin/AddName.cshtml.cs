using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin;

[Authorize(Policies.NameBodies)]
public sealed class AddNameModel(Streams streams, Views views) : CommandPage
{
    private IReadOnlyList<BodyCard> _bodies = [];

    [FromRoute] public Guid Id { get; set; }

    [BindProperty, Display(Name = "Other name"), Required(ErrorMessage = "Enter the other name")]
    public string? Alias { get; set; }

    public BodyCard Body { get; private set; } = null!;

    public override string Subject => "body";

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (await views.Get<BodyCard>(Id, cancel) is not { } body) return false;

        (Body, _bodies) = (body.State, [.. (await views.All<BodyCard>(cancel)).Select(b => b.State)]);
        ShownAt(body.Version);
        return true;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await streams.Change<BodyCard>(Id, Version, Act(), body => LearnAliasHandler.Handle(new(Alias!), body, _bodies), cancel);
        return Done("/admin/bodies", $"{Body.Name} is now also known as {Alias}.");
    }
}
