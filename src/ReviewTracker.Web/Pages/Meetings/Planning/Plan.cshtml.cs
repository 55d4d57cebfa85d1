using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Pages.Reviews.Recording;

namespace ReviewTracker.Web.Pages.Meetings.Planning;

/// <summary>Sets the date of one meeting.</summary>
public sealed class PlanModel(ReviewDesk desk) : PlanningPage(desk)
{
    public override string Button => "Plan the meeting";

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var planned = PlanMeetingHandler.Handle(
            new(new MeetingId(NewId), On!.Value, StartsAt!.Value, Place, Chair, Vice), Desk.Today);
        await Desk.Streams.Start(NewId, Act(), [planned], cancel);
        return Done($"/meetings/{NewId}", $"The meeting is planned for {MeetingWords.When(planned.On, planned.StartsAt)}.");
    }
}
