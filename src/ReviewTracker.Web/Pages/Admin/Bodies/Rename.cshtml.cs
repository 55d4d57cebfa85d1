using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>The body is called otherwise.</summary>
[Authorize(Policies.RunBodies)]
public sealed class RenameModel(Streams streams, Views views, TimeProvider clock) : BodyCommandPage(streams, views)
{
    [BindProperty, Required(ErrorMessage = "Enter the new name")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Short name")]
    public string? ShortName { get; set; }

    [BindProperty, Display(Name = "Called this since"), Required(ErrorMessage = "Enter the day from which it is called this")]
    public DateOnly? On { get; set; }

    public override string Button => "Save the new name";

    public void OnGet() => (Name, ShortName) = (Body.Name, Body.ShortName);

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(
        body => RenameBodyHandler.Handle(new(Name!, ShortName, On!.Value), body, All, clock.GetUtcNow().UkDate()), $"It is now called {Name}.", cancel,
        new BodyNamed(Body.Id, [.. new[] { Name, ShortName }.OfType<string>()]));
}
