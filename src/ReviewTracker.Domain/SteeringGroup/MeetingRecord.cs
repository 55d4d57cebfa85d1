using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>One meeting as its minutes show it.</summary>
public sealed record MeetingRecord(
    MeetingId Id, MeetingKind Kind, DateOnly HeldOn, BodyId ChairedBy, ImmutableList<BodyId> Present, long LogPosition,
    PersonId? RecordedBy, ImmutableList<MeetingRecord.Decision> Decisions)
{
    /// <summary>One numbered decision; a superseded one stays and points to its successor.</summary>
    public sealed record Decision(
        DecisionId Id, int Number, DecisionKind Kind, ReviewId? ReviewId, RecommendationId? RecommendationId, ActionId? ActionId,
        BodyId? Agency, Narrative? Rationale, ImmutableList<BodyId> InterestsDeclared, PersonId? RecordedBy,
        DateTimeOffset RecordedAt, DecisionId? SupersededBy, Narrative? SupersededBecause, DateOnly? SupersededOn);

    public static MeetingRecord Create(Recorded<MeetingHeld> e) => new(
        e.Data.MeetingId, e.Data.Kind, e.Data.HeldOn, e.Data.ChairedBy, e.Data.Present, e.Data.LogPosition, e.Envelope.By, []);

    public MeetingRecord Apply(Recorded<DecisionRecorded> e) => this with
    {
        Decisions = Decisions.Add(new(
            e.Data.DecisionId, e.Data.Number, e.Data.Kind, e.Data.ReviewId, e.Data.RecommendationId, e.Data.ActionId,
            e.Data.Agency, e.Data.Rationale, e.Data.InterestsDeclared, e.Envelope.By, e.Envelope.At, null, null, null)),
    };

    public MeetingRecord Apply(DecisionSuperseded e) => this with
    {
        Decisions = Decisions.ConvertAll(d => d.Id == e.DecisionId
            ? d with { SupersededBy = e.By, SupersededBecause = e.Reason, SupersededOn = e.On } : d),
    };
}
