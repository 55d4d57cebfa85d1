using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Does not agree to the publication proposed; or, by whoever proposed it, takes the proposal back.</summary>
public sealed record DeclinePublication(string? Reason);

public static class DeclinePublicationHandler
{
    public static ReviewEvent Handle(DeclinePublication command, Review review, Viewer by)
    {
        var proposed = review.ProposedPublication;
        Refuse.When(proposed is null, new NoPublicationProposed());
        var own = proposed.By == by.Person;
        Refuse.When(!own && !by.May(Rights.Approve, Resource.Publication), new NotTheirsToPublish());
        var reason = ReviewChecks.CheckReason(command.Reason, nameof(command.Reason));

        return own ? new PublicationProposalTakenBack(reason) : new PublicationDeclined(reason);
    }
}
