using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>Reads a target date. A month means its last day; whatever is no certain date is asked, never guessed.</summary>
public static class DateReading
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Words beside a date that leave it what it is.
    private static readonly Regex Harmless = new(
        @"^[\s.,:;()]*(?:(?:by|end|of|the|on|before|no|later|than|target|date|due|for|completion|complete|to|be|completed|at|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s.,:;()]*)*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking, Patience);

    private static readonly Regex PartOfMonth = new(@"\b(early|start|beginning|mid|middle|late)\b", RegexOptions.IgnoreCase, Patience);

    public static TargetReading Read(Cell cell)
    {
        if (cell.Date is { } date) return new TargetReading.Certain(Target.Date(date));
        if (cell.IsUnworkedFormula) return Ask("The cell holds a formula whose value is not in the file. Give the target date.");
        if (cell.Text.Length == 0) return Ask("The cell has no target date. Give a date, a rule or a standing assurance.");
        return Bare(cell.Text) ?? InWords(CellText.Squeezed(cell.Text));
    }

    private static TargetReading.Asked Ask(string message, params ImmutableList<Proposal> proposals) =>
        new(message, proposals);

    // Excel's day count that lost its date format, or a year alone.
    private static TargetReading? Bare(string text)
    {
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        if (number is >= 2000 and <= 2099 && number % 1 == 0)
            return Ask("The cell names only a year. Give the date.", Day(new((int)number, 12, 31), "the end of the year"));
        return number >= 10_000 && Serial.Day(number) is { } day
            ? new TargetReading.Certain(Target.Date(day), $"The number {text} is Excel's count of days: read as {DateWords.Words(day)}.")
            : Ask($"The cell holds the number {Short(text)}, which is no date. Give the target date.");
    }

    private static TargetReading InWords(string text) => DateWords.Find(text) switch
    {
        [] => WordsOnly.Read(text),
        [{ Problem: { } problem, Nearest: var nearest }] => Ask($"{problem} Give the date that was meant.", [.. (nearest ?? []).Select(day => Day(day))]),
        [{ On: { } on } found] => One(text, found, on),
        var several => Ask("The cell names several dates. Say which is the target.", [.. several.Where(found => found.On is not null).Select(found => Day(found.On!.Value)).Distinct()]),
    };

    private static TargetReading One(string text, DateInText found, DateOnly on)
    {
        var beside = text.Remove(found.Index, found.Text.Length);
        if (WordsOnly.IsRelative(beside)) return WordsOnly.Read(text);
        if (found.Month && PartOfMonth.IsMatch(beside))
            return Ask("The cell names only a part of a month. Give the date.", Day(on, "the end of the month"), Day(new(on.Year, on.Month, 15)));
        return Harmless.IsMatch(beside)
            ? new TargetReading.Certain(Target.Date(on), found.Month ? $"A month means its last day: read as {DateWords.Words(on)}." : null)
            : Ask($"The cell says more than a date (“{Short(text)}”). Say what the target is.", Day(on));
    }

    private static Proposal Day(DateOnly day, string? because = null) =>
        new(DateWords.Words(day), because is null ? DateWords.Words(day) : $"{DateWords.Words(day)} ({because})");

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
