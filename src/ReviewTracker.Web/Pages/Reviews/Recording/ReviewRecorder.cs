using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>What would be recorded on the review, and how many targets of its actions would get their date.</summary>
public sealed record Proposed(Review Review, IReadOnlyList<object> Events, int TargetsDated);

/// <summary>
/// Records what was decided about a review and, in the same transaction, the dates that become known through it: targets
/// of its actions that count from a milestone.
/// </summary>
public sealed class ReviewRecorder(Streams streams, ActionList actions)
{
    private const int Attempts = 5;

    /// <summary>What would be recorded, without recording it; a review that has moved on since is a conflict already.</summary>
    public async Task<Proposed> Preview(
        ReviewId id, long version, Viewer viewer, Func<Review, object> decide, CancellationToken cancel)
    {
        var now = await Load(id, cancel);
        if (now.Version != version) throw await MovedOn(id, version, cancel);
        var events = Several(decide(now.State));
        var targets = await Targets(id, NewlyDated.Of(now.State, events), viewer, cancel);
        return new(now.State, events, targets.Sum(t => t.Events.Count));
    }

    public async Task Record(
        ReviewId id, long version, Act act, Viewer viewer, Func<Review, object> decide, CancellationToken cancel)
    {
        var now = await Load(id, cancel);
        if (version > now.Version) throw await MovedOn(id, version, cancel);
        if (version < now.Version)
        {
            // Either the same form sent twice or somebody else was first: the store knows which.
            await streams.Change(id.Value, version, act, decide, cancel);
            return;
        }

        var events = Several(decide(now.State));
        if (events.Count > 0) await Append(new StreamWrite(id.Value, version, events), now.State, act, viewer, cancel);
    }

    private async Task Append(StreamWrite review, Review state, Act act, Viewer viewer, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var dated = NewlyDated.Of(state, review.Events);
                await streams.Append(act, [review, .. await Targets(state.Id, dated, viewer, cancel)], [], cancel);
                return;
            }
            catch (StreamMovedOnException e) when (e.Stream != review.Stream && attempt < Attempts)
            {
                // An agency answered in the meantime; its dates are worked out anew.
            }
        }
    }

    /// <summary>The dates of targets that become known, one write per recommendation concerned.</summary>
    private async Task<List<StreamWrite>> Targets(
        ReviewId id, ImmutableList<(string Milestone, DateOnly On)> dated, Viewer viewer, CancellationToken cancel)
    {
        var writes = new List<StreamWrite>();
        if (dated.Count == 0) return writes;
        foreach (var read in await actions.OfReview(id, viewer, cancel))
        {
            // Few targets are rules: only those streams are read.
            if (!read.Plan.Actions.Exists(a => dated.Any(d => d.Milestone == a.Target.After))) continue;
            var loaded = await streams.Load<Recommendation>(read.Plan.Id.Value, cancel) ?? throw new StreamMissingException(read.Plan.Id.Value);
            var known = dated.SelectMany(d => WorkOutRuleDateHandler.Handle(new(d.Milestone, d.On), loaded.State)).ToList();
            if (known.Count > 0) writes.Add(new StreamWrite(read.Plan.Id.Value, loaded.Version, known));
        }
        return writes;
    }

    private async Task<Loaded<Review>> Load(ReviewId id, CancellationToken cancel) =>
        await streams.Load<Review>(id.Value, cancel) ?? throw new StreamMissingException(id.Value);

    private async Task<StreamMovedOnException> MovedOn(ReviewId id, long version, CancellationToken cancel) =>
        new(id.Value, [.. (await streams.Read(id.Value, AsAt.Now, cancel)).Where(e => e.Version > version)]);

    private static IReadOnlyList<object> Several(object decided) => decided is IEnumerable<object> several ? [.. several] : [decided];
}
