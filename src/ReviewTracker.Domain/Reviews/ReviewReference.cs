using System.Globalization;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Year of notification and a number in that year: "2026/04". Unique, never reused, without any prefix.</summary>
public static class ReviewReference
{
    public const string Example = "2026/04";

    public static string Of(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}/{number:D2}");

    /// <summary>The reference in an address, where a slash would part it: "2026-04".</summary>
    public static string ToAddress(string reference) => reference.Replace('/', '-');

    /// <summary>Whatever stood in the address; nothing is the reference of nothing.</summary>
    public static string FromAddress(string? text) => text?.Replace('-', '/') ?? "";

    /// <summary>The year it begins with; null when the text is no reference.</summary>
    public static int? YearOf(string? reference) =>
        reference is { Length: >= 7 and <= 9 } && reference[4] == '/' && reference.Remove(4, 1).All(char.IsAsciiDigit)
            ? int.Parse(reference.AsSpan(0, 4), CultureInfo.InvariantCulture)
            : null;
}
