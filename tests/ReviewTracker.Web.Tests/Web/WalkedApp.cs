using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>With what only the walk through every page needs: a review signed off (2026/06) and one opened again (2026/07).</summary>
public sealed class WalkedApp : WebApp
{
    private static readonly DateOnly s_meetingDay = new(2026, 3, 17);

    protected override async Task Fill(CancellationToken cancel)
    {
        await base.Fill(cancel);
        await SignedOff("2026/06", closed: 2, cancel);
        await SignedOff("2026/07", closed: 0, cancel, new ReviewReopened(new(2026, 5, 6), Narrative.Of("An audit found one action not done.")!));
    }

    private async Task SignedOff(string reference, int closed, CancellationToken cancel, params object[] then)
    {
        var (review, plan, meeting, decision) = (new ReviewId(Guid.CreateVersion7()), new RecommendationId(Guid.CreateVersion7()), new MeetingId(Guid.CreateVersion7()), new DecisionId(Guid.CreateVersion7()));
        await Start(review.Value,
        [
            new NotificationReceived(review, reference, new(2025, 1, 6), Seed.Agency, Seed.District, MannerOfDeath.IntimatePartner, null, 1, null, 2024, null, "dhr-2016", null),
            new ReviewDecided(DecisionOutcome.Review, new(2025, 2, 3), null, null),
            new MilestoneReached("report-completed", new(2025, 9, 1), null), new ReportSubmitted(new(2025, 9, 3), null, null),
            new PublicationCleared(new(2026, 1, 12), null), new ReviewPublished(new(2026, 2, 2), null, null),
        ], cancel);
        await Start(plan.Value, [.. Plan(plan, review, closed, meeting, decision)], cancel);
        await Start(meeting.Value,
        [
            new MeetingHeld(meeting, MeetingKind.Meeting, s_meetingDay, Seed.District, [Seed.District, Seed.Agency], 1),
            new DecisionRecorded(decision, 1, DecisionKind.SignOffReview, review, null, null, null, null, [], s_meetingDay),
        ], cancel);
        await Get<Streams>().Append(Act(), [new StreamWrite(review.Value, 6, [new ReviewSignedOff(s_meetingDay, meeting, decision), .. then])], [], cancel);
    }

    // Twenty actions, as a long plan has them: the certificate of such a review still fits on one sheet.
    private static IEnumerable<object> Plan(RecommendationId plan, ReviewId review, int closed, MeetingId meeting, DecisionId decision)
    {
        yield return new RecommendationMade(plan, review, "1", "Share risk assessments.", RecommendationKind.SingleAgency, Scope.Local, [Seed.Agency], null, null, new(2025, 9, 1));
        for (var number = 1; number <= 20; number++)
        {
            var action = new ActionId(Guid.CreateVersion7());
            yield return new ActionAdded(action, $"1.{number}", "Write the protocol.", [Seed.Agency], Target.Date(new(2026, 1, 31)), null, null, null, new(2025, 9, 1));
            yield return new ActionAgreed(action, Seed.Agency, null, new(2025, 9, 15));
            if (number <= closed)
            {
                yield return new ActionClosedUncompleted(action, Closure.Superseded, meeting, decision, Narrative.Of("Replaced by a county-wide one.")!, s_meetingDay);
                continue;
            }
            yield return new CompletionClaimed(action, Seed.Agency, new(2026, 1, 20), Narrative.Of("In use.")!, new(2026, 1, 22));
            yield return new CompletionAccepted(action, Seed.Agency, meeting, decision, s_meetingDay);
        }
    }

    private async Task Start(Guid stream, object[] events, CancellationToken cancel) => await Get<Streams>().Start(stream, Act(), events, cancel);

    private static Act Act() => new(Seed.PersonOf(Role.Manager), Guid.CreateVersion7());
}
