using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.Money;

/// <summary>What is asked of every entry about money.</summary>
internal static class MoneyChecks
{
    private const int LongestReference = 40;

    public static void CheckDay(DateOnly on, DateOnly today, string what, string field) => ReviewChecks.CheckPast(on, today, what, field);

    public static Narrative CheckReason(string? reason, string field) => ReviewChecks.CheckReason(reason, field);

    /// <summary>A number of something: with a digit, and with nothing in it that numbers of invoices do not have.</summary>
    public static string? CheckReference(string? reference, string field)
    {
        if (string.IsNullOrWhiteSpace(reference)) return null;
        var number = reference.Trim();
        Refuse.When(number.Length > LongestReference, new ReferenceTooLong(LongestReference, field));
        Refuse.When(!number.Any(char.IsAsciiDigit) || !number.All(c => char.IsAsciiLetterOrDigit(c) || " -/._#".Contains(c, StringComparison.Ordinal)),
            new NotAReference(field));
        return number;
    }

    /// <summary>A year whose contributions can be known: not before the pool can have begun, at most the next one.</summary>
    public static void CheckYear(int year, DateOnly today, string field) =>
        Refuse.When(year < FirstYear || year > FinancialYear.Of(today) + 1,
            new NotAFinancialYear(FinancialYear.InWords(FinancialYear.Of(today) + 1), field));

    public static T Found<T>(ImmutableList<T> entries, Predicate<T> which) where T : class
    {
        var found = entries.Find(which);
        Refuse.When(found is null, new NoSuchEntry());
        return found;
    }

    private const int FirstYear = 2011;
}

public sealed record ReferenceTooLong(int Limit, string At) : Refusal($"The reference must be {Limit} characters or fewer", At);

public sealed record NotAReference(string At)
    : Refusal("Enter a number, like PO-4711: letters, digits, spaces and - / . _ # with at least one digit. Do not enter a name", At);

public sealed record NotAFinancialYear(string Last, string At) : Refusal($"Choose a financial year from 2011/12 to {Last}", At);

public sealed record NoSuchEntry() : Refusal("This entry is not on record. Open the page again and choose it there");

public sealed record EntryWithdrawn() : Refusal("This entry was taken out already, so nothing in it can be corrected");

public sealed record NothingCorrected() : Refusal("This is what the entry says already. Change what is wrong, or go back", "Amount");
