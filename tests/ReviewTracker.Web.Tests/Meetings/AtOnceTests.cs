using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;
using Xunit.Abstractions;
using Course = ReviewTracker.Web.Tests.Reviews.Course;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>Two members press at the same moment: one wins, the other reads what happened, and nothing is half done. Longer with REVIEWTRACKER_LONG_RUNS.</summary>
public sealed class AtOnceTests(WebApp app, ITestOutputHelper output) : IClassFixture<WebApp>
{
    private const string Reason = "Why? As in the minutes";
    private static readonly int s_pairs = Environment.GetEnvironmentVariable("REVIEWTRACKER_LONG_RUNS") is null ? 50 : 1_000;
    private readonly DecidingWorld _world = new(app);

    [Fact]
    public async Task Two_members_decide_the_same_claim_at_once_and_the_one_who_comes_second_reads_what_happened()
    {
        using var health = await _world.Member(DecidingWorld.Health);
        using var district = await _world.Member(Seed.District);
        var won = new int[2];
        for (var pair = 0; pair < s_pairs; pair++)
        {
            var plan = await _world.Log.Begin(PlanCourse.Claimed);
            // Every third pair sits in two meetings of the same day.
            var meetings = new[] { await _world.Meet(), await _world.Meet() };
            var forms = new[] { await health.Get(DecidingWorld.Item(meetings[0], plan)), await district.Get(DecidingWorld.Item(meetings[pair % 3 == 2 ? 1 : 0], plan)) };

            var answers = await AtOnce(
                () => forms[0].Submit("Accept completion", (Reason, "The audit convinced us.")),
                () => forms[1].Submit(pair % 2 == 0 ? "Return for more evidence" : "Accept completion", (Reason, "The audit is missing.")));

            var winner = Winner(answers);
            won[winner]++;
            var effects = (await _world.Log.Events(plan.Recommendation.Value)).Where(e => e.Data is CompletionAccepted or CompletionReturned).ToList();
            var decisions = (await Task.WhenAll(meetings.Select(m => _world.Decisions(m)))).SelectMany(d => d).ToList();
            decisions.ShouldHaveSingleItem().Kind.ShouldBe(effects.ShouldHaveSingleItem().Data is CompletionAccepted ? DecisionKind.AcceptCompletion : DecisionKind.ReturnForEvidence);
            var loser = answers[1 - winner];
            loser.Status.ShouldBe(HttpStatusCode.Conflict);
            loser.Text.ShouldContain($"{(effects[0].Data is CompletionAccepted ? "Completion accepted" : "Completion returned")} by {await NameOf(effects[0].By)}");
            loser.Value(Reason).ShouldBe(winner == 0 ? "The audit is missing." : "The audit convinced us.");
        }
        output.WriteLine($"{s_pairs} pairs: the first pressed won {won[0]}, the second {won[1]}");
    }

    [Fact]
    public async Task Signed_off_and_opened_at_once_the_review_is_signed_off_with_nothing_open_or_not_at_all()
    {
        using var team = await app.SignedInAs(Role.Coordinator);
        using var health = await _world.Member(DecidingWorld.Health);
        var won = new int[2];
        for (var pair = 0; pair < s_pairs; pair++)
        {
            var (plan, meeting) = (await _world.Log.Begin(PlanCourse.Closed, Course.Published), await _world.Meet());
            var (signOff, reopen) = (await team.Get($"/meetings/{meeting}/item/signoff/{plan.Review.Id}"), await health.Get(DecidingWorld.Item(meeting, plan, "action")));

            var answers = await AtOnce(
                () => signOff.Submit("Sign the review off", (Reason, "All done.")),
                () => reopen.Submit("Open the action again", (Reason, "It was not done.")));

            var winner = Winner(answers);
            won[winner]++;
            (await _world.Decisions(meeting)).ShouldHaveSingleItem().Kind.ShouldBe(winner == 0 ? DecisionKind.SignOffReview : DecisionKind.Reopen);
            (await _world.Log.Events(plan.Review.Id.Value)).Count(e => e.Data is ReviewSignedOff).ShouldBe(winner == 0 ? 1 : 0);
            (await _world.Log.Events(plan.Recommendation.Value)).Count(e => e.Data is ActionReopened).ShouldBe(winner == 0 ? 0 : 1);
            var loser = answers[1 - winner];
            loser.Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity);
            Told(loser).ShouldMatch(winner == 0 ? "(?i)signed off" : "(?i)reopened|1 action is still open");
            var who = await NameOf((await _world.Log.Events(meeting.Value))[^1].By);
            // Told as news where it happened while the press was under way, else as what stands on the page by now.
            loser.Text.ShouldMatch(winner == 0
                ? $"Review signed off by {who}|Decided in this meeting: Review signed off. Recorded by {who}"
                : $"Action reopened by {who}|Decided in this meeting: Opened again. Recorded by {who}");
            loser.Value(Reason).ShouldBe(winner == 0 ? "It was not done." : "All done.");
        }
        output.WriteLine($"{s_pairs} pairs: the sign-off won {won[0]}, the reopening {won[1]}");
    }

    [Fact]
    public async Task Two_members_decide_different_items_of_one_meeting_at_once_and_both_are_minuted()
    {
        using var health = await _world.Member(DecidingWorld.Health);
        using var district = await _world.Member(Seed.District);
        var meeting = await _world.Meet();
        for (var pair = 0; pair < 10; pair++)
        {
            var plans = new[] { await _world.Log.Begin(PlanCourse.Claimed), await _world.Log.Begin(PlanCourse.Claimed) };
            var forms = new[] { await health.Get(DecidingWorld.Item(meeting, plans[0])), await district.Get(DecidingWorld.Item(meeting, plans[1])) };

            var answers = await AtOnce(() => forms[0].Submit("Accept completion"), () => forms[1].Submit("Accept completion"));

            answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK && a.Errors.Count == 0);
        }
        (await _world.Decisions(meeting)).Select(d => d.Number).ShouldBe(Enumerable.Range(1, 20));
    }

    private static async Task<WebPage[]> AtOnce(params Func<Task<WebPage>>[] presses)
    {
        using var start = new Barrier(presses.Length);
        return await Task.WhenAll(presses.Select(press => Task.Run(() =>
        {
            start.SignalAndWait();
            return press();
        })));
    }

    private static int Winner(WebPage[] answers)
    {
        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1, string.Join(" / ", answers.Select(a => $"{a.Status} {Told(a)}")));
        return Array.FindIndex(answers, a => a.Status == HttpStatusCode.OK);
    }

    private static string Told(WebPage page) => WebPage.Words(page.Document.QuerySelector(".govuk-error-summary"));

    private async Task<string> NameOf(PersonId? person) =>
        (await app.Get<ReviewTracker.Store.PeopleDirectory>().Find([person!.Value], CancellationToken.None))[person.Value].Name;
}
