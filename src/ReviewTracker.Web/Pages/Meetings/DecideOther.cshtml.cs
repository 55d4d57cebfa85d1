using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>A meeting decides something that changes no action and no review.</summary>
public sealed class DecideOtherModel(MeetingDesk desk) : DecisionPage(desk)
{
    public override string Subject => "meeting";

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var minute = AsMinute();
        await Record(meeting => new(
            RecordDecisionHandler.Handle(
                new(minute.DecisionId, DecisionKind.Other, null, null, null, null, minute.Rationale, minute.InterestsDeclared), meeting), [], []), cancel);
        return Done(BackTo, "The decision is on record.");
    }

    protected override Task<bool> LoadSubject(CancellationToken cancel)
    {
        ShownAt(MeetingVersion);
        return Task.FromResult(true);
    }
}
