using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>What people did to one meeting's agenda; what the record puts on it is assembled when it is looked at, until it is frozen.</summary>
public sealed record AgendaRecord
{
    /// <summary>A topic somebody added.</summary>
    public sealed record Topic(
        TopicId Id, Narrative Title, Narrative? Note, ReviewId? ReviewId, bool UntilDone, BodyId? RaisedBy, DateOnly? DoneOn, Narrative? Outcome)
    {
        public TopicKind Kind { get; init; }
        public DateOnly? On { get; init; }
        public Narrative? Link { get; init; }

        public AgendaSection Section => Kind is TopicKind.Topic ? AgendaSection.Topics : AgendaSection.Learning;
    }

    public ImmutableList<Topic> Topics { get; init; } = [];

    /// <summary>Keys in the order somebody chose; the others follow in the usual one.</summary>
    public ImmutableList<string> Order { get; init; } = [];
    public ImmutableList<string> LeftOut { get; init; } = [];
    public ImmutableList<string> PickedOut { get; init; } = [];

    /// <summary>The items of a frozen agenda; null while it is live.</summary>
    public ImmutableList<AgendaItem>? Frozen { get; init; }

    /// <summary>The log position a frozen agenda saw.</summary>
    public long? FrozenAt { get; init; }

    /// <summary>The day it was frozen.</summary>
    public DateOnly? FrozenOn { get; init; }

    public AgendaRecord After(Recorded<AgendaFrozen> e) => this with { Frozen = e.Data.Items, FrozenAt = e.Data.LogPosition, FrozenOn = e.Envelope.Day };

    public AgendaRecord After(AgendaThawed _) => this with { Frozen = null, FrozenAt = null, FrozenOn = null };

    public AgendaRecord After(TopicAdded e) => this with
    {
        Topics = Topics.Add(new(e.TopicId, e.Title, e.Note, e.ReviewId, e.UntilDone, e.RaisedBy, null, null) { Kind = e.Kind, On = e.On, Link = e.Link }),
    };

    public AgendaRecord After(TopicDone e) => this with
    {
        Topics = Topics.ConvertAll(t => t.Id == e.TopicId ? t with { DoneOn = e.On, Outcome = e.Outcome } : t),
    };

    public AgendaRecord After(ItemLeftOut e) => this with { LeftOut = e.Out ? LeftOut.Remove(e.Key).Add(e.Key) : LeftOut.Remove(e.Key) };
}
