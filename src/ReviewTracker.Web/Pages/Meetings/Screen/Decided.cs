using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>A decision with what it does elsewhere, all in one transaction.</summary>
/// <param name="Events">What the meeting's stream gets.</param>
/// <param name="Also">What other streams get by it.</param>
public sealed record Decided(IReadOnlyList<MeetingEvent> Events, IReadOnlyList<StreamWrite> Also)
{
    /// <summary>Other streams the decision was read from.</summary>
    public IReadOnlyList<StreamStands> Stand { get; init; } = [];

    /// <summary>What else has to hold while it is written.</summary>
    public IReadOnlyList<Beside> Beside { get; init; } = [];
}
