using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Store;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>Another name the body goes by.</summary>
[Authorize(Policies.NameBodies)]
public sealed class AddNameModel(Streams streams, Views views) : BodyCommandPage(streams, views)
{
    [BindProperty, Display(Name = "Other name"), Required(ErrorMessage = "Enter the other name")]
    public string? Alias { get; set; }

    public override string Button => "Add name";

    public Task<IActionResult> OnPost(CancellationToken cancel) =>
        Change(body => LearnAliasHandler.Handle(new(Alias!), body, All), $"{Body.Name} is now also known as {Alias}.", cancel, new BodyNamed(Body.Id, [Alias!]));
}
