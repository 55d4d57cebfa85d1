using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record UnknownAction() : Refusal("This recommendation has no such action. Go back to the action plan and choose one.");

public sealed record UnknownPart() : Refusal("This agency has no part in the action. Choose one of the agencies that have.", "Agency");

public sealed record ActionIsOver(ActionStatus Status) : Refusal(
    Status is ActionStatus.Completed
        ? "This action is completed. Only the Steering Group can open it again."
        : "This action was closed without completion. Only the Steering Group can open it again.");

public sealed record NotYetAgreed() : Refusal("The agency has not agreed this action yet. Record its agreement first.");

public sealed record DayInTheFuture(string What, string Field = "On") : Refusal($"{What} must be today or in the past.", Field);

public sealed record UnlikelyYear(string Field) : Refusal("Enter a date between 2000 and 2099.", Field);

public sealed record TextMissing(string Sentence, string Field) : Refusal(Sentence, Field);

public sealed record TextTooLong(int Limit, string Field) : Refusal($"Use {Limit} characters or fewer.", Field);

/// <summary>Rules several commands share.</summary>
internal static class Rules
{
    public const int LongText = 4_000;

    public static void PresentOrPast(DateOnly day, DateOnly today, string what, string field = "On")
    {
        Refuse.When(day > today, new DayInTheFuture(what, field));
        Likely(day, field);
    }

    /// <summary>Years nobody means (26, 0026, 9999) are refused before they reach a record.</summary>
    public static void Likely(DateOnly? day, string field) =>
        Refuse.When(day?.Year is < 2000 or > 2099, new UnlikelyYear(field));

    public static void Agreed(AgencyPart part) => Refuse.When(part.Status is ActionStatus.Proposed, new NotYetAgreed());

    /// <summary>The text, trimmed; refused when missing or too long.</summary>
    public static string Said(string? text, string whenMissing, string field, int limit = LongText)
    {
        Refuse.When(string.IsNullOrWhiteSpace(text), new TextMissing(whenMissing, field));
        Refuse.When(text!.Length > limit, new TextTooLong(limit, field));
        return text.Trim();
    }

    /// <summary>The text, trimmed; null when nothing was typed.</summary>
    public static string? MaySay(string? text, string field, int limit = LongText) =>
        string.IsNullOrWhiteSpace(text) ? null : Said(text, "", field, limit);

    /// <summary>The narrative; refused when missing or too long.</summary>
    public static Narrative Said(Narrative? text, string whenMissing, string field)
    {
        Refuse.When(text is null, new TextMissing(whenMissing, field));
        return MaySay(text, field)!;
    }

    public static Narrative? MaySay(Narrative? text, string field)
    {
        Refuse.When(text?.Plain?.Length > LongText, new TextTooLong(LongText, field));
        return text;
    }
}
