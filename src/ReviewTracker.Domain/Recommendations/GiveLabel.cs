using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>The agency says under which words and reference of its own it wants to be written to about its part.</summary>
public sealed record GiveLabel(ActionId ActionId, BodyId Agency, Narrative? Label, Narrative? Reference);

public static class GiveLabelHandler
{
    private const int LongestLabel = 60, LongestReference = 30;

    public static LabelGiven Handle(GiveLabel command, Recommendation recommendation)
    {
        recommendation.OpenPart(command.ActionId, command.Agency);
        var (label, reference) = (Short(command.Label, LongestLabel, nameof(command.Label)), Short(command.Reference, LongestReference, nameof(command.Reference)));
        return new LabelGiven(command.ActionId, command.Agency, label, reference);
    }

    // It stands in the subject and the lines of mail.
    private static Narrative? Short(Narrative? text, int limit, string field)
    {
        Refuse.When(text?.Plain?.Length > limit, new TextTooLong(limit, field));
        Refuse.When(text?.Plain?.Any(char.IsControl) is true, new OneLineOnly(field));
        return text;
    }
}

public sealed record OneLineOnly(string At) : Refusal("Write it on one line.", At);
