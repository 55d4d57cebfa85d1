using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;
using Course = ReviewTracker.Web.Tests.Reviews.Course;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>What the screens of a meeting say is so, and leads on where it should.</summary>
public sealed class ScreenWordsTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly DecidingWorld _world = new(app);
    private readonly MeetingLog _log = new(app);

    [Fact]
    public async Task An_action_found_by_its_number_is_shown_as_the_item_it_is_on_the_agenda()
    {
        var (plan, meeting) = (await _world.Log.Begin(PlanCourse.Claimed), await _world.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        var page = await team.Get($"/meetings/{meeting}/decide?Review={plan.Review.Reference}&Number=4.1");

        page.Address.AbsolutePath.ShouldBe(DecidingWorld.Item(meeting, plan));
        page.Text.ShouldContain(": Completion claimed");
        page.Text.ShouldNotContain("Not on this agenda");
    }

    [Fact]
    public async Task A_review_that_is_not_published_is_not_spoken_of_as_one_to_sign_off()
    {
        var (review, meeting) = (await _world.Log.Begin([PlanCourse.Made], [.. Course.Commissioned]), await _world.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        var page = await team.Get($"/meetings/{meeting}/item/review/{review.Review.Id}");

        page.Text.ShouldContain("No action plan is on record yet");
        page.Text.ShouldNotContain("Sign it off only if");
        page.Text.ShouldNotContain("Not needed to accept");
    }

    [Fact]
    public async Task Of_a_completed_action_the_screen_says_whether_somebody_looked_again_and_leads_there()
    {
        var accepted = new CompletionAccepted(new(Guid.Empty), Seed.Agency, new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new(2026, 5, 12));
        var (plan, meeting) = (await _world.Log.Begin([.. PlanCourse.Claimed, accepted]), await _world.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        var page = await team.Get(DecidingWorld.Item(meeting, plan, "stuck"));

        page.Text.ShouldContain("Accepted on 12 May 2026. Nobody has looked yet whether it stuck.");
        page.Document.QuerySelector($"a[href='/actions/{plan.Action}/{Seed.Agency}/stuck']").ShouldNotBeNull();
        using var health = await _world.Member(DecidingWorld.Health);
        (await health.Get(DecidingWorld.Item(meeting, plan, "stuck"))).Document.QuerySelector("a[href$='/stuck']").ShouldBeNull("members do not record it");
    }

    [Fact]
    public async Task A_standing_assurance_is_due_again_and_has_not_slipped()
    {
        var given = new AssuranceGiven(new(Guid.Empty), Seed.Agency, new(2026, 4, 10), new(2026, 5, 14), Narrative.Of("Forty records read.")!);
        var (plan, meeting) = (await _world.Log.Begin([.. PlanCourse.Standing, given]), await _log.Plan());
        using var team = await app.SignedInAs(Role.Coordinator);

        var shown = (await team.Get($"/meetings/{meeting}/agenda")).Document.QuerySelector($"a[href='/actions/{plan.Action}']")!.Closest("li")!.TextContent;
        shown.ShouldContain("Assurance due on 14 May 2026");
        shown.ShouldNotContain("slipped");
        var page = await team.Get($"/actions/{plan.Action}");
        page.Text.ShouldContain("Every 3 months, next on 14 May 2026");
        page.Text.ShouldContain("Every 3 months, first on 30 June 2026");
    }

    [Fact]
    public async Task An_item_given_the_number_of_another_stands_in_its_place()
    {
        var meeting = await _log.Plan(new(2026, 5, 20), null, Topic("One"), Topic("Two"), Topic("Three"));
        using var team = await app.SignedInAs(Role.Coordinator);
        async Task<string[]> Order() => [.. (await team.Get($"/meetings/{meeting}/agenda/order")).Document.QuerySelectorAll("label").Select(l => l.TextContent.Trim())];
        (await Order())[..3].ShouldBe(["One", "Two", "Three"]);

        await (await team.Get($"/meetings/{meeting}/agenda/order")).Submit(("Three", "1"));
        (await Order())[..3].ShouldBe(["Three", "One", "Two"]);
        await (await team.Get($"/meetings/{meeting}/agenda/order")).Submit(("Three", "2"));
        (await Order())[..3].ShouldBe(["One", "Three", "Two"]);
    }

    [Fact]
    public async Task Before_a_meeting_its_page_speaks_of_who_is_expected_and_its_plan_is_like_the_last_one()
    {
        var meeting = await _log.Plan(new(2029, 1, 9), new(14, 30));
        using var team = await app.SignedInAs(Role.Coordinator);

        var page = await team.Get($"/meetings/{meeting}");
        page.Text.ShouldContain("expected; ");
        page.Text.ShouldNotContain("Nothing can be decided");
        (await team.Get("/meetings/plan")).Value("When does it begin?").ShouldBe("14:30");
    }

    private static TopicAdded Topic(string title) => new(new(Guid.CreateVersion7()), Narrative.Of(title)!, null, null, false, null);
}
