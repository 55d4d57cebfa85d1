using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;
using Course = ReviewTracker.Web.Tests.Reviews.Course;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>A sign-off beside a recommendation begun at the same moment: never both unseen by the other.</summary>
public sealed class SignOffTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task Nobody_adds_to_the_plan_of_a_review_that_is_signed_off()
    {
        const string sentence = "Open the review again first; then its actions can be opened and added to.";
        var plan = await _world.Log.Begin(PlanCourse.Agreed, Course.Published);
        using var team = await app.SignedInAs(Role.Coordinator);
        var pages = new[] { $"/recommendations/{plan.Recommendation}/actions/new", $"{plan.Review.Path}/recommendations/new" };
        var open = await team.Get(pages[1]);
        await _world.Log.Meanwhile(plan.Review.Id.Value, new ReviewSignedOff(new(2026, 5, 12), new(Guid.CreateVersion7()), new(Guid.CreateVersion7())));

        var late = await open.Submit(("What does the review recommend?", "Train everybody."), ("Who is it for?", "One agency"), ("How far does it reach?", "Local"));
        late.Errors.ShouldHaveSingleItem().ShouldEndWith(sentence);
        foreach (var address in pages)
        {
            var page = await team.Get(address);
            page.Text.ShouldContain(sentence);
            page.Document.QuerySelector("main form").ShouldBeNull(address);
        }
    }

    private readonly DecidingWorld _world = new(app);

    [Fact]
    public async Task A_recommendation_begun_meanwhile_holds_up_the_sign_off()
    {
        var plan = await _world.Log.Begin(PlanCourse.Closed, Course.Published);
        var other = new RecommendationId(Guid.CreateVersion7());
        await _world.Log.Streams.Start(other.Value, ReviewLog.Act(), PlanStore.Renamed(PlanCourse.Agreed, other, new(Guid.CreateVersion7()), plan.Review.Id, "9"), CancellationToken.None);

        (await Should.ThrowAsync<RefusedException>(() => SignOff(plan, plan.Recommendation))).Refusal.ShouldBeOfType<PlanHasGrown>();
        (await _world.Log.Events(plan.Review.Id.Value))[^1].Data.ShouldNotBeOfType<ReviewSignedOff>();
        await SignOff(plan, plan.Recommendation, other);
        (await _world.Log.Events(plan.Review.Id.Value))[^1].Data.ShouldBeOfType<ReviewSignedOff>();
    }

    [Fact]
    public async Task Begun_and_signed_off_at_once_the_sign_off_is_made_first_or_not_at_all()
    {
        var rounds = Environment.GetEnvironmentVariable("REVIEWTRACKER_LONG_RUNS") is null ? 10 : 1_000;
        for (var round = 0; round < rounds; round++)
        {
            var plan = await _world.Log.Begin(PlanCourse.Closed, Course.Published);
            var other = new RecommendationId(Guid.CreateVersion7());
            using var start = new Barrier(2);
            var begun = Task.Run(async () =>
            {
                start.SignalAndWait();
                await _world.Log.Streams.Start(other.Value, ReviewLog.Act(), PlanStore.Renamed(PlanCourse.Agreed, other, new(Guid.CreateVersion7()), plan.Review.Id, "9"), CancellationToken.None);
            });
            var signed = Task.Run(async () =>
            {
                start.SignalAndWait();
                try { await SignOff(plan, plan.Recommendation); return true; }
                catch (RefusedException) { return false; }
            });
            await Task.WhenAll(begun, signed);

            var (signOff, beginning) = ((await _world.Log.Events(plan.Review.Id.Value))[^1], (await _world.Log.Events(other.Value))[0]);
            var won = await signed;
            (signOff.Data is ReviewSignedOff).ShouldBe(won);
            if (won) signOff.Position.ShouldBeLessThan(beginning.Position);
        }
    }

    private async Task SignOff(TestPlan plan, params RecommendationId[] known) => await _world.Log.Streams.Append(
        ReviewLog.Act() with { Beside = [new PlanStands(plan.Review.Id, known)] },
        [new StreamWrite(plan.Review.Id.Value, (await _world.Log.Events(plan.Review.Id.Value)).Count, [new ReviewSignedOff(new(2026, 5, 12), new(Guid.CreateVersion7()), new(Guid.CreateVersion7()))])],
        [], CancellationToken.None);
}
