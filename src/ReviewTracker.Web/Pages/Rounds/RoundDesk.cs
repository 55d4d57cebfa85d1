using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Actions.Answering;
using ReviewTracker.Web.Pages.Reviews.Recording;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>What the pages of update rounds look things up with.</summary>
public sealed class RoundDesk(ActionDesk actions, RoundList rounds, TimeProvider clock)
{
    public RoundList Rounds => rounds;
    public ActionList Actions => actions.Actions;
    public ReviewDesk Reviews => actions.Reviews;
    public NameSource Names => actions.Names;
    public Streams Streams => actions.Streams;
    public DateOnly Today => actions.Today;
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>An agency's open parts as the viewer may read them, most urgent first.</summary>
    public async Task<IReadOnlyList<AskedPart>> OpenOf(BodyId agency, Viewer viewer, CancellationToken cancel)
    {
        var found = from read in await Actions.WithOpenPart(agency, viewer, cancel)
                    from action in read.Plan.Actions
                    let part = action.PartOf(agency)
                    where part is { Status: not ActionStatus.Proposed } && !part.Status.IsOver()
                    select (read, action, part);
        return await Asked([.. found], cancel);
    }

    /// <summary>Claims that wait for the Steering Group, of what the viewer may read, by review.</summary>
    public async Task<IReadOnlyList<AskedPart>> Claims(Viewer viewer, CancellationToken cancel)
    {
        var found = from read in await Actions.WithClaims(viewer, cancel)
                    from action in read.Plan.Actions
                    from part in action.Parts
                    where part.Status is ActionStatus.WithTheSteeringGroup
                    select (read, action, part);
        return await Asked([.. found], cancel);
    }

    /// <summary>When the partnership was told of the death a recommendation is about.</summary>
    public async Task<DateOnly> NotifiedOn(ReadPlan read, Viewer viewer, CancellationToken cancel) =>
        (await Reviews.Reviews.Find(read.ReviewReference, viewer, cancel))?.NotifiedOn ?? DateOnly.MinValue;

    private async Task<IReadOnlyList<AskedPart>> Asked(IReadOnlyList<(ReadPlan Read, PlannedAction Action, PlannedPart Part)> found, CancellationToken cancel)
    {
        var texts = await Reviews.Texts.Open(found.SelectMany(f => f.Action.Story.Where(s => s.Agency == f.Part.Agency).SelectMany(s => new SealedText?[] { s.Text, s.Link })), cancel);
        return [.. found.Select(f => new AskedPart(f.Read, f.Action, f.Part, f.Action.RagOn(Today, f.Part, f.Read.Plan.Kind), texts))
            .OrderBy(p => p.Rag.Colour).ThenBy(p => p.Action.DueFor(p.Part) ?? DateOnly.MaxValue).ThenBy(p => p.About, StringComparer.Ordinal)];
    }
}
