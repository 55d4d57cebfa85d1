using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>What decisions of one meeting need to know: who was there and what was decided already.</summary>
public sealed record Meeting(
    MeetingId Id, MeetingKind Kind, DateOnly HeldOn, BodyId ChairedBy, ImmutableList<BodyId> Present,
    ImmutableList<Meeting.Decided> Decisions)
{
    public sealed record Decided(DecisionId Id, int Number, bool Superseded);

    /// <summary>Decisions are numbered from 1 within the meeting.</summary>
    public int NextNumber => Decisions.Count + 1;

    /// <summary>Who may decide: everybody present, and between meetings the chair alone.</summary>
    public ImmutableList<BodyId> Deciders => Kind is MeetingKind.ChairsAction ? [ChairedBy] : Present;

    public static Meeting Create(MeetingHeld e) => new(e.MeetingId, e.Kind, e.HeldOn, e.ChairedBy, e.Present, []);

    public Meeting Apply(DecisionRecorded e) => this with { Decisions = Decisions.Add(new(e.DecisionId, e.Number, false)) };

    public Meeting Apply(DecisionSuperseded e) => this with
    {
        Decisions = Decisions.ConvertAll(d => d.Id == e.DecisionId ? d with { Superseded = true } : d),
    };
}
