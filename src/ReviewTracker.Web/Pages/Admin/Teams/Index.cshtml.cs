using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Admin.People;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Teams;

/// <summary>The teams; for an agency lead their own agencies'.</summary>
[Authorize(Policies.SeePeople)]
public sealed class IndexModel(PeopleDesk desk) : PageModel
{
    public IReadOnlyList<ListedTeam> Teams { get; private set; } = [];
    public Names Names { get; private set; } = null!;

    public bool OwnOnly => !User.ToViewer().May(Policies.ListPeople);
    public bool MayForm => User.ToViewer().May(Policies.RunTeams);

    public async Task OnGet(CancellationToken cancel)
    {
        Teams = await desk.Teams.All(User.ToViewer(), cancel);
        Names = await desk.Names.Of([.. Teams.SelectMany(t => t.Team.Members).Select(m => (PersonId?)m)], cancel);
    }
}
