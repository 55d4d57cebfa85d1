using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Import.Files;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Import;

/// <summary>One try at importing a file.</summary>
/// <param name="Command">The same command twice is one import.</param>
/// <param name="DryRun">Read and report only.</param>
public sealed record ImportRequest(
    byte[] File, CaseloadRow Review, Answers Answers, Viewer Viewer, Guid Command, bool DryRun, IProgress<string>? Progress = null);

/// <summary>
/// Imports an action plan into a review: read and decided outside any transaction, then written whole or not at all.
/// </summary>
public sealed class ActionPlanImport(
    ReviewList reviews, NameLookup names, ActionList plans, Views views, Streams streams, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>The review called so, by its reference ("2026/04") or public name ("Bryony 2022"); refused when there is none or several.</summary>
    public async Task<CaseloadRow> Find(string called, Viewer viewer, CancellationToken cancel)
    {
        Refuse.When(!viewer.May(Rights.Write, Resource.ProposedActions), new NotForYou());
        var reference = ReviewReference.FromAddress(called.Trim());
        var found = ReviewReference.YearOf(reference) is not null
            ? await reviews.Find(reference, viewer, cancel) is { } row ? [row] : []
            : await reviews.Among(await names.Find(called, viewer, cancel), viewer, cancel);
        return found switch
        {
            [var only] => only,
            [] => throw new RefusedException(new NoSuchReview(called)),
            _ => throw new RefusedException(new SeveralReviews(called, string.Join(", ", found.Select(row => row.Reference).Order(StringComparer.Ordinal)))),
        };
    }

    /// <summary>Reads, asks, and writes once nothing is open. Somebody else's change in between is read and decided anew.</summary>
    public async Task<ImportReport> Run(ImportRequest request, CancellationToken cancel)
    {
        Refuse.When(!request.Viewer.May(Rights.Write, Resource.ProposedActions), new NotForYou());
        Refuse.When(!TakesAPlan(request.Review), new TakesNoPlan(request.Review.Reference));
        Deciding.CheckNotSignedOff(request.Review.SignedOffOn);
        request.Progress?.Report("Reading the file …");
        var grids = await Task.Run(() => Sheets.Read(request.File), cancel);
        for (var attempt = 1; ; attempt++)
        {
            var (draft, planned) = await Decide(grids, request, cancel);
            if (planned is null) return ImportReport.Of(ImportOutcome.QuestionsOpen, request.Review.Reference, draft, null);
            if (request.DryRun) return ImportReport.Of(ImportOutcome.WouldImport, request.Review.Reference, draft, planned);
            try
            {
                await Write(request, planned, cancel);
                return ImportReport.Of(ImportOutcome.Imported, request.Review.Reference, draft, planned);
            }
            catch (StreamMovedOnException) when (attempt < Attempts)
            {
                request.Progress?.Report("The plan was changed meanwhile: reading it again …");
            }
        }
    }

    private async Task<(ActionPlanDraft Draft, PlannedImport? Planned)> Decide(
        ImmutableList<Grid> grids, ImportRequest request, CancellationToken cancel)
    {
        var today = clock.GetUtcNow().UkDate();
        var bodies = await views.All<BodyCard>(cancel);
        var standing = (await plans.OfReview(request.Review.Id, request.Viewer, cancel)).Select(read => StandingRecommendation.Of(read.Plan)).ToList();
        var draft = ActionPlanDraft.Read(grids, request.Answers, bodies.Select(body => body.State), new PlanAsItStands([.. standing], request.Review.NotifiedOn), today);
        request.Progress?.Report($"Read {draft.Recommendations.Count:N0} recommendations with {draft.Recommendations.Sum(made => made.Actions.Count):N0} actions.");
        if (!draft.IsSettled) return (draft, null);

        var review = new ReviewOfPlan(request.Review.Id, request.Review.NotifiedOn, request.Review.SubmittedOn ?? request.Review.PublishedOn, request.Review.PublishedOn);
        var facts = new FactsOfImport(review, bodies, await States(draft, cancel), [.. standing.Select(made => made.Number)], today);
        return (draft, PlannedImport.Of(draft, facts));
    }

    // Only recommendations that get something new are loaded.
    private async Task<Dictionary<RecommendationId, Loaded<Recommendation>>> States(ActionPlanDraft draft, CancellationToken cancel)
    {
        var states = new Dictionary<RecommendationId, Loaded<Recommendation>>();
        foreach (var made in draft.Recommendations.Where(made => made.Reword || made.Actions.Exists(action => action.Standing is null || action.Reword)))
            if (made.Standing is { } standing && await streams.Load<Recommendation>(standing.Id.Value, cancel) is { } loaded)
                states[standing.Id] = loaded;
        return states;
    }

    private async Task Write(ImportRequest request, PlannedImport planned, CancellationToken cancel)
    {
        if (planned.Writes.Count == 0) return;
        request.Progress?.Report($"Writing {planned.Writes.Sum(write => write.Events.Count):N0} events in one go …");
        await streams.Append(new Act(request.Viewer.Person, request.Command), planned.Writes, [], cancel);
    }

    /// <summary>Whether a review has an action plan of ours at all.</summary>
    public static bool TakesAPlan(CaseloadRow review) => review is { OutOfArea: false, CommissionedOn: not null, EndedOn: null };
}

public sealed record NotForYou() : Refusal("Only coordinators and managers import action plans.");

public sealed record NoSuchReview(string Called)
    : Refusal($"There is no review “{Called}”. Name it by its reference (2026/04) or its public name and year (Bryony 2022).", "Review");

public sealed record SeveralReviews(string Called, string References)
    : Refusal($"Several reviews are called “{Called}”: {References}. Name the one you mean by its reference.", "Review");

public sealed record TakesNoPlan(string Reference)
    : Refusal($"{Reference} is not a review with an action plan of ours: it was not commissioned, has ended or is led by another area.", "Review");
