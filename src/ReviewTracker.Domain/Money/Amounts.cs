using System.Globalization;
using System.Text.RegularExpressions;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>Amounts of money: pounds as decimals with two places, never anything binary.</summary>
public static class Amounts
{
    public const decimal Most = 9_999_999.99m;

    private const string Whole = "^£?[ ]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)";

    private static readonly Regex Written = new($@"{Whole}(\.[0-9]{{1,2}})?\z", RegexOptions.CultureInvariant);
    private static readonly Regex TooFine = new($@"{Whole}\.[0-9]{{3,}}\z", RegexOptions.CultureInvariant);

    /// <summary>Reads "1,250", "£1250.00" and "1250.5"; nothing else than these, so that a slip is never another amount.</summary>
    /// <returns>The amount, or what is wrong with it, to follow what the field is called.</returns>
    public static (decimal? Amount, string? Fault) Read(string text)
    {
        var typed = text.Trim();
        if (typed is ['-' or '\u2212', ..]) return (null, "must not be less than £0. What was recorded wrongly is put right by correcting it");
        if (TooFine.IsMatch(typed)) return (null, "must have at most two decimal places, like 1,250.50");
        if (!Written.IsMatch(typed)) return (null, "must be an amount in pounds, like 1,250 or 1,250.50");

        var digits = typed.Replace("£", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Trim();
        if (digits.Length > 20 || decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) is var amount && amount > Most)
            return (null, "must be £9,999,999.99 or less");
        return (Exact(amount), null);
    }

    /// <summary>The same amount with exactly two places, as it is stored.</summary>
    public static decimal Exact(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero) + 0.00m;

    /// <summary>More than nothing, and an amount at all.</summary>
    internal static decimal Check(decimal amount, string field)
    {
        Refuse.When(amount <= 0, new NoAmount(field));
        return CheckOrNone(amount, field);
    }

    /// <summary>Nothing, or an amount.</summary>
    internal static decimal CheckOrNone(decimal amount, string field)
    {
        Refuse.When(amount < 0, new NoAmount(field));
        Refuse.When(amount > Most, new TooMuch(field));
        Refuse.When(amount != Exact(amount), new FractionOfAPenny(field));
        return Exact(amount);
    }
}

public sealed record NoAmount(string At) : Refusal("The amount must be more than £0", At);

public sealed record TooMuch(string At) : Refusal("The amount must be £9,999,999.99 or less", At);

public sealed record FractionOfAPenny(string At) : Refusal("The amount must have at most two decimal places", At);
