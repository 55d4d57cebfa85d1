using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Rounds;

/// <summary>The coordinator looks at every claim that waits, on one page with one submit.</summary>
public sealed class ClaimsPageTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly RoundLog _log = new(app);

    private static (string, string) Advise(string about, string advice) => ($"What do you advise? – {about}", advice);
    private static (string, string) Why(string about, string why) => ($"Why? Needed unless you advise to accept – {about}", why);

    private async Task<AgencyPart> Part(TestPlan plan) =>
        (await _log.Plans.Streams.Load<Recommendation>(plan.Recommendation.Value, CancellationToken.None))!.State.Part(plan.Action, Seed.Agency);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Claims_are_advised_about_together_for_a_round_or_a_meeting(bool ofRound)
    {
        var plans = new[] { await _log.Plans.Begin(PlanCourse.Claimed), await _log.Plans.Begin(PlanCourse.Claimed) };
        var address = ofRound ? $"/rounds/{await _log.Open()}/claims" : $"/meetings/{await _log.Plan()}/claims";
        using var team = await app.SignedInAs(Role.Coordinator);
        var page = await team.Get(address);
        page.Text.ShouldContain("An audit of ten cases");
        page.Text.ShouldContain("“In use.”");
        var about = plans.Select(p => RoundLog.About(page, p)).ToList();

        var done = await page.Submit(Advise(about[0], "Accept"), Advise(about[1], "More evidence needed"), Why(about[1], "Which ten cases?"));

        done.Errors.ShouldBeEmpty();
        done.Text.ShouldContain("Your advice about 2 claims is on record");
        (await Part(plans[0])).Advised.ShouldBe(Advice.Accept);
        (await Part(plans[1])).Advised.ShouldBe(Advice.MoreEvidence);
        (await team.Get(address)).Text.ShouldContain("Advised: more evidence needed by Sam Coombe on 15 May 2026: “Which ten cases?”");
    }

    [Fact]
    public async Task Advice_without_a_reason_names_the_claim_and_saves_none_of_them()
    {
        var plans = new[] { await _log.Plans.Begin(PlanCourse.Claimed), await _log.Plans.Begin(PlanCourse.Claimed), await _log.Plans.Begin(PlanCourse.Claimed) };
        using var team = await app.SignedInAs(Role.Manager);
        var page = await team.Get($"/rounds/{await _log.Open()}/claims");
        var about = plans.Select(p => RoundLog.About(page, p)).ToList();
        (await page.Submit()).Errors.ShouldBe(["Advise about one claim at least"]);

        var refused = await page.Submit(Advise(about[0], "Accept"), Advise(about[1], "Not achievable"), Why(about[2], "No advice yet."));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.Count.ShouldBe(2);
        refused.Errors.ShouldContain(e => about[1].StartsWith(e.Split(':')[0], StringComparison.Ordinal) && e.Contains("Say what is missing"));
        refused.Value($"Why? Needed unless you advise to accept – {about[2]}").ShouldBe("No advice yet.");
        (await Part(plans[0])).Advised.ShouldBeNull();
    }

    [Fact]
    public async Task A_claim_withdrawn_meanwhile_is_named_and_the_others_wait()
    {
        var plans = new[] { await _log.Plans.Begin(PlanCourse.Claimed), await _log.Plans.Begin(PlanCourse.Claimed) };
        using var team = await app.SignedInAs(Role.Coordinator);
        var page = await team.Get($"/rounds/{await _log.Open()}/claims");
        var about = plans.Select(p => RoundLog.About(page, p)).ToList();
        await _log.Plans.Meanwhile(plans[0].Recommendation.Value, new ClaimWithdrawn(plans[0].Action, Seed.Agency, Narrative.Of("Not finished.")!, new(2026, 5, 15)));

        var gone = await page.Submit(Advise(about[0], "More evidence needed"), Why(about[0], "Which cases?"), Advise(about[1], "Accept"));

        gone.Status.ShouldBe(HttpStatusCode.Conflict);
        gone.Errors.ShouldHaveSingleItem().ShouldStartWith("A claim you advised about was withdrawn");
        gone.Text.ShouldContain("Which cases?");
        (await Part(plans[1])).Advised.ShouldBeNull();
        (await gone.Submit()).Text.ShouldContain("Your advice about 1 claim is on record");
    }

    [Fact]
    public async Task The_first_page_says_what_rounds_ask_of_whom()
    {
        await _log.Plans.Begin(PlanCourse.Agreed);
        await _log.Open();
        using var team = await app.SignedInAs(Role.Coordinator);
        (await team.Get("/")).Text.ShouldContain("Update round: 2 of 2 agencies have not replied");
        using var lead = await app.SignedInAs(Role.AgencyLead);
        (await lead.Get("/")).Text.ShouldContain("Updates asked for by 1 June 2026 (");
        using var member = await app.SignedInAs(Role.SteeringGroupMember);
        (await member.Get("/")).Text.ShouldNotContain("pdate round:");
    }
}
