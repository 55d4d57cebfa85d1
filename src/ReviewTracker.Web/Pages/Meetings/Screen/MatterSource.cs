using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>Finds the meeting a topic, a decision or a ratification comes from; null when there is none for who is looking.</summary>
public sealed class MatterSource(MeetingList meetings, DecisionList decisions)
{
    public async Task<Loaded<MeetingRecord>?> Find(string kind, Guid matter, MeetingId here, Viewer viewer, CancellationToken cancel) => kind switch
    {
        "ratify" => await meetings.Get(new MeetingId(matter), viewer, cancel),
        "decision" => await decisions.Find(new DecisionId(matter), viewer, cancel) is { } found ? await meetings.Get(found.Meeting, viewer, cancel) : null,
        _ => await decisions.MeetingOf(new TopicId(matter), viewer, cancel) is { } meeting ? await meetings.Get(meeting, viewer, cancel) : await meetings.Get(here, viewer, cancel),
    };
}
