using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>Claims as a round brought them in.</summary>
public sealed class ClaimsModel(RoundDesk desk) : ClaimsPage(desk)
{
    private ReadRound _read = null!;

    public override string BackTo => $"/rounds/{Id}";
    public override DateOnly MeetingOn => _read.MeetingOn;

    protected override async Task<bool> Find(CancellationToken cancel)
    {
        if (await Desk.Rounds.Get(new(Id), User.ToViewer(), cancel) is not { } found) return false;
        _read = found;
        return true;
    }
}
