using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>The group decides something that changes no action and no review.</summary>
public sealed class OtherModel(DecidingDesk desk) : ItemPage(desk)
{
    public override string Key => "other";

    public override string Heading => "A decision of its own";

    protected override Guid SubjectStream => Id;

    public override string Subject => "meeting";

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Record((meeting, terms) => new([Deciding.About(meeting, null, AsMinute(terms))], []), cancel);
        return Done($"/meetings/{Id}", "The decision is on record.");
    }

    protected override Task<bool> LoadItem(CancellationToken cancel)
    {
        (LoadedVersion, Possible) = (MeetingVersion, new HashSet<Press> { Press.Other });
        return Task.FromResult(true);
    }
}
