using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>Targets that count from a milestone become known in the act that records the milestone.</summary>
public sealed class RuleDateTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly ReviewLog _log = new(app);

    [Fact]
    public async Task Publishing_dates_the_targets_that_count_from_publication_in_the_same_transaction()
    {
        var review = await _log.Begin(Course.Proposed);
        var counting = await Recommend(review, Target.Rule(3, "published"));
        var dated = await Recommend(review, Target.Date(new(2026, 9, 1)));

        await Check(review, "publish/answer", ("What do you decide?", "Publish the review")).Then("Publish the review");

        var known = (await _log.Events(counting.Value))[^1];
        known.Data.ShouldBeOfType<RuleDateKnown>().DueOn.ShouldBe(new DateOnly(2026, 8, 1));
        known.Correlation.ShouldBe((await _log.Events(review.Id.Value))[^1].Correlation);
        (await _log.Events(dated.Value)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Any_other_milestone_dates_what_counts_from_it_and_a_correction_dates_it_anew()
    {
        var review = await _log.Begin(Course.Commissioned);
        var counting = await Recommend(review, Target.Rule(1, "terms-agreed"));

        await Check(review, "milestones/log", ("Which milestone was reached?", "Terms of reference agreed"), ("Date it was reached", "1 4 2026")).Then("Save");
        (await Due(counting)).ShouldBe(new DateOnly(2026, 5, 1));

        await Check(review, "milestones/terms-agreed/correct", ("Right day", "8 4 2026"), ("Reason", "Minutes of the panel")).Then("Save");
        (await Due(counting)).ShouldBe(new DateOnly(2026, 5, 8));
    }

    [Fact]
    public async Task Targets_of_other_reviews_stay_as_they_are()
    {
        var (review, other) = (await _log.Begin(Course.Proposed), await _log.Begin(Course.Proposed));
        var theirs = await Recommend(other, Target.Rule(3, "published"));

        await Check(review, "publish/answer", ("What do you decide?", "Publish the review")).Then("Publish the review");

        (await _log.Events(theirs.Value)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_agency_that_answered_meanwhile_does_not_hold_the_publication_up()
    {
        var review = await _log.Begin(Course.Proposed);
        var counting = await Recommend(review, Target.Rule(3, "published"));
        var check = await (await Form(review, "publish/answer")).Submit(("What do you decide?", "Publish the review"));
        check.Text.ShouldContain("The target of 1 action counts from this day and gets its date.");

        var action = (await _log.Events(counting.Value)).Select(e => e.Data).OfType<ActionAdded>().Single().ActionId;
        await app.Get<Streams>().Change<Recommendation>(counting.Value, 3, ReviewLog.Act(),
            state => ReportProgressHandler.Handle(new(action, Seed.Agency, Narrative.Of("Training planned"), new(2026, 5, 12)), state, new(2026, 5, 15)), CancellationToken.None);
        await check.Submit("Publish the review");

        (await _log.Events(counting.Value)).Select(e => e.Data.GetType().Name).Skip(3).ShouldBe(["ProgressReported", "RuleDateKnown"]);
    }

    private async Task<DateOnly?> Due(RecommendationId recommendation) =>
        (await app.Get<Streams>().Load<Recommendation>(recommendation.Value, CancellationToken.None))!.State.Actions.Values.Single().Target.On;

    private async Task<RecommendationId> Recommend(TestReview review, Target target)
    {
        var (id, action) = (new RecommendationId(Guid.CreateVersion7()), new ActionId(Guid.CreateVersion7()));
        await app.Get<Streams>().Start(id.Value, ReviewLog.Act(),
        [
            new RecommendationMade(id, review.Id, "1", "Train staff", RecommendationKind.SingleAgency, Scope.Local, [Seed.Agency], null, null, new(2026, 3, 25)),
            new ActionAdded(action, "1", "Train staff", [Seed.Agency], target, null, null, null, new(2026, 3, 25)),
            new ActionAgreed(action, Seed.Agency, null, new(2026, 3, 26)),
        ], CancellationToken.None);
        return id;
    }

    private async Task<WebPage> Form(TestReview review, string page) => await (await app.SignedInAs(Role.Manager)).Get($"{review.Path}/{page}");

    private Checked Check(TestReview review, string page, params (string, string)[] answers) =>
        new(async () => await (await Form(review, page)).Submit(answers));

    private sealed record Checked(Func<Task<WebPage>> Page)
    {
        public async Task Then(string button)
        {
            var check = await Page();
            check.Errors.ShouldBeEmpty();
            (await check.Submit(button)).Errors.ShouldBeEmpty();
        }
    }
}
