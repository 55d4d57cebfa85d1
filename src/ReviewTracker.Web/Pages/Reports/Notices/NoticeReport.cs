using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Pages.Reviews;

namespace ReviewTracker.Web.Pages.Reports.Notices;

/// <summary>What the Home Office is told of one review, from the record. It holds no name of a person.</summary>
public sealed class NoticeReport(ReviewList reviews, Streams streams, NameSource names) : ReportMaker
{
    public const string Name = "home-office-notice";
    public const string Called = "Notice to the Home Office";
    public const string Decision = "decision", Pause = "pause", Submission = "submission";
    private const string FillIn = "[to be filled in: not kept in the record]";

    public override string Kind => Name;
    public override string Title => Called;

    public override async Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        if (asked.Choices.GetValueOrDefault("notice") is not { } which || await reviews.Get(asked.Reference, viewer, cancel) is not { } found) return null;
        if (await streams.LoadAt<ReviewFile>(found.State.Id.Value, at, cancel) is not { } file) return null;

        var bodies = await names.At(at.Position, cancel);
        var (title, lines) = which switch
        {
            Decision => ("Notice of the decision whether to hold a review", OfDecision(file, asked.On)),
            Pause => ("Notice of a pause or delay", OfPause(file, asked.On)),
            _ => ("Checklist of the submission", OfSubmission(file, asked.On)),
        };
        return new(title, $"Review {file.Reference}, {bodies.Of(file.Header.Csp, "no area")}",
        [
            new("What the record says")
            {
                Says = ["No name of a person stands here. What is marked “to be filled in” is not kept in the record."],
                Table = new(title, "Notice", [new("What", 2), new("Record", 3)], [.. lines.Select(l => (System.Collections.Immutable.ImmutableArray<ReportCell>)[l.What, l.Said])]),
            },
        ]);
    }

    private static IEnumerable<(string What, string Said)> OfDecision(ReviewFile file, DateOnly on) =>
    [
        .. About(file, on),
        ("Decision", file.Course.DecisionOn(on)?.Outcome is { } outcome ? ReviewWords.Of(outcome) : "Not decided yet"),
        ("Decided on", file.Course.DecisionOn(on)?.On.InWords() ?? "Not decided yet"),
        ("Reasons for the decision", FillIn), ("Chair, if appointed", FillIn), ("Signed for the partnership", FillIn),
    ];

    private static IEnumerable<(string What, string Said)> OfPause(ReviewFile file, DateOnly on)
    {
        var late = file.MilestonesOn(on).Find(m => m.IsLate);
        return
        [
            .. About(file, on),
            .. file.PauseOn(on) is { } pause
                ? [("Paused since", pause.From.InWords()), ("Cause", ReviewWords.Of(pause.Cause)), ("Milestones that stand still", string.Join(", ", pause.Milestones.Select(m => TitleOf(file, m, on)))), ("Home Office told before", pause.HomeOfficeTold ? "Yes" : "No")]
                : new[] { ("Paused", "No pause is on record") },
            ("Delay", late is null ? "No milestone is late" : $"“{late.Milestone.Title}” was due on {late.Due.InWords()}, {Words.Of(late.DaysOver, "day")} ago"),
            ("New date, and who agreed it", file.MilestonesOn(on).FindLast(m => m is { Open: true, AgreedDue: not null })?.AgreedDue.InWords() ?? FillIn),
            ("Reasons in the partnership’s words", FillIn), ("Signed for the partnership", FillIn),
        ];
    }

    private static IEnumerable<(string What, string Said)> OfSubmission(ReviewFile file, DateOnly on)
    {
        string Reached(string milestone) => file.Course.Milestones.Latest(milestone, on)?.InWords() ?? "Not recorded yet";
        return
        [
            .. About(file, on),
            ("Overview report complete", Reached(MilestoneIds.ReportCompleted)), ("Approved by the partnership", Reached("csp-approved")),
            ("Action plan agreed", Reached("action-plan-agreed")), ("Family last told something on", file.LastToldOn(on)?.On.InWords() ?? "Not recorded yet"),
            ("Enclosed: overview report, anonymised", "☐"), ("Enclosed: executive summary, anonymised", "☐"), ("Enclosed: action plan in the template", "☐"), ("Enclosed: data collection form", "☐"),
            ("Sent on", Reached(MilestoneIds.Submitted)), ("Home Office reference", file.HomeOfficeReference ?? FillIn), ("Contact for questions", FillIn),
        ];
    }

    private static IEnumerable<(string What, string Said)> About(ReviewFile file, DateOnly on) =>
    [
        ("Review", file.Reference), ("Rules", file.RegimeOn(on).Name), ("Notified on", file.Course.NotifiedOn.InWords()),
        ("Stage", file.StageOn(on).InWords()), ("Date of this notice", on.InWords()),
    ];

    private static string TitleOf(ReviewFile file, string milestone, DateOnly on) => Regimes.On(file.Course.RegimeIdOn(on), on).Find(milestone)?.Title ?? milestone;
}
