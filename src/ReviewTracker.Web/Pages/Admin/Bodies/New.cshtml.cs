using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>A body the partnership works with from now on.</summary>
[Authorize(Policies.RunBodies)]
public sealed class NewModel(Streams streams, Views views, TimeProvider clock) : CommandPage, IFormPage
{
    public static readonly IReadOnlyList<Choice> Recipients =
        [.. RegisterBodyHandler.Recipients.Select(r => new Choice(r, char.ToUpperInvariant(r[0]) + r[1..]))];

    [BindProperty, Required(ErrorMessage = "Choose what it is")]
    public BodyKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the name")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Short name")]
    public string? ShortName { get; set; }

    [BindProperty]
    public string? Recipient { get; set; }

    [BindProperty, Display(Name = "First day")]
    public DateOnly? ValidFrom { get; set; }

    public override string Subject => "body";
    public string Caption => "Agencies, partnerships and departments";
    public string BackTo => "/admin/bodies";
    public string Button => "Register";

    protected override Task<bool> Load(CancellationToken cancel)
    {
        MustHaveNewId();
        return Task.FromResult(true);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var others = (await views.All<BodyCard>(cancel)).Select(b => b.State);
        var registered = RegisterBodyHandler.Handle(
            new(new(NewId), Kind!.Value, Name!, ShortName, Recipient, ValidFrom), others, clock.GetUtcNow().UkDate());
        var named = new BodyNamed(registered.BodyId, [.. new[] { Name, ShortName }.OfType<string>()]);
        await streams.Start(NewId, Act() with { Beside = [named] }, [registered], cancel);
        return Done($"/admin/bodies/{NewId}", $"{Name} is registered.");
    }
}
