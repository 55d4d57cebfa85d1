using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>A recommendation with one action in a review of its own.</summary>
public sealed record TestPlan(TestReview Review, RecommendationId Recommendation, ActionId Action)
{
    /// <summary>An address in which {action}, {recommendation}, {review} and {agency} stand for this plan's.</summary>
    public string Path(string page) => page.Replace("{action}", $"/actions/{Action}", StringComparison.Ordinal)
        .Replace("{recommendation}", $"/recommendations/{Recommendation}", StringComparison.Ordinal)
        .Replace("{review}", Review.Path, StringComparison.Ordinal).Replace("{agency}", $"{Seed.Agency}", StringComparison.Ordinal);
}

/// <summary>Plans and meetings written straight into the log, as far along as a test needs them.</summary>
public sealed class PlanLog(WebApp app)
{
    private readonly ReviewLog _reviews = new(app);

    public Streams Streams => app.Get<Streams>();

    /// <summary>A plan with this history; its ids are its own.</summary>
    public async Task<TestPlan> Begin(object[] history, object[]? review = null)
    {
        var plan = new TestPlan(await _reviews.Begin(review ?? Course.Commissioned), new(Guid.CreateVersion7()), new(Guid.CreateVersion7()));
        await Streams.Start(plan.Recommendation.Value, ReviewLog.Act(),
            PlanStore.Renamed(history, plan.Recommendation, plan.Action, plan.Review.Id, "4"), CancellationToken.None);
        return plan;
    }

    public async Task<MeetingId> Meet(DateOnly? on = null, params BodyId[] present)
    {
        var meeting = new MeetingId(Guid.CreateVersion7());
        await Streams.Start(meeting.Value, ReviewLog.Act(), [new MeetingHeld(
            meeting, MeetingKind.Meeting, on ?? new(2026, 5, 12), Seed.District, present is [] ? [Seed.District, Seed.Agency] : [.. present], 1)], CancellationToken.None);
        return meeting;
    }

    /// <summary>Somebody else records something meanwhile.</summary>
    public async Task Meanwhile(Guid stream, object happened) => await Streams.Append(
        ReviewLog.Act(), [new StreamWrite(stream, (await Events(stream)).Count, [happened])], [], CancellationToken.None);

    public Task<IReadOnlyList<Recorded>> Events(Guid stream) => Streams.Read(stream, AsAt.Now, CancellationToken.None);
}
