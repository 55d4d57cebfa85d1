using System.Globalization;
using System.Text.RegularExpressions;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>Reads what a coordinator answers about a target: a date, a rule or a standing assurance.</summary>
public static class TargetAnswer
{
    public const string Forms =
        "Answer with a date (30 June 2026), a rule (3 months after publication) or a standing assurance (standing, next 30 June 2026, every 3 months).";

    private static readonly Regex Rule = new(
        @"^(?:the )?(?:rule:? )?(?:within )?(?<n>\d{1,2}) months? (?:after|of|from|following) (?<m>publication|published|[a-z][a-z\-]{2,40})$",
        RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private static readonly Regex Standing = new(
        @"^standing\b.*?\bevery (?<n>\d{1,2} )?(?<unit>month|quarter|year)s?\.?$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>Null when the answer is none of the three.</summary>
    public static Target? Read(string answer)
    {
        var text = CellText.Squeezed(answer);
        if (Rule.Match(text) is { Success: true, Groups: var rule })
            return Number(rule["n"].Value) is var months and >= 1 and <= 60 && Milestone(rule["m"].Value) is { } after
                ? Target.Rule(months, after) : null;
        if (text.StartsWith("standing", StringComparison.OrdinalIgnoreCase)) return OfStanding(text);
        return DateReading.Read(new Cell("", text)) is TargetReading.Certain certain ? certain.Target : null;
    }

    private static Target? OfStanding(string text)
    {
        if (Standing.Match(text) is not { Success: true, Groups: var groups } || DateWords.Find(text) is not [{ On: { } next }]) return null;
        var unit = groups["unit"].Value.ToLowerInvariant() switch { "month" => 1, "quarter" => 3, _ => 12 };
        var every = unit * (groups["n"].Success ? Number(groups["n"].Value.Trim()) : 1);
        return every is >= 1 and <= 60 ? Target.Standing(next, every) : null;
    }

    private static string? Milestone(string written)
    {
        var id = written.StartsWith("publi", StringComparison.OrdinalIgnoreCase) ? MilestoneIds.Published : written.ToLowerInvariant();
        return Regimes.All.Exists(regime => regime.Milestones.Any(milestone => milestone.Id == id)) ? id : null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
