using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>Claims before a meeting, whether or not a round was opened for it.</summary>
public sealed class MeetingClaimsModel(RoundDesk desk, MeetingList meetings) : ClaimsPage(desk)
{
    private MeetingRecord _meeting = null!;

    public override string BackTo => $"/meetings/{Id}";
    public override DateOnly MeetingOn => _meeting.HeldOn;

    protected override async Task<bool> Find(CancellationToken cancel)
    {
        if (await meetings.Get(new(Id), User.ToViewer(), cancel) is not { } found) return false;
        _meeting = found.State;
        return true;
    }
}
