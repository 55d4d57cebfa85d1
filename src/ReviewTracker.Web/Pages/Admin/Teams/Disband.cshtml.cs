using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Answering;
using ReviewTracker.Web.Pages.Admin.People;

namespace ReviewTracker.Web.Pages.Admin.Teams;

/// <summary>The team is no more.</summary>
public sealed class DisbandModel(PeopleDesk desk) : TeamCommandPage(desk)
{
    public override string Button => "Disband it";

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var open = (await Desk.Work.Of(Team.Team.Id, By, cancel)).Parts.Count;
        return await Change(team => DisbandTeamHandler.Handle(new(), team, open, By, Desk.Today), $"{Team.Card.Name} is disbanded.", cancel, new LinksEnded(Team.Team.Id));
    }
}
