using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Store;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>A name the body goes by no more.</summary>
[Authorize(Policies.NameBodies)]
public sealed class ForgetNameModel(Streams streams, Views views) : BodyCommandPage(streams, views)
{
    [BindProperty, Display(Name = "Which name?"), Required(ErrorMessage = "Choose the name that is taken away")]
    public string? Alias { get; set; }

    public IEnumerable<Choice> Offered => Body.Aliases.Select(alias => new Choice(alias, alias));

    public override string Button => "Take it away";

    public override bool HasForm => !Body.Aliases.IsEmpty || Moved is not null || !ModelState.IsValid;

    public Task<IActionResult> OnPost(CancellationToken cancel) =>
        Change(body => ForgetAliasHandler.Handle(new(Alias!), body), $"{Body.Name} is no longer known as {Alias}.", cancel, new BodyNameFreed(Body.Id, Alias!));
}
