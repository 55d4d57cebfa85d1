using System.Globalization;
using System.Text.Json.Serialization;
using ReviewTracker.Benchmarks.Measuring;

namespace ReviewTracker.Benchmarks;

/// <summary>One number that was measured, and what it has to be.</summary>
/// <param name="What">In words, as the table shows it.</param>
/// <param name="Measured">The median of the rounds.</param>
/// <param name="Unit">Shown after the number; empty for a ratio.</param>
/// <param name="Rounds">What each round gave.</param>
/// <param name="Bar">Null: told for information.</param>
/// <param name="Note">What else is worth knowing about it.</param>
internal sealed record Finding(string What, double Measured, string Unit, IReadOnlyList<double> Rounds, Bar? Bar = null, string? Note = null)
{
    /// <summary>The unit of what is counted in whole numbers.</summary>
    internal const string Count = "requests";

    public bool? Met => Bar?.IsMetBy(Measured);

    [JsonIgnore]
    public string InWords => Words(Measured, Unit);

    internal static Finding Of(string what, string unit, IReadOnlyList<double> rounds, Bar? bar = null, string? note = null) =>
        new(what, Statistics.Median(rounds), unit, rounds, bar, note);

    internal static string Words(double number, string unit)
    {
        var digits = Math.Abs(number) switch { >= 100 => "N0", >= 10 => "0.0", _ => unit == Count ? "0" : "0.00" };
        return $"{number.ToString(digits, CultureInfo.InvariantCulture)} {unit}".TrimEnd();
    }
}

/// <summary>A number that has to be reached, or not to be passed.</summary>
internal sealed record Bar(double Value, bool AtLeast)
{
    internal static Bar Least(double value) => new(value, true);

    internal static Bar Most(double value) => new(value, false);

    internal bool IsMetBy(double measured) => AtLeast ? measured >= Value : measured <= Value;

    internal string InWords(string unit) =>
        $"{(AtLeast ? "≥" : "≤")} {Value.ToString("#,0.##", CultureInfo.InvariantCulture)} {unit}".TrimEnd();
}
