using System.Text.RegularExpressions;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>What the completions of one file are: claims that wait for the Steering Group, or accepted before the tracker began.</summary>
/// <param name="MinuteReference">For accepted ones: the minute; null: unknown.</param>
public sealed record CompletionsAnswer(bool Accepted, string? MinuteReference)
{
    public const string Key = "completions";

    private static readonly Regex Said = new(
        @"^accepted(?: before the tracker)?(?:\s*[,:;\-–]\s*|\s+|$)(?<minute>.*)$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>Null when the answer is neither.</summary>
    public static CompletionsAnswer? Read(string answer)
    {
        var text = CellText.Squeezed(answer);
        if (text.StartsWith("claim", StringComparison.OrdinalIgnoreCase)) return new(false, null);
        if (Said.Match(text) is not { Success: true, Groups: var groups }) return null;
        var minute = groups["minute"].Value.Trim();
        return new(true, minute.Length == 0 || minute.StartsWith("unknown", StringComparison.OrdinalIgnoreCase) ? null : minute);
    }

    public static Question Ask(int completions) => new(
        Key, "the whole file", QuestionKind.Completions, "",
        $"{(completions == 1 ? "One completion is" : $"{completions} completions are")} given in this file. Are they claims the Steering Group still has to accept, or had they been accepted before this tracker began? Give the minute's reference if you know it.",
        [
            new("claimed", "Claimed: the Steering Group still has to accept them"),
            new("accepted before the tracker", "Accepted before the tracker began, the minute is unknown"),
        ]);
}
