using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Export;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>What a circulated version is recognised by: the digest of what it says, whoever reads it and in which format.</summary>
internal static class MinutesDigest
{
    public static string Of(MeetingRecord meeting, MinutesContent minutes) =>
        ContentDigest.Of(new DocumentAsked(MinutesReading.Kind, meeting.Id.ToString(), meeting.HeldOn), minutes);
}
