using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>One meeting as its page, its agenda and its minutes show it.</summary>
/// <param name="HeldOn">The day of the meeting: planned, or held.</param>
/// <param name="ChairedBy">The body whose member took the chair at the beginning.</param>
/// <param name="Present">The bodies whose members were present at the beginning; later changes are in <c>Attendance</c>.</param>
/// <param name="LogPosition">The last position of the log the meeting could see; 0 while it is planned.</param>
public sealed record MeetingRecord(
    MeetingId Id, MeetingKind Kind, DateOnly HeldOn, BodyId ChairedBy, ImmutableList<BodyId> Present, long LogPosition,
    PersonId? RecordedBy, ImmutableList<MeetingRecord.Decision> Decisions)
{
    /// <summary>One numbered decision; a superseded one stays and points to its successor.</summary>
    public sealed record Decision(
        DecisionId Id, int Number, DecisionKind Kind, ReviewId? ReviewId, RecommendationId? RecommendationId, ActionId? ActionId,
        BodyId? Agency, Narrative? Rationale, ImmutableList<BodyId> InterestsDeclared, PersonId? RecordedBy,
        DateTimeOffset RecordedAt, DecisionId? SupersededBy, Narrative? SupersededBecause, DateOnly? SupersededOn)
    {
        public BodyId? Presiding { get; init; }
        public bool ByConsent { get; init; }
        public long? LogPosition { get; init; }
        public PersonId? Owner { get; init; }
        public BodyId? OwnerBody { get; init; }
        public DateOnly? DueOn { get; init; }
        public string? Item { get; init; }
        public DateOnly? CarriedOutOn { get; init; }
        public Narrative? Outcome { get; init; }
    }

    public MeetingStanding Standing { get; init; } = MeetingStanding.Held;
    public TimeOnly? StartsAt { get; init; }
    public string? Place { get; init; }
    public BodyId? ViceChair { get; init; }

    /// <summary>Former dates and reasons, oldest first.</summary>
    public ImmutableList<FormerMeetingDate> FormerDates { get; init; } = [];
    public Narrative? CancelledBecause { get; init; }

    /// <summary>The latest word on each body.</summary>
    public ImmutableList<Attendance> Attendances { get; init; } = [];
    public ImmutableList<DeclaredInterest> Interests { get; init; } = [];
    public ImmutableList<ChairPassed> Chairs { get; init; } = [];
    public AgendaRecord Agenda { get; init; } = new();
    public RoundId? Round { get; init; }
    public TimeOnly? EndedAt { get; init; }
    public MeetingId? RatifiedBy { get; init; }
    public DateOnly? RatifiedOn { get; init; }
    public ImmutableList<Circulation> Circulated { get; init; } = [];
    public ImmutableList<MinutesCorrection> Corrections { get; init; } = [];

    public static MeetingRecord Create(Recorded<MeetingPlanned> e) =>
        new(e.Data.MeetingId, MeetingKind.Meeting, e.Data.On, e.Data.ChairedBy, [], 0, e.Envelope.By, [])
        {
            Standing = MeetingStanding.Planned, StartsAt = e.Data.StartsAt, Place = e.Data.Place, ViceChair = e.Data.ViceChair,
        };

    public static MeetingRecord Create(Recorded<MeetingHeld> e) => new(
        e.Data.MeetingId, e.Data.Kind, e.Data.HeldOn, e.Data.ChairedBy, e.Data.Present, e.Data.LogPosition, e.Envelope.By, []);

    public MeetingRecord Apply(Recorded<MeetingMoved> e) => this with
    {
        FormerDates = FormerDates.Add(new(HeldOn, StartsAt, Place, e.Data.Reason, e.Envelope.At)),
        HeldOn = e.Data.On, StartsAt = e.Data.StartsAt, Place = e.Data.Place,
    };

    public MeetingRecord Apply(UpdatesAsked e) => this with { Round = e.Round };
    public MeetingRecord Apply(MeetingCancelled e) => this with { Standing = MeetingStanding.Cancelled, CancelledBecause = e.Reason };

    public MeetingRecord Apply(MeetingHeld e) => this with
    {
        Kind = e.Kind, HeldOn = e.HeldOn, ChairedBy = e.ChairedBy, Present = e.Present, LogPosition = e.LogPosition, Standing = MeetingStanding.Held,
    };

    public MeetingRecord Apply(Recorded<AttendanceTaken> e) => this with
    {
        Attendances = Attendances.RemoveAll(a => a.Body == e.Data.Body)
            .Add(new(e.Data.Body, e.Data.Presence, e.Data.Person, e.Data.DeputyFor, e.Envelope.At)),
    };

    public MeetingRecord Apply(InterestDeclared e) => this with { Interests = Interests.Add(new(e.Body, e.ReviewId, e.ActionId, e.Note)) };
    public MeetingRecord Apply(Recorded<ChairTaken> e) => this with { Chairs = Chairs.Add(new(e.Data.Body, e.Data.Reason, e.Envelope.At)) };
    public MeetingRecord Apply(MeetingClosed e) => this with { Standing = MeetingStanding.Closed, EndedAt = e.EndedAt };
    public MeetingRecord Apply(DecisionsRatified e) => this with { RatifiedBy = e.By, RatifiedOn = e.On };

    public MeetingRecord Apply(Recorded<MinutesCirculated> e) => this with
    {
        Circulated = Circulated.Add(new(e.Data.Version, e.Data.LogPosition, e.Data.Digest, e.Data.On, e.Envelope.By)),
    };

    public MeetingRecord Apply(Recorded<MinutesCorrected> e) => this with
    {
        Corrections = Corrections.Add(new(e.Data.Correction, e.Data.On, e.Envelope.By)),
    };

    public MeetingRecord Apply(TopicAdded e) => this with { Agenda = Agenda.After(e) };
    public MeetingRecord Apply(TopicDone e) => this with { Agenda = Agenda.After(e) };
    public MeetingRecord Apply(AgendaOrdered e) => this with { Agenda = Agenda with { Order = e.Keys } };
    public MeetingRecord Apply(ItemLeftOut e) => this with { Agenda = Agenda.After(e) };
    public MeetingRecord Apply(ItemPickedOut e) => this with { Agenda = Agenda with { PickedOut = Agenda.PickedOut.Remove(e.Key).Add(e.Key) } };
    public MeetingRecord Apply(Recorded<AgendaFrozen> e) => this with { Agenda = Agenda.After(e) };
    public MeetingRecord Apply(AgendaThawed e) => this with { Agenda = Agenda.After(e) };

    public MeetingRecord Apply(Recorded<DecisionRecorded> e) => this with
    {
        Decisions = Decisions.Add(new(
            e.Data.DecisionId, e.Data.Number, e.Data.Kind, e.Data.ReviewId, e.Data.RecommendationId, e.Data.ActionId,
            e.Data.Agency, e.Data.Rationale, e.Data.InterestsDeclared, e.Envelope.By, e.Envelope.At, null, null, null)
        {
            Presiding = e.Data.Presiding, ByConsent = e.Data.ByConsent, LogPosition = e.Data.LogPosition, Owner = e.Data.Owner,
            OwnerBody = e.Data.OwnerBody, DueOn = e.Data.DueOn, Item = e.Data.Item,
        }),
    };

    public MeetingRecord Apply(DecisionSuperseded e) =>
        With(e.DecisionId, d => d with { SupersededBy = e.By, SupersededBecause = e.Reason, SupersededOn = e.On });

    public MeetingRecord Apply(DecisionCarriedOut e) => With(e.DecisionId, d => d with { CarriedOutOn = e.On, Outcome = e.Outcome });

    private MeetingRecord With(DecisionId decision, Func<Decision, Decision> change) =>
        this with { Decisions = Decisions.ConvertAll(d => d.Id == decision ? change(d) : d) };
}
