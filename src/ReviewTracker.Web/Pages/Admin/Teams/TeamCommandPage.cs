using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Pages.Admin.People;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Teams;

/// <summary>A page on which one thing about one team is changed.</summary>
[Authorize(Policies.RunTeams)]
public abstract class TeamCommandPage(PeopleDesk desk) : CommandPage, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    public ListedTeam Team { get; private set; } = null!;

    public override string Subject => "team";

    public string Caption => Team.Card.Name;

    public string BackTo => $"/admin/teams/{Id}";

    public abstract string Button { get; }

    protected PeopleDesk Desk => desk;

    protected Viewer By => User.ToViewer();

    /// <summary>Loads what the page offers beside the team.</summary>
    protected virtual Task Prepare(CancellationToken cancel) => Task.CompletedTask;

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Teams.Find(new PersonId(Id), By, cancel) is not { } found) return false;

        Team = found;
        ShownAt(found.Version);
        if (Version > found.Version) ModelState.AddModelError("", Incomplete);
        await Prepare(cancel);
        return true;
    }

    protected async Task<IActionResult> Change(Func<Team, object> decide, string said, CancellationToken cancel, params Beside[] beside)
    {
        await desk.Streams.Change(Id, Version, Act() with { Beside = beside }, decide, cancel);
        return Done(BackTo, said);
    }
}
