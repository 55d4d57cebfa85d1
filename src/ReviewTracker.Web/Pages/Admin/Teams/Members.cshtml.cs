using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Admin.People;

namespace ReviewTracker.Web.Pages.Admin.Teams;

/// <summary>Who works in the team.</summary>
public sealed class MembersModel(PeopleDesk desk) : TeamCommandPage(desk)
{
    private IReadOnlyList<Account> _people = [];

    [BindProperty, Display(Name = "Members")]
    public List<Guid> Members { get; set; } = [];

    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public override string Button => "Save";

    public void OnGet() => Members = [.. Team.Team.Members.Select(m => m.Value)];

    protected override async Task Prepare(CancellationToken cancel)
    {
        _people = [.. (await Desk.Accounts(cancel)).Select(a => a.State).Where(a => a.IsOf(Team.Team.Body))];
        Offered = await Desk.Choices(_people.Select(p => p.Id), cancel);
    }

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(
        team => NameMembersHandler.Handle(new([.. Members.Select(m => new PersonId(m))]), team, _people, By), "The members are saved.", cancel);
}
