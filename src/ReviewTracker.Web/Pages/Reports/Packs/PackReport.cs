using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;

namespace ReviewTracker.Web.Pages.Reports.Packs;

/// <summary>The quarterly pack of the Steering Group, put into words.</summary>
public sealed class PackReport(ReportRows rows, ReportNarrative narrative, ReportNameSource names, SealedTexts texts, DecisionNumbers numbers) : ReportMaker
{
    public const string Name = "quarterly-pack";
    public const string Called = "Quarterly Steering Group pack";

    public override string Kind => Name;
    public override string Title => Called;

    public override async Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var facts = await rows.OfPack(at, viewer, cancel);
        var pack = QuarterlyPack.Of(facts);
        var found = await names.Of(asked.On, at, Named(pack, facts), cancel);
        var words = await PackWords.Of(pack, at, narrative, texts, viewer, cancel);
        var numbered = await numbers.Of(pack.Decisions.SelectMany(m => m.Meeting.Decisions).Select(d => (DecisionId?)d.Id), cancel);
        return new(Called, Subtitle(pack), [.. FirstPage.Of(pack, facts, found, words), .. PackCaseload.Of(pack, found), .. PackActions.Of(pack, found, words), .. PackDecisions.Of(pack, found, numbered)]);
    }

    private static string Subtitle(QuarterlyPack pack) => string.Join(". ",
    [
        $"As at {pack.On.InWords()}",
        pack.Meetings.Next is { } next ? $"For the meeting of {next.HeldOn.InWords()}" : "The next meeting has no date yet",
        pack.Meetings.Last is { } last ? $"The last one was held on {last.HeldOn.InWords()}" : "No earlier meeting is on record",
    ]);

    // Thousands of names of what was signed off long ago are not opened.
    private static ImmutableList<CaseloadRow> Named(QuarterlyPack pack, PackFacts facts)
    {
        var mentioned = pack.Overdue.SelectMany(a => a.Parts).Concat(pack.Claims).Concat(pack.TimeAsked)
            .Concat(pack.Exceptions.Escalated).Concat(pack.Exceptions.Barriers).Concat(pack.Exceptions.Disputed).Select(a => a.ReviewId)
            .Concat(pack.Decisions.SelectMany(m => m.Meeting.Decisions).Select(d => d.ReviewId).OfType<ReviewId>()).ToHashSet();
        return [.. facts.Reviews.Where(r => r.Stage < Stage.SignedOff || r.SignOffProposedOn is not null || mentioned.Contains(r.Id))];
    }
}
