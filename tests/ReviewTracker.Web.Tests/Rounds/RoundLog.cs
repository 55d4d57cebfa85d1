using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Rounds;

/// <summary>Meetings to come and rounds for them, written straight into the log.</summary>
internal sealed class RoundLog(WebApp app)
{
    private readonly PlanLog _plans = new(app);

    public PlanLog Plans => _plans;

    public async Task<MeetingId> Plan(DateOnly? on = null)
    {
        var meeting = new MeetingId(Guid.CreateVersion7());
        await _plans.Streams.Start(meeting.Value, ReviewLog.Act(), [new MeetingPlanned(meeting, on ?? new(2026, 6, 16), new(10, 0), null, Seed.District, null)], CancellationToken.None);
        return meeting;
    }

    public async Task<RoundId> Open(params RoundEvent[] more)
    {
        var (meeting, round) = (await Plan(), new RoundId(Guid.CreateVersion7()));
        await _plans.Streams.Start(round.Value, ReviewLog.Act(),
            [new RoundOpened(round, meeting, [Seed.Agency, Seed.District], new(2026, 5, 11), new(2026, 6, 1)), .. more], CancellationToken.None);
        return round;
    }

    /// <summary>What a round's page calls the row of this plan's action.</summary>
    public static string About(WebPage page, TestPlan plan) =>
        page.Document.QuerySelector($"input[value='{plan.Action}']")!.Closest("section")!.GetAttribute("aria-label")!;

    public Task<UpdateRound?> Round(RoundId round) => _plans.Streams.LoadAt<UpdateRound>(round.Value, AsAt.Now, CancellationToken.None);

    public async Task<IReadOnlyList<string>> Since(TestPlan plan, int before) =>
        [.. (await _plans.Events(plan.Recommendation.Value)).Skip(before).Select(e => e.Data.GetType().Name)];
}
