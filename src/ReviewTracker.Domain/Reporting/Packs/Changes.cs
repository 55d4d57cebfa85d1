using System.Collections.Immutable;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.Reporting.Packs;

/// <summary>What became of a part of an action between two looks at it.</summary>
public enum PartChange { Completed, Claimed, TargetMoved, NewlyOverdue, Reopened, ClosedUncompleted, Added }

/// <summary>One part then and now; <c>Was</c> is null where it is new.</summary>
public sealed record ChangedPart(PartChange Change, ActionRow? Was, ActionRow Is);

/// <summary>One review then and now; <c>Was</c> is null where it is new.</summary>
public sealed record ChangedReview(CaseloadRow? Was, CaseloadRow Is);

/// <summary>What changed between two looks at the record: the lists then against the lists now.</summary>
public sealed record Changes(ImmutableList<ChangedPart> Parts, ImmutableList<ChangedReview> Reviews, ImmutableList<MeetingDecisions> Decisions)
{
    /// <param name="since">The last position of the log the earlier look could see: decisions after it are new.</param>
    public static Changes Between(PackFacts then, PackFacts now, long since)
    {
        var (parts, reviews) = (then.Actions.ToDictionary(a => (a.ActionId, a.Agency)), then.Reviews.ToDictionary(r => r.Id));
        return new(
            [.. now.Actions.SelectMany(a => Of(parts.GetValueOrDefault((a.ActionId, a.Agency)), a, then.On, now.On)).OrderBy(c => c.Change)],
            [.. now.Reviews.Select(r => new ChangedReview(reviews.GetValueOrDefault(r.Id), r)).Where(c => c.Was?.Stage != c.Is.Stage)],
            [.. now.Meetings.Where(m => m.HeldOn <= now.On)
                .Select(m => new MeetingDecisions(m with { Decisions = m.Decisions.FindAll(d => (d.LogPosition ?? m.LogPosition) >= since) }))
                .Where(m => !m.Meeting.Decisions.IsEmpty).OrderBy(m => m.Meeting.HeldOn).ThenBy(m => m.Meeting.Id.Value)]);
    }

    private static IEnumerable<ChangedPart> Of(ActionRow? was, ActionRow row, DateOnly then, DateOnly now)
    {
        if (was is null) yield return new(PartChange.Added, null, row);
        if (row.Status is ActionStatus.Completed && was?.Status is not ActionStatus.Completed) yield return new(PartChange.Completed, was, row);
        if (row.Status is ActionStatus.WithTheSteeringGroup && (was?.Status is not ActionStatus.WithTheSteeringGroup || was.ClaimedOn != row.ClaimedOn))
            yield return new(PartChange.Claimed, was, row);
        if (was is null) yield break;

        if (was.Target is not null && row.Target is not null && was.Target != row.Target) yield return new(PartChange.TargetMoved, was, row);
        if (was.Status.IsOver() && !row.Status.IsOver()) yield return new(PartChange.Reopened, was, row);
        if (!was.Status.IsOver() && row.Status.AsClosure() is not null) yield return new(PartChange.ClosedUncompleted, was, row);
        if (row.RagOn(now).Colour is Rag.Red && was.RagOn(then).Colour is not Rag.Red) yield return new(PartChange.NewlyOverdue, was, row);
    }
}
