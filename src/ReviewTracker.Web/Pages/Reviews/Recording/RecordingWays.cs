using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>One page on which something can be recorded about a review.</summary>
public sealed record RecordingWay(string Text, string Address, string? Why = null);

/// <summary>What can be recorded on a review, in the order in which it usually comes.</summary>
public static class RecordingWays
{
    private static readonly string[] OwnPages = ["decide", "home-office", "direct", "chair", "submit", "qa-outcome", "clear"];

    /// <summary>What usually comes next from where the review stands.</summary>
    public static IReadOnlyList<RecordingWay> Next(ReviewFile file, DateOnly today) =>
        [.. Names(file.StageOn(today), file, today).Select(name => Of(file, name))];

    /// <summary>Everything else that can be recorded now.</summary>
    public static IReadOnlyList<RecordingWay> Else(ReviewFile file, DateOnly today)
    {
        var next = Names(file.StageOn(today), file, today).ToHashSet();
        return [.. Possible(file, today).Where(name => !next.Contains(name)).Select(name => Of(file, name))];
    }

    /// <summary>The milestones that have a page of their own.</summary>
    public static IReadOnlyList<RecordingWay> OfMilestones(ReviewFile file) =>
    [
        .. OwnPages.Append(Publication(file)).Select(name => Of(file, name)),
        new("The Steering Group’s sign-off, on its meeting", "/meetings"),
        Of(file, "archive"),
    ];

    private static IEnumerable<string> Names(Stage stage, ReviewFile file, DateOnly today)
    {
        if (file.PauseOn(today) is not null) yield return "resume";
        foreach (var name in stage switch
        {
            Stage.Notified => ["scoping", "milestones/log", "decide", "lead"],
            Stage.Deciding => ["decide", "scoping", "family"],
            Stage.NoReview or Stage.OtherReview or Stage.Transferred => ["home-office", "family", "direct", "decide"],
            Stage.Commissioned => ["home-office", "family", "chair", "milestones/log"],
            Stage.GatheringInformation or Stage.Drafting => ["milestones/log", "requests", "family", "pseudonym"],
            Stage.WithTheCsp => ["submit", "milestones/log", "pseudonym"],
            Stage.WithTheHomeOffice => ["qa-outcome", "clear"],
            Stage.Amending => ["submit", "clear", "milestones/log"],
            Stage.Cleared => ["family", Publication(file)],
            Stage.Published => ["milestones/log"],
            Stage.SignedOff => ["archive"],
            Stage.OutOfArea => ["milestones/log", "leave"],
            Stage.Discontinued or Stage.Merged or Stage.EnteredInError or Stage.OutOfAreaEnded => ["archive"],
            _ => Array.Empty<string>(),
        }) yield return name;
    }

    private static IEnumerable<string> Possible(ReviewFile file, DateOnly today)
    {
        var (stage, ours) = (file.StageOn(today), !file.Course.OutOfArea);
        var commissioned = ours && file.Course.CommissionedOn(today) is not null;
        var open = !stage.IsEnd() && stage != Stage.Archived;
        var published = commissioned && file.Course.Milestones.Latest(MilestoneIds.Published, today) is not null;
        (string Name, bool May)[] all =
        [
            ("milestones/log", open), ("family", true), ("agree-date", open), ("pause", ours && open && file.PauseOn(today) is null),
            ("home-office", ours && file.Course.DecisionOn(today) is not null && stage <= Stage.Commissioned), ("chair", commissioned && open), ("assign", file.TakesPeopleOn(today)), ("lead", true), ("pseudonym", true), ("scoping", ours && open), ("requests", ours && open),
            ("regime", open), ("withdraw", published && !file.WithdrawnOn(today)), (Publication(file), published && file.WithdrawnOn(today)),
            ("reopen", stage == Stage.SignedOff), ("archive", stage.IsEnd()), ("leave", !ours && open), ("end", ours && !published && stage < Stage.Discontinued),
            (file.NamedPeople is null ? "restrict" : "people", true), (file.Lifting is null ? "unrestrict" : "unrestrict/answer", file.NamedPeople is not null),
        ];
        return all.Where(way => way.May).Select(way => way.Name);
    }

    private static string Publication(ReviewFile file) => file.ProposedPublication is null ? "publish" : "publish/answer";

    private static RecordingWay Of(ReviewFile file, string name) =>
        new(RecordingWords.Of(name), $"/reviews/{ReviewReference.ToAddress(file.Reference)}/{(name == "people" ? "restrict" : name)}", RecordingWords.Why(name));
}
