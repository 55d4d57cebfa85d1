using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that agencies of ours take part in another area's review.</summary>
public sealed record JoinOutOfAreaCase(
    ReviewId ReviewId, string Reference, DateOnly JoinedOn, string LedBy, string? LeadReference, BodyId? Csp, string Regime,
    string? Note);

public static class JoinOutOfAreaCaseHandler
{
    /// <param name="referenceTaken">Another review carries the reference already.</param>
    public static OutOfAreaCaseJoined Handle(JoinOutOfAreaCase command, bool referenceTaken, DateOnly today)
    {
        ReviewChecks.CheckPast(command.JoinedOn, today, "date of joining", nameof(command.JoinedOn));
        OpeningChecks.CheckReference(command.Reference, command.JoinedOn, referenceTaken, nameof(command.Reference));
        OpeningChecks.CheckRegime(command.Regime, nameof(command.Regime));
        Refuse.When(string.IsNullOrWhiteSpace(command.LedBy), new LeadingPartnershipMissing());

        return new OutOfAreaCaseJoined(
            command.ReviewId, command.Reference, command.JoinedOn, command.LedBy.Trim(),
            string.IsNullOrWhiteSpace(command.LeadReference) ? null : command.LeadReference.Trim(), command.Csp,
            command.Regime, Narrative.Of(command.Note));
    }
}

public sealed record LeadingPartnershipMissing()
    : Refusal("Enter which partnership leads the review", nameof(JoinOutOfAreaCase.LedBy));
