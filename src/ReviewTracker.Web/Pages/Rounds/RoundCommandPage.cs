using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>A page on which the team changes the course of a round.</summary>
[Authorize(Policies.AnswerRounds)]
public abstract class RoundCommandPage(RoundDesk desk) : CommandPage, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    public ReadRound Read { get; private set; } = null!;
    public UpdateRound Round => Read.Round;
    public override string Subject => "update round";
    public string Caption => RoundWords.Title(Read.MeetingOn);
    public string BackTo => $"/rounds/{Id}";
    public abstract string Button { get; }
    public string? Refused => Round.IsOpen || HttpMethods.IsPost(Request.Method) ? null : new RoundIsClosed().Message;

    protected RoundDesk Desk => desk;

    protected abstract object Decide(UpdateRound round);

    protected abstract string Said { get; }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await desk.Streams.Change<UpdateRound>(Id, Version, Act(), Decide, cancel);
        return Done(BackTo, Said);
    }

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (!viewer.MayRunRounds() || await desk.Rounds.Get(new(Id), viewer, cancel) is not { } found) return false;

        Read = found;
        ShownAt(found.Version);
        if (Version > found.Version) ModelState.AddModelError("", Incomplete);
        return true;
    }
}
