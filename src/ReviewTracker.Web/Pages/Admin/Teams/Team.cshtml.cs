using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Admin.People;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Teams;

/// <summary>One team: its mailbox, its members, what it owns.</summary>
[Authorize(Policies.SeePeople)]
public sealed class TeamModel(PeopleDesk desk) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public ListedTeam Team { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    /// <summary>Null for those who only see that there is a team.</summary>
    public int? OpenActions { get; private set; }

    public bool MayChange => Team.Team.DisbandedOn is null && Domain.People.Team.MayBeRunBy(User.ToViewer(), Team.Team.Body);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await desk.Teams.Find(new PersonId(Id), User.ToViewer(), cancel) is not { } found) return NotFound();

        Team = found;
        Names = await desk.Names.Of([.. found.Team.Members.Select(m => (PersonId?)m)], cancel);
        if (User.ToViewer().OnTheTeam || Domain.People.Team.MayBeRunBy(User.ToViewer(), found.Team.Body))
            OpenActions = (await desk.Work.Of(found.Team.Id, User.ToViewer(), cancel)).Parts.Count;
        return Page();
    }
}
