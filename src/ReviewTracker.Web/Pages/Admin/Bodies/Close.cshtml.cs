using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>The body is no more after a day.</summary>
[Authorize(Policies.RunBodies)]
public sealed class CloseModel(Streams streams, Views views, TimeProvider clock) : BodyCommandPage(streams, views)
{
    [BindProperty, Display(Name = "Last day"), Required(ErrorMessage = "Enter its last day")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Successor")]
    public Guid? SucceededBy { get; set; }

    public IReadOnlyList<Choice> Successors { get; private set; } = [];

    /// <summary>How many people have a role for it.</summary>
    public int Open { get; private set; }

    public override string Button => "Close it";

    private DateOnly Today => clock.GetUtcNow().UkDate();

    public async Task OnGet(CancellationToken cancel) =>
        Open = (await Views.All<Account>(cancel)).Count(a => a.State.IsOf(Body.Id));

    protected override void Prepare()
    {
        Successors = [.. All.Where(b => b.Id != Body.Id && b.IsOpenOn(Today)).OrderBy(b => b.Name, StringComparer.InvariantCulture).Select(b => new Choice($"{b.Id}", b.Name))];
        ModelState.MustBeOffered(nameof(SucceededBy), SucceededBy, Successors);
    }

    public Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var next = SucceededBy is { } id ? All.FirstOrDefault(b => b.Id.Value == id) : null;
        return Change(body => CloseBodyHandler.Handle(new(LastDay!.Value, next?.Id), body, next, Today), $"{Body.Name} is closed.", cancel);
    }
}
