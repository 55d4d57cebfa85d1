using System.Globalization;
using ReviewTracker.Domain.Money;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>How money is written on pages.</summary>
public static class MoneyWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"£1,250.00"; less than nothing "−£1,250.00".</summary>
    public static string InPounds(this decimal amount) =>
        string.Create(English, $"{(amount < 0 ? "\u2212" : "")}£{Math.Abs(amount):N2}");

    public static string Of(CostKind kind) => kind switch
    {
        CostKind.ChairAndAuthorFees => "Chair and author fees",
        CostKind.LegalAdvice => "Legal advice",
        _ => kind.ToString(),
    };

    /// <summary>Which years may be chosen, latest first: the next one, and back to the first.</summary>
    public static IReadOnlyList<Choice> YearsUntil(DateOnly today, int first = 2011) =>
        [.. Enumerable.Range(first, FinancialYear.Of(today) + 2 - first).Reverse().Select(y => new Choice(FinancialYear.InWords(y), FinancialYear.InWords(y)))];

    /// <summary>The year in which "2025/26" begins; it was one of those offered.</summary>
    public static int YearOf(string offered) => int.Parse(offered.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
}
