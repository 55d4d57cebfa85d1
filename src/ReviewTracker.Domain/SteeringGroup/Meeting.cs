using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>What decisions of one meeting need to know: who is there, who may decide what, and what was decided already.</summary>
/// <param name="HeldOn">The day of the meeting: planned, or held.</param>
/// <param name="ChairedBy">The body whose member has the chair now.</param>
/// <param name="Present">The bodies whose members are present now.</param>
public sealed record Meeting(
    MeetingId Id, MeetingKind Kind, DateOnly HeldOn, BodyId ChairedBy, ImmutableList<BodyId> Present,
    ImmutableList<Meeting.Decided> Decisions)
{
    public sealed record Decided(DecisionId Id, int Number, bool Superseded, bool CarriedOut = false, bool ToBeCarriedOut = false);

    public sealed record Interest(BodyId Body, ReviewId? ReviewId, ActionId? ActionId);

    public MeetingStanding Standing { get; init; } = MeetingStanding.Held;

    public TimeOnly? StartsAt { get; init; }

    /// <summary>The body of the group's chair: in the chair when the meeting was planned or recorded, whoever takes it later.</summary>
    public BodyId ChairsBody { get; init; }

    public BodyId? ViceChair { get; init; }

    public ImmutableList<Interest> Interests { get; init; } = [];

    public ImmutableList<TopicId> OpenTopics { get; init; } = [];

    public ImmutableList<string> PickedOut { get; init; } = [];

    /// <summary>What a frozen agenda holds; null while it is assembled anew each time.</summary>
    public ImmutableList<AgendaItem>? Frozen { get; init; }

    /// <summary>The latest update round for this meeting.</summary>
    public RoundId? Round { get; init; }

    public MeetingId? RatifiedBy { get; init; }

    public int MinutesVersion { get; init; }

    /// <summary>Decisions are numbered from 1 within the meeting.</summary>
    public int NextNumber => Decisions.Count + 1;

    /// <summary>Who may decide: everybody present, and between meetings the chair alone.</summary>
    public ImmutableList<BodyId> Deciders => Kind is MeetingKind.ChairsAction ? [ChairedBy] : Present;

    /// <summary>Bodies that take no part in what concerns this review or action.</summary>
    public IEnumerable<BodyId> InterestedIn(ReviewId? review, ActionId? action) => Interests
        .Where(i => (i.ActionId is { } a && a == action) || (i.ActionId is null && i.ReviewId is { } r && r == review))
        .Select(i => i.Body).Distinct();

    public static Meeting Create(MeetingPlanned e) => new(e.MeetingId, MeetingKind.Meeting, e.On, e.ChairedBy, [], [])
    {
        Standing = MeetingStanding.Planned, StartsAt = e.StartsAt, ChairsBody = e.ChairedBy, ViceChair = e.ViceChair,
    };

    public static Meeting Create(MeetingHeld e) => new(e.MeetingId, e.Kind, e.HeldOn, e.ChairedBy, e.Present, []) { ChairsBody = e.ChairedBy };

    public Meeting Apply(MeetingMoved e) => this with { HeldOn = e.On, StartsAt = e.StartsAt };
    public Meeting Apply(UpdatesAsked e) => this with { Round = e.Round };
    public Meeting Apply(MeetingCancelled _) => this with { Standing = MeetingStanding.Cancelled };

    public Meeting Apply(MeetingHeld e) => this with
    {
        Kind = e.Kind, HeldOn = e.HeldOn, ChairedBy = e.ChairedBy, Present = e.Present, Standing = MeetingStanding.Held,
    };

    // Before it begins, attendance says who is expected; from then on who may decide.
    public Meeting Apply(AttendanceTaken e) => e.Presence is Presence.Present or Presence.Deputy
        ? Present.Contains(e.Body) ? this : this with { Present = Present.Add(e.Body) }
        : this with { Present = Present.Remove(e.Body) };

    public Meeting Apply(InterestDeclared e) => this with { Interests = Interests.Add(new(e.Body, e.ReviewId, e.ActionId)) };
    public Meeting Apply(ChairTaken e) => this with { ChairedBy = e.Body };
    public Meeting Apply(MeetingClosed _) => this with { Standing = MeetingStanding.Closed };
    public Meeting Apply(DecisionsRatified e) => this with { RatifiedBy = e.By };
    public Meeting Apply(MinutesCirculated e) => this with { MinutesVersion = e.Version };

    public Meeting Apply(TopicAdded e) => this with { OpenTopics = OpenTopics.Add(e.TopicId) };
    public Meeting Apply(TopicDone e) => this with { OpenTopics = OpenTopics.Remove(e.TopicId) };
    public Meeting Apply(ItemPickedOut e) => PickedOut.Contains(e.Key) ? this : this with { PickedOut = PickedOut.Add(e.Key) };
    public Meeting Apply(AgendaFrozen e) => this with { Frozen = e.Items };
    public Meeting Apply(AgendaThawed _) => this with { Frozen = null };

    public Meeting Apply(DecisionRecorded e) => this with
    {
        Decisions = Decisions.Add(new(e.DecisionId, e.Number, false, ToBeCarriedOut: e.Owner is not null || e.OwnerBody is not null)),
    };

    public Meeting Apply(DecisionSuperseded e) => With(e.DecisionId, d => d with { Superseded = true });
    public Meeting Apply(DecisionCarriedOut e) => With(e.DecisionId, d => d with { CarriedOut = true });

    private Meeting With(DecisionId decision, Func<Decided, Decided> change) =>
        this with { Decisions = Decisions.ConvertAll(d => d.Id == decision ? change(d) : d) };
}

/// <summary>Where a meeting stands. Between meetings the chair acts at once: that is held from its first event.</summary>
public enum MeetingStanding { Planned, Held, Closed, Cancelled }
