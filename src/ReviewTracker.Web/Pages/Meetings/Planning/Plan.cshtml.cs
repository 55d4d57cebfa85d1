using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Planning;

/// <summary>Sets the date of one meeting.</summary>
public sealed class PlanModel(ReviewDesk desk, MeetingList meetings) : PlanningPage(desk)
{
    public override string Button => "Plan the meeting";

    // As the last one that was planned; only its day has to be said.
    public async Task OnGet(CancellationToken cancel)
    {
        if ((await meetings.Coming(User.ToViewer(), cancel)).MaxBy(m => m.HeldOn) is not { } last) return;

        (StartsAt, Place, ChairedBy, ViceChair) = (last.StartsAt, last.Place, Offered(last.ChairedBy), Offered(last.ViceChair));
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var planned = PlanMeetingHandler.Handle(
            new(new MeetingId(NewId), On!.Value, StartsAt!.Value, Place, Chair, Vice), Desk.Today);
        await Desk.Streams.Start(NewId, Act(), [planned], cancel);
        return Done($"/meetings/{NewId}", $"The meeting is planned for {MeetingWords.When(planned.On, planned.StartsAt)}.");
    }

    private string? Offered(BodyId? body) => Bodies.FirstOrDefault(b => b.Value == body?.ToString())?.Value;
}
