using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>Targets that are no date: terms, seasons, "Ongoing", "within 3 months of publication". All are asked.</summary>
public static class WordsOnly
{
    private static readonly Regex Relative = Words(
        @"\b(?<n>\d{1,2}|one|two|three|four|six|nine|twelve|eighteen)\s*(?<unit>month|week|day|year)s?\b.*\b(?:of|after|from|following|post)\b(?<after>.*)");
    private static readonly Regex Publication = Words(@"publi(?:cation|sh)");
    private static readonly Regex Term = Words(@"\b(?<t>autumn|spring|summer|winter)\b.*?(?<y>20\d\d)(?:\s*[/\-]\s*\d\d(?:\d\d)?)?|\b(?<t>autumn|spring|summer|winter)\b");
    private static readonly Regex Quarter = Words(@"\bq(?:uarter)?\s*(?<q>[1-4])\b.*?(?<y>20\d\d)?(?:\s*[/\-]\s*(?<to>\d\d))?$");
    private static readonly Regex Recurring = Words(@"\b(?<r>weekly|monthly|quarterly|termly|(?:bi|six|6)[\s\-]?monthly|half[\s\-]?yearly|annual(?:ly)?|yearly)\b");
    private static readonly Regex Ongoing = Words(@"\b(?:on[\s\-]?going|continuous|continuing|rolling|business as usual|bau)\b");
    private static readonly Regex Unknown = Words(@"^[\W_]*(?:tbc|tba|tbd|n/?a|none|not known|unknown|to be (?:confirmed|agreed|decided)|\?*)[\W_]*$");
    private static readonly Regex AtOnce = Words(@"\b(?:immediate(?:ly)?|asap|as soon as possible|complete[d]?|done)\b");

    public static bool IsRelative(string text) => Relative.IsMatch(text);

    public static TargetReading Read(string text)
    {
        if (Relative.Match(text) is { Success: true } relative) return AfterSomething(text, relative);
        if (Term.Match(text) is { Success: true } term) return OfTerm(text, term);
        if (Quarter.Match(text) is { Success: true, Groups: var groups } && groups["y"].Success) return OfQuarter(text, groups);
        if (Recurring.Match(text) is { Success: true } recurring) return OfRecurring(text, recurring.Groups["r"].Value);
        if (Ongoing.IsMatch(text))
            return Ask(text, "has no end. Give a date, a rule (“3 months after publication”) or a standing assurance with its next date (“standing, next 30 June 2026, every 3 months”).");
        if (Unknown.IsMatch(text)) return Ask(text, "is no date. Give a date, a rule or a standing assurance.");
        return Ask(text, AtOnce.IsMatch(text) ? "names no day. Give the date the action was due." : "is no date we can read. Give a date, a rule or a standing assurance.");
    }

    private static TargetReading.Asked AfterSomething(string text, Match relative)
    {
        var months = Count(relative.Groups["n"].Value) * (relative.Groups["unit"].Value.ToLowerInvariant() switch { "month" => 1, "year" => 12, _ => 0 });
        return months > 0 && Publication.IsMatch(relative.Groups["after"].Value)
            ? Ask(text, "counts from another day. Say whether the rule stands, or give a date.",
                new Proposal($"{months} months after publication", $"The rule: {months} months after publication"))
            : Ask(text, "counts from another day. Give the date, or a rule in months (“3 months after publication”).");
    }

    private static TargetReading.Asked OfTerm(string text, Match term)
    {
        if (!term.Groups["y"].Success) return Ask(text, "names no year. Give the date.");
        var year = Count(term.Groups["y"].Value);
        DateOnly end = term.Groups["t"].Value.ToLowerInvariant() switch
        {
            "spring" => new(year, 3, 31),
            "summer" => new(year, 7, 31),
            "winter" => new(year, 12, 31),
            _ => new(year, 12, 31),
        };
        return Ask(text, "is no date. Give the date it means.", new Proposal(DateWords.Words(end), $"{DateWords.Words(end)} (about its end)"));
    }

    // A public body's first quarter is April to June, where the year is written 2025/26.
    private static TargetReading.Asked OfQuarter(string text, GroupCollection groups)
    {
        var (quarter, year) = (Count(groups["q"].Value), Count(groups["y"].Value));
        var calendar = DateWords.LastOf(year, quarter * 3);
        var financial = DateWords.LastOf(quarter == 4 ? year + 1 : year, quarter == 4 ? 3 : (quarter * 3) + 3);
        var proposals = groups["to"].Success ? [financial] : new[] { calendar, financial };
        return Ask(text, "names a quarter. Give the date.",
            [.. proposals.Select(day => new Proposal(DateWords.Words(day), DateWords.Words(day)))]);
    }

    private static TargetReading.Asked OfRecurring(string text, string recurring)
    {
        var months = recurring.ToLowerInvariant() switch
        {
            "weekly" or "monthly" => 1,
            "quarterly" => 3,
            "termly" => 4,
            "annual" or "annually" or "yearly" => 12,
            _ => 6,
        };
        return Ask(text, $"recurs. Give a standing assurance with its next date (“standing, next 30 June 2026, every {months} months”), or a date.");
    }

    private static TargetReading.Asked Ask(string text, string message, params ImmutableList<Proposal> proposals) =>
        new($"“{(text.Length <= 60 ? text : text[..60] + "…")}” {message}", proposals);

    private static int Count(string number) => number.ToLowerInvariant() switch
    {
        "one" => 1, "two" => 2, "three" => 3, "four" => 4, "six" => 6, "nine" => 9, "twelve" => 12, "eighteen" => 18,
        var digits => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
    };

    private static Regex Words(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
}
