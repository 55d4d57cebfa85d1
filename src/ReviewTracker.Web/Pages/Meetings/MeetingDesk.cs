using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Actions.Answering;
using ReviewTracker.Web.Pages.Reviews.Recording;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>What the pages on which decisions are recorded look things up with.</summary>
public sealed class MeetingDesk(ActionDesk actions, MeetingList meetings)
{
    public MeetingList Meetings => meetings;
    public ActionList Actions => actions.Actions;
    public ReviewDesk Reviews => actions.Reviews;
    public NameSource Names => actions.Names;
    public Streams Streams => actions.Streams;
    public DateOnly Today => actions.Today;

    /// <summary>What of a meeting's news somebody may be told: nothing about decisions, topics and items that are not there for them.</summary>
    public async Task<IReadOnlyList<Recorded>> Telling(
        MeetingId meeting, IReadOnlyList<Recorded> since, Viewer viewer, CancellationToken cancel)
    {
        var record = (await meetings.Get(meeting, viewer, cancel))?.State;
        var decisions = record?.Decisions.Select(d => d.Id).ToHashSet() ?? [];
        var topics = record?.Agenda.Topics.Select(t => t.Id).ToHashSet() ?? [];
        return [.. since.Where(e => e.Data switch
        {
            DecisionRecorded decision => decisions.Contains(decision.DecisionId),
            DecisionSuperseded decision => decisions.Contains(decision.DecisionId),
            DecisionCarriedOut decision => decisions.Contains(decision.DecisionId),
            TopicAdded topic => topics.Contains(topic.TopicId),
            TopicDone topic => topics.Contains(topic.TopicId),
            InterestDeclared interest => record?.Interests.Exists(i => (i.Body, i.ReviewId, i.ActionId) == (interest.Body, interest.ReviewId, interest.ActionId)) ?? false,
            ItemLeftOut or ItemPickedOut => false,
            _ => true,
        })];
    }
}
