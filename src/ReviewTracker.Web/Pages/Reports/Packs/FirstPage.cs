using System.Collections.Immutable;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;

namespace ReviewTracker.Web.Pages.Reports.Packs;

/// <summary>The first page of a pack, by exception: what is late and why, next dates, help needed.</summary>
internal static class FirstPage
{
    /// <summary>As many lines as fit on one page; the rest stands further back.</summary>
    public const int Lines = 8;

    public static IEnumerable<ReportPart> Of(QuarterlyPack pack, PackFacts facts, ReportNames names, PackWords words) =>
    [
        new("What needs the group’s attention") { Points = [.. Sentences(pack, facts)] },
        new("Reviews that are late, and why") { Level = 3, Table = Late(pack, names) },
        new("Actions longest overdue") { Level = 3, Table = Overdue(pack, names, words) },
        new("Help needed") { Level = 3, Points = [.. Help(pack.Exceptions, names, words)], Says = pack.Exceptions.NeedsHelp ? [] : ["Nothing is escalated, no barrier is flagged, and nobody disputes an action."] },
        new("Next dates") { Level = 3, Points = [.. Dates(pack, names)] },
    ];

    private static IEnumerable<string> Sentences(QuarterlyPack pack, PackFacts facts)
    {
        var open = facts.Actions.Count(a => !a.Status.IsOver());
        var overdue = pack.Exceptions.Overdue.Count;
        yield return $"{overdue} of {Words.Of(open, "agency’s part", "agencies’ parts")} of open actions {Are(overdue)} overdue.";
        yield return $"{pack.Exceptions.Late.Count(r => r.Ongoing)} of {Words.Of(pack.Ongoing.Count, "ongoing review")} {Are(pack.Exceptions.Late.Count(r => r.Ongoing))} late; {pack.Exceptions.OnAgreedDate} more {Are(pack.Exceptions.OnAgreedDate)} past the statutory target but on the date agreed.";
        yield return $"To decide: {Words.Of(pack.Claims.Count, "claim")} of completion, {Words.Of(pack.TimeAsked.Count, "request")} for more time, {Words.Of(pack.SignOffs.Count, "proposed sign-off")}.";
        if (!pack.WithTheHomeOffice.IsEmpty) yield return $"{Words.Of(pack.WithTheHomeOffice.Count, "review")} {(pack.WithTheHomeOffice.Count == 1 ? "waits" : "wait")} for the Home Office, the longest since {pack.WithTheHomeOffice[0].SubmittedOn.InWords()}.";
    }

    private static ReportTable Late(QuarterlyPack pack, ReportNames names) => new(
        $"Reviews late on {pack.On.InWords()}{More(pack.Exceptions.Late.Count)}", "Late",
        [new("Review", 2), new("Stage", 1.3), new("Why", 4)],
        [.. pack.Exceptions.Late.Take(Lines).Select(r => (ImmutableArray<ReportCell>)[names.Of(r), Domain.Reviews.StageOf.InWords(r.Stage), names.WhyLate(r)])],
        "No review is late.");

    private static ReportTable Overdue(QuarterlyPack pack, ReportNames names, PackWords words) => new(
        $"Parts of actions overdue on {pack.On.InWords()}{More(pack.Exceptions.Overdue.Count)}", "Longest overdue",
        [new("Review", 2), new("Action", 1.4), new("Agency", 2), new("Target", 1.1, ReportColumnKind.Date), new("Days overdue", 0.8, ReportColumnKind.Number), new("Why", 3)],
        [.. pack.Exceptions.Overdue.Take(Lines).Select(a => (ImmutableArray<ReportCell>)[names.Of(a.ReviewId), ReportNames.Of(a), names.Of(a.Agency), a.Target, pack.On.DayNumber - a.Target!.Value.DayNumber, words.WhyLate(a)])],
        "No action is overdue.");

    private static IEnumerable<string> Help(PackExceptions help, ReportNames names, PackWords words)
    {
        foreach (var part in help.Escalated.Take(Lines)) yield return $"Escalated on {part.EscalatedOn.InWords()}: {Said(part, names, words.Of(part, StoryKind.Escalated))}";
        foreach (var part in help.Barriers.Take(Lines)) yield return $"A barrier is flagged since {part.BarrierOn.InWords()}: {Said(part, names, words.Of(part, StoryKind.Barrier))}";
        foreach (var part in help.Disputed.Take(Lines)) yield return $"The agency says it is not its own: {Said(part, names, words.Of(part, StoryKind.NotOurs))}";
        foreach (var review in help.LongWithTheHomeOffice.Take(Lines)) yield return $"With the Home Office since {review.SubmittedOn.InWords()}: {names.TitleOf(review)}.";
        var left = new[] { help.Escalated.Count, help.Barriers.Count, help.Disputed.Count, help.LongWithTheHomeOffice.Count }.Sum(n => Math.Max(0, n - Lines));
        if (left > 0) yield return $"{left} more stand in the parts that follow.";
    }

    private static IEnumerable<string> Dates(QuarterlyPack pack, ReportNames names)
    {
        if (pack.Meetings.Next is { } next) yield return $"{next.HeldOn.InWords()}: meeting of the Steering Group.";
        foreach (var review in pack.Milestones.Take(Lines)) yield return $"{review.NextDue.InWords()}: “{names.NextOf(review)}”, {names.TitleOf(review)}.";
        if (pack.Milestones.Count > Lines) yield return $"{pack.Milestones.Count - Lines} more milestones fall due by {pack.Meetings.Until(pack.On).InWords()}.";
        var soon = pack.Exceptions.DueSoon.Count;
        if (soon > 0) yield return $"{Words.Of(soon, "agency’s part", "agencies’ parts")} of actions fall{(soon == 1 ? "s" : "")} due by {pack.Meetings.Until(pack.On).InWords()}.";
    }

    private static string Said(ActionRow part, ReportNames names, string? quoted) =>
        $"{names.Of(part.ReviewId).Words}, recommendation {part.RecommendationNumber}, action {part.Number}, {names.Of(part.Agency)}{(quoted is null ? "." : PackWords.Quoted(quoted))}";

    private static string More(int count) => count > Lines ? $": {Lines} of {count}" : "";

    private static string Are(int count) => count == 1 ? "is" : "are";
}
