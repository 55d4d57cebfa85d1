using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Meetings;
using ReviewTracker.Web.Pages.Reports.Layout;
using static ReviewTracker.Web.Pages.Reports.Layout.ReportColumnKind;

namespace ReviewTracker.Web.Pages.Reports.Changed;

/// <summary>What changed since a meeting, worked out from the place in the log that meeting saw.</summary>
public sealed class ChangedReport(ReportRows rows, ChangedRows changed, ReportNarrative narrative, ReportNameSource names, SealedTexts texts) : ReportMaker
{
    public const string Name = "changed-since";
    public const string Called = "Changed since the last meeting";

    public override string Kind => Name;
    public override string Title => Called;

    public override async Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var meetings = await rows.MeetingsRound(at, viewer, cancel);
        var meeting = asked.Choices.TryGetValue("since", out var since) ? meetings.SingleOrDefault(m => m.Id.ToString() == since) : MeetingDays.On(asked.On, meetings).Last;
        if (meeting is null) return since is null ? new(Called, "No meeting was held before this day", []) : null;

        var (then, now) = await changed.Between(new AsAt { TrueOn = meeting.HeldOn, Position = meeting.LogPosition }, at, meetings, viewer, cancel);
        var changes = Changes.Between(then, now, meeting.LogPosition);
        var reasons = await narrative.Of([.. changes.Parts.Where(p => p.Change is PartChange.TargetMoved).Select(m => m.Is.RecommendationId).Distinct()], at, viewer, cancel);
        var opened = await texts.Open(reasons.Select(r => r.Line.Text), cancel);
        var found = await names.Of(asked.On, at, await rows.ReviewsOf(Mentioned(changes), at, viewer, cancel), cancel);
        return new(Called, $"From the {MeetingWords.TitleOf(meeting.Kind, meeting.HeldOn).ToLowerInvariant()} to {asked.On.InWords()}",
        [
            new("In short") { Points = [.. Counts(changes)] },
            .. Enum.GetValues<PartChange>().Select(kind => Parts(kind, changes, found, reasons, opened)).OfType<ReportPart>(),
            Reviews(changes, found), Decisions(changes, found), ByAgency(changes, found),
        ]);
    }

    private static HashSet<ReviewId> Mentioned(Changes changes) =>
        [.. changes.Parts.Select(p => p.Is.ReviewId), .. changes.Reviews.Select(r => r.Is.Id), .. changes.Decisions.SelectMany(m => m.Meeting.Decisions).Select(d => d.ReviewId).OfType<ReviewId>()];

    private static IEnumerable<string> Counts(Changes changes)
    {
        foreach (var (kind, count) in changes.Parts.CountBy(p => p.Change).OrderBy(c => c.Key)) yield return $"{TitleOf(kind)}: {Words.Of(count, "agency’s part", "agencies’ parts")}.";
        yield return $"{Words.Of(changes.Reviews.Count(r => r.Was is null), "new review")}, {Words.Of(changes.Reviews.Count(r => r.Was is not null), "review")} in another stage.";
        yield return $"{Words.Of(changes.Decisions.Sum(m => m.Meeting.Decisions.Count), "decision")} recorded.";
    }

    private static ReportPart? Parts(PartChange kind, Changes changes, ReportNames names, IReadOnlyList<(ActionId Action, StoryLine Line)> reasons, OpenedTexts texts)
    {
        var found = changes.Parts.FindAll(p => p.Change == kind);
        if (found.IsEmpty) return null;
        var moved = kind is PartChange.TargetMoved;
        return new(TitleOf(kind))
        {
            Table = new(
                $"{TitleOf(kind)}: {Words.Of(found.Count, "part")}", TitleOf(kind),
                [
                    new("Review", 1.7), new("Action", 1.2), new("What is to be done", 3), new("Agency", 1.7), new("Where it stands", 1.7),
                    .. moved ? [new("From", 1, Date), new("To", 1, Date), new("Why", 2.5)] : new ReportColumn[] { new("Target", 1, Date) },
                ],
                [.. found.OrderBy(p => names.Of(p.Is.ReviewId).Words, StringComparer.Ordinal).ThenBy(p => names.Of(p.Is.Agency), StringComparer.Ordinal).Select(p => (ImmutableArray<ReportCell>)
                [
                    names.Of(p.Is.ReviewId), ReportNames.Of(p.Is), p.Is.Text, names.Of(p.Is.Agency), p.Is.RagOn(names.On),
                    .. moved ? [p.Was!.Target, p.Is.Target, texts[reasons.LastOrDefault(r => r.Action == p.Is.ActionId && r.Line.Kind is StoryKind.TargetMoved && r.Line.Date == p.Is.Target).Line?.Text]] : new ReportCell[] { p.Is.Target },
                ])]),
        };
    }

    private static ReportPart Reviews(Changes changes, ReportNames names) => new("Reviews")
    {
        Table = new("New reviews and stages passed", "Reviews", [new("Review", 2), new("Area", 2), new("Was", 1.5), new("Is", 1.5)],
            [.. changes.Reviews.Select(r => (ImmutableArray<ReportCell>)[names.Of(r.Is), names.Of(r.Is.Csp, "No area"), r.Was?.Stage.InWords() ?? "New", r.Is.Stage.InWords()])],
            "No review is new or in another stage."),
    };

    private static ReportPart Decisions(Changes changes, ReportNames names) => new("Decisions")
    {
        Table = new("Decisions since then, that meeting’s own included", "Decisions", [new("Meeting", 2), new("Number", 0.7, Number), new("Decision", 2), new("Review", 2), new("Agency", 2)],
            [.. changes.Decisions.SelectMany(m => m.Meeting.Decisions.Select(d => (ImmutableArray<ReportCell>)
            [
                MeetingWords.TitleOf(m.Meeting.Kind, m.Meeting.HeldOn), d.Number, MeetingWords.Of(d.Kind) + (d.SupersededBy is null ? "" : " (superseded)"),
                d.ReviewId is { } review ? names.Of(review) : "", names.Of(d.Agency, ""),
            ]))], "Nothing was decided."),
    };

    private static ReportPart ByAgency(Changes changes, ReportNames names)
    {
        var kinds = changes.Parts.Select(p => p.Change).Distinct().Order().ToList();
        return new("By agency")
        {
            Table = new("How many parts of each agency changed, and how", "By agency", [new("Agency", 2), .. kinds.Select(k => new ReportColumn(TitleOf(k), 1, Number))],
                [.. changes.Parts.GroupBy(p => names.Of(p.Is.Agency)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (ImmutableArray<ReportCell>)[g.Key, .. kinds.Select(k => (ReportCell)g.Count(p => p.Change == k))])],
                "No part of an action changed."),
        };
    }

    private static string TitleOf(PartChange change) => change switch
    {
        PartChange.Completed => "Completed",
        PartChange.Claimed => "Claimed",
        PartChange.TargetMoved => "Targets moved",
        PartChange.NewlyOverdue => "Newly overdue",
        PartChange.Reopened => "Opened again",
        PartChange.ClosedUncompleted => "Closed without completion",
        _ => "New actions",
    };
}
