using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Pages.Reviews;
using static ReviewTracker.Web.Pages.Reports.Layout.ReportColumnKind;

namespace ReviewTracker.Web.Pages.Reports.Outside;

/// <summary>The fields of the NHS Safeguarding Case Review Tracker, one line for each review.</summary>
public sealed class TrackerReport(ReportRows rows, ReportNameSource names) : ReportMaker
{
    public const string Name = "nhs-tracker";
    public const string Called = "NHS Safeguarding Case Review Tracker";

    public override string Kind => Name;
    public override string Title => Called;

    public override async Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var facts = await rows.Of(at, viewer, cancel);
        var reviews = facts.Reviews.Where(r => !r.OutOfArea && r.CommissionedOn <= asked.On && !r.Stage.IsEnd()).ToList();
        var links = await rows.PublicationAddresses([.. reviews.Where(r => r is { Withdrawn: false, PublishedOn: not null }).Select(r => r.Id)], viewer, cancel);
        var found = await names.Of(asked.On, at, reviews, cancel);
        return new(Called, $"As at {asked.On.InWords()}", [new("Reviews")
        {
            Says = ["Dissemination of seven-minute briefings is not recorded yet. Slippage counts the days from the statutory to the agreed date of the next milestone."],
            Table = new("Fields of the tracker", "Tracker",
                [new("Reference"), new("Type of review"), new("Area"), new("Stage"), new("Notified", 1, Date), new("Commissioned", 1, Date), new("Next milestone"), new("Next due", 1, Date), new("Slippage (days)", 1, Number), new("Days paused", 1, Number), new("Published", 1, Date), new("Publication link", 2), new("Briefing dissemination")],
                [.. reviews.Select(r => (ImmutableArray<ReportCell>)
                [
                    r.Reference, ReviewWords.Regime(r.Regime), found.Of(r.Csp, ""), r.Stage.InWords(), r.NotifiedOn, r.CommissionedOn, r.NextMilestone is null ? "" : found.NextOf(r), r.NextDue,
                    r.NextAgreed?.DayNumber - r.NextStatutory?.DayNumber, r.PausedDaysOn(asked.On), r.PublishedOn, links.GetValueOrDefault(r.Id), "not recorded yet",
                ])], "No review is on record."),
        }]);
    }
}
