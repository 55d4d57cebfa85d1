using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>One person: roles in force, what waits, teams, deputies.</summary>
[Authorize(Policies.SeePeople)]
public sealed class PersonModel(PeopleDesk desk) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public ListedPerson Person { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public IReadOnlyList<ListedTeam> Teams { get; private set; } = [];
    public IReadOnlyList<(string Name, Account.StandIn StandIn)> Deputises { get; private set; } = [];

    public DateOnly Today => desk.Today;

    private Viewer By => User.ToViewer();
    private bool Own => By.Person.Value == Id;
    private bool Here => Person.Account.LeftOn is null;

    public bool MayList => By.May(Policies.ListPeople);
    public bool MayPropose => Here && !Own && By.May(Policies.ProposeRoles);
    public bool MayCorrect => By.May(Policies.RunPeople);
    public bool MayWithdraw => Here && !Own && By.May(Policies.RunPeople);
    public bool MayDeputise => Here && (By.May(Policies.RunPeople) || (Own && By.Is(Role.AgencyLead)));

    public string SigningIn => !Here ? "Not any more" : Person.Account.MaySignIn ? "Allowed" : "Not until they are invited or have a role";

    public IEnumerable<(string Text, string Address)> Ways => new (bool May, string Text, string Address)[]
    {
        (MayPropose, "Propose a role", "roles/new"),
        (MayPropose && Person.Card.Email is not null, "Send the invitation again", "invitation"),
        (MayWithdraw, "Record that they leave", "leave"),
        (!Here && !Own && By.May(Policies.RunPeople), "Record that they are back", "back"),
        (true, "History", "history"),
    }.Where(way => way.May).Select(way => (way.Text, way.Address));

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await desk.People.Find(new(Id), By, cancel) is not { } found) return NotFound();

        Person = found;
        Teams = [.. (await desk.Teams.All(By, cancel)).Where(t => t.Team.DisbandedOn is null && t.Team.Members.Contains(found.Account.Id))];
        var others = (await desk.Accounts(cancel)).Select(a => a.State).Where(a => a.Deputies.Exists(d => d.Deputy == found.Account.Id && d.Until >= Today)).ToList();
        Names = await desk.Names.Of(
            [.. found.Account.Proposals.Select(p => (PersonId?)p.By), .. found.Account.Deputies.Select(d => (PersonId?)d.Deputy), .. others.Select(a => (PersonId?)a.Id)], cancel);
        Deputises = [.. others.SelectMany(a => a.Deputies.Where(d => d.Deputy == found.Account.Id && d.Until >= Today).Select(d => (Names.Of(a.Id), d)))];
        return Page();
    }
}
