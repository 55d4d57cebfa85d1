using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Actions;
using ReviewTracker.Web.Pages.Meetings.Agendas;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>What the screen in the meeting looks things up with.</summary>
public sealed class DecidingDesk(MeetingDesk desk, ActionReading actions, AgendaSource agenda, Views views, DecisionNumbers numbers)
{
    public MeetingDesk Meetings => desk;
    public ActionReading Actions => actions;
    public DecisionNumbers Numbers => numbers;
    public Streams Streams => desk.Streams;
    public DateOnly Today => desk.Today;

    /// <summary>The agenda in its order, then what has come up since it went out.</summary>
    public Task<IReadOnlyList<AgendaItem>> Agenda(MeetingRecord meeting, Viewer viewer, CancellationToken cancel) => agenda.ToTake(meeting, viewer, cancel);

    /// <summary>The review a decision is about; whoever may see its action may decide about it.</summary>
    public async Task<ActionSetting?> Setting(ReviewId review, CancellationToken cancel)
    {
        if (await Streams.Load<Review>(review.Value, cancel) is not { } loaded) return null;
        return await views.Get<ReviewFile>(review.Value, cancel) is { } filed ? new(filed.State, loaded.State, loaded.Version) : null;
    }

    /// <summary>Under what terms this person decides in this meeting now.</summary>
    public async Task<DecisionTerms> Terms(Viewer viewer, Meeting meeting, CancellationToken cancel) => DecisionTerms.Of(
        viewer, meeting, await QuorumOn(meeting.HeldOn, cancel), await desk.Meetings.LogPosition(cancel));

    public async Task<QuorumSet?> QuorumOn(DateOnly day, CancellationToken cancel) =>
        (await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel))?.State.QuorumOn(day);

    /// <summary>Bodies that can carry something out, by name.</summary>
    public Task<IReadOnlyList<Choice>> Bodies(CancellationToken cancel) => desk.Reviews.Bodies(Today, cancel);

    /// <summary>Agencies that can have a part of an action, by name.</summary>
    public Task<IReadOnlyList<Choice>> Agencies(CancellationToken cancel) =>
        desk.Reviews.Bodies(Today, cancel, BodyKind.Agency, BodyKind.CommunitySafetyPartnership, BodyKind.Other);

    /// <summary>People who can carry something out, by name.</summary>
    public Task<IReadOnlyList<Choice>> People(CancellationToken cancel) => desk.Reviews.PeopleWho(
        [Role.Coordinator, Role.Manager, Role.SteeringGroupChair, Role.SteeringGroupMember, Role.AgencyLead, Role.DistrictLead], cancel);
}
