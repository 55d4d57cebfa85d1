using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="Link">Where it lies; null when it was only seen.</param>
public sealed record LinkEvidence(
    ActionId ActionId, BodyId Agency, EvidenceKind Kind, Narrative? Description, Narrative? Link, DateOnly On);

public static class LinkEvidenceHandler
{
    public static EvidenceLinked Handle(LinkEvidence command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        var description = Rules.Said(command.Description, "Say what the evidence shows.", nameof(command.Description));

        Rules.Agreed(part);
        Refuse.When(command.Link?.Plain is { } link && !WebAddress.Is(link), new NotAWebAddress());
        Rules.PresentOrPast(command.On, today, "The date of the evidence");

        return new EvidenceLinked(command.ActionId, command.Agency, command.Kind, description, command.Link, command.On);
    }
}

public sealed record NotAWebAddress()
    : Refusal("Enter a web address that starts with https://, or leave the link empty.", nameof(LinkEvidence.Link));
