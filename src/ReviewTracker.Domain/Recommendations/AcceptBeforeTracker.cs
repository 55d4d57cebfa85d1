using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="MinuteReference">The minute that accepted it; null: unknown.</param>
public sealed record AcceptBeforeTracker(
    ActionId ActionId, BodyId Agency, DateOnly CompletedOn, string? MinuteReference, Narrative? Outcome);

public static class AcceptBeforeTrackerHandler
{
    public static CompletionAcceptedBeforeTracker Handle(
        AcceptBeforeTracker command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);

        Refuse.When(part.ClaimedOn is not null, new AlreadyClaimed(part.ClaimedOn.GetValueOrDefault()));
        Rules.PresentOrPast(command.CompletedOn, today, "The completion date", nameof(command.CompletedOn));

        return new CompletionAcceptedBeforeTracker(
            command.ActionId, command.Agency, command.CompletedOn,
            Rules.MaySay(command.MinuteReference, nameof(command.MinuteReference), 200),
            Rules.MaySay(command.Outcome, nameof(command.Outcome)));
    }
}
