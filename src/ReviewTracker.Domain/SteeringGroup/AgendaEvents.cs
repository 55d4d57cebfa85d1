using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>The parts of an agenda, in the order in which they are taken unless somebody orders them otherwise.</summary>
public enum AgendaSection
{
    Topics, OpenDecisions, Ratification, Claims, MoreTime, Overdue, NotOurs, SignOffs, StuckChecks, HomeOffice, Milestones, Changed, Learning,
}

/// <summary>One item as the record puts it on the agenda, or as somebody added it.</summary>
/// <param name="Key">Names the item wherever it is spoken of: "claim/{action}/{agency}", "topic/{id}", "review/{id}" and so on.</param>
/// <param name="Consent">Recommended by the coordinator and picked out by nobody: may be taken in one go with others.</param>
public sealed record AgendaItem(
    string Key, AgendaSection Section, ReviewId? ReviewId = null, RecommendationId? RecommendationId = null, ActionId? ActionId = null,
    BodyId? Agency = null, DecisionId? DecisionId = null, MeetingId? MeetingId = null, TopicId? TopicId = null, bool Consent = false)
{
    /// <summary>Whether this was decided under it; of older decisions, which name no item, by what they are about.</summary>
    public bool Led(MeetingRecord.Decision to) => to.Item is { } key ? key == Key
        : ActionId is not null ? to.ActionId == ActionId && (to.Agency is null || to.Agency == Agency)
        : Section is AgendaSection.SignOffs && to.ActionId is null && to.ReviewId == ReviewId;
}

/// <summary>What a topic is: learning stands in a section of its own.</summary>
public enum TopicKind { Topic, Briefing, LearningEvent }

/// <summary>Somebody put a topic on the agenda. Belongs to the day it was recorded.</summary>
/// <param name="UntilDone">It returns on every agenda until it is done.</param>
/// <param name="RaisedBy">The body that asked for it; null: the team.</param>
/// <param name="On">The day of a briefing or an event, where known.</param>
/// <param name="Link">Where more of it can be read.</param>
public sealed record TopicAdded(
    TopicId TopicId, Narrative Title, Narrative? Note, ReviewId? ReviewId, bool UntilDone, BodyId? RaisedBy,
    TopicKind Kind = TopicKind.Topic, DateOnly? On = null, Narrative? Link = null) : MeetingEvent;

/// <summary>A topic needs no further meeting. Belongs to that day.</summary>
public sealed record TopicDone(TopicId TopicId, Narrative? Outcome, DateOnly On) : MeetingEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Items are taken in this order; those not named follow in the usual one. Belongs to the day it was recorded.</summary>
public sealed record AgendaOrdered(ImmutableList<string> Keys) : MeetingEvent;

/// <summary>An item of the record is left out of this meeting, or taken in again. Belongs to the day it was recorded.</summary>
public sealed record ItemLeftOut(string Key, bool Out, Narrative? Reason) : MeetingEvent;

/// <summary>Somebody wishes to speak about an item, so it is not taken by consent. Belongs to the day it was recorded.</summary>
public sealed record ItemPickedOut(string Key, BodyId? By) : MeetingEvent;

/// <summary>The agenda goes out and stays as it is, whatever happens to the record meanwhile. Belongs to the day it was recorded.</summary>
/// <param name="LogPosition">The log it was assembled from.</param>
public sealed record AgendaFrozen(ImmutableList<AgendaItem> Items, long LogPosition) : MeetingEvent;

/// <summary>A frozen agenda is assembled anew until it is frozen again. Belongs to the day it was recorded.</summary>
public sealed record AgendaThawed(Narrative Reason) : MeetingEvent;
