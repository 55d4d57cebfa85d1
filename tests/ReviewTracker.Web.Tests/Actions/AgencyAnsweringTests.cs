using System.Net;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>An agency answers for its own part and for nothing else, beside other agencies.</summary>
public sealed class AgencyAnsweringTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly string[] Answers = ["progress", "evidence", "claim", "withdraw-claim", "more-time", "barrier", "barrier-cleared", "assurance", "letter"];
    private static readonly string[] OfTheTeam = ["agree", "owner", "colour"];
    private readonly PlanLog _log = new(app);

    [Fact]
    public async Task An_agency_claims_in_one_short_page_that_shows_what_was_to_show_it_worked()
    {
        var plan = await _log.Begin(PlanCourse.Agreed);
        using var lead = await app.SignedInAs(Role.AgencyLead);

        var form = await lead.Get($"/actions/{plan.Action}/{Seed.Agency}/claim");
        form.Text.ShouldContain("An audit of ten cases");
        form.Text.ShouldNotContain("When did the agency tell you?");
        var sent = await form.Submit(("When was it done?", "8 5 2026"), ("What came of it?", "The audit was clean."));

        sent.Text.ShouldContain("Sent. It stays open until the Steering Group accepts it.");
        var claim = (await _log.Events(plan.Recommendation.Value))[^1].Data.ShouldBeOfType<CompletionClaimed>();
        (claim.Agency, claim.On, claim.CompletedOn).ShouldBe((Seed.Agency, new DateOnly(2026, 5, 15), new DateOnly(2026, 5, 8)));
    }

    [Fact]
    public async Task Another_agencys_part_and_the_teams_pages_are_not_there_for_an_agency()
    {
        var plan = await _log.Begin(PlanCourse.Agreed);
        using var lead = await app.SignedInAs(Role.AgencyLead);

        foreach (var page in Answers.Select(a => $"{PlanCourse.Other}/{a}").Concat(OfTheTeam.Select(o => $"{Seed.Agency}/{o}")).Append("reword"))
        {
            (await lead.Get($"/actions/{plan.Action}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task A_hand_made_claim_for_another_agency_writes_nothing()
    {
        var plan = await _log.Begin(PlanCourse.Agreed);
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var form = await lead.Get($"/actions/{plan.Action}/{Seed.Agency}/claim");
        var pairs = FilledForm.Pairs(form, ("When was it done?", "8 5 2026"), ("What came of it?", "Done.")).Append(("Agency", $"{PlanCourse.Other}")).ToArray();

        (await lead.Post($"/actions/{plan.Action}/{PlanCourse.Other}/claim", pairs)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _log.Events(plan.Recommendation.Value)).Count.ShouldBe(PlanCourse.Agreed.Length);

        // A posted agency does not take the place of the one in the address.
        (await lead.Post($"/actions/{plan.Action}/{Seed.Agency}/claim", pairs)).Errors.ShouldBeEmpty();
        (await _log.Events(plan.Recommendation.Value))[^1].Data.ShouldBeOfType<CompletionClaimed>().Agency.ShouldBe(Seed.Agency);
    }

    [Fact]
    public async Task Agencies_answering_side_by_side_do_not_collide()
    {
        var plan = await _log.Begin(PlanCourse.Agreed);
        using var lead = await app.SignedInAs(Role.AgencyLead);
        using var team = await app.SignedInAs(Role.Coordinator);
        var mine = await lead.Get($"/actions/{plan.Action}/{Seed.Agency}/progress");
        var theirs = await team.Get($"/actions/{plan.Action}/{PlanCourse.Other}/progress");

        var sent = await Task.WhenAll(
            mine.Submit(("What has been done since the last update?", "Police: half.")),
            theirs.Submit(("What has been done since the last update?", "Council: all.")));

        sent.ShouldAllBe(page => page.Status == HttpStatusCode.OK && page.Errors.Count == 0);
        (await _log.Events(plan.Recommendation.Value)).Skip(PlanCourse.Agreed.Length).Select(e => ((ProgressReported)e.Data).Agency)
            .ShouldBe([Seed.Agency, PlanCourse.Other], ignoreOrder: true);
    }

    [Fact]
    public async Task Two_people_answering_for_the_same_part_see_each_other_and_keep_their_text()
    {
        var plan = await _log.Begin(PlanCourse.Agreed);
        using var lead = await app.SignedInAs(Role.AgencyLead);
        using var team = await app.SignedInAs(Role.Coordinator);
        var mine = await lead.Get($"/actions/{plan.Action}/{Seed.Agency}/progress");
        await (await team.Get($"/actions/{plan.Action}/{PlanCourse.Other}/barrier")).Submit(("What stands in the way?", "No budget."));
        await (await team.Get($"/actions/{plan.Action}/{Seed.Agency}/progress")).Submit(("What has been done since the last update?", "They rang."));

        var moved = await mine.Submit(("What has been done since the last update?", "Half the wards."));

        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Text.ShouldContain("This action was changed by Sam Coombe");
        moved.Text.ShouldContain("Progress reported by Sam Coombe");
        moved.Text.ShouldNotContain("Barrier flagged");
        moved.Value("What has been done since the last update?").ShouldBe("Half the wards.");
        (await moved.Submit()).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_recommendation_is_numbered_on_and_starts_without_actions()
    {
        var plan = await _log.Begin(PlanCourse.Agreed);
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"{plan.Review.Path}/recommendations/new");
        form.Value("Number, as in the report").ShouldBe("5");
        (string, string)[] answers =
        [
            ("What does the review recommend?", "Train every ward."), ("Who is it for?", "One agency"), ("How far does it reach?", "Local"),
            ("Whom is it addressed to? (optional)", "Wealdshire Police"), ("Theme (optional)", "Training"), ("Paragraph in the report (optional)", "8.1"),
        ];

        var taken = await form.Submit([.. answers, ("Number, as in the report", "4")]);
        taken.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        taken.Errors.ShouldBe(["Number 4 is already used. Enter another number."]);
        FilledForm.Keeps(taken, answers);

        var made = await taken.Submit(("Number, as in the report", "5"));
        made.Heading.ShouldBe("Recommendation 5");
        made.Text.ShouldContain("Train every ward.");
        made.Text.ShouldContain("No actions yet.");
    }

    [Fact]
    public async Task A_rule_whose_milestone_was_reached_long_ago_is_dated_at_once()
    {
        var plan = await _log.Begin(PlanCourse.Agreed, Reviews.Course.Published);
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"/recommendations/{plan.Recommendation}/actions/new");

        var added = await form.Submit(
            ("What will be done?", "Check that it is known."), ("Which agencies carry it out?", "Wealdshire Police"), ("Kind of target", "A rule"),
            ("Months after the milestone, or between two assurances", "3"), ("Which milestone does the rule count from?", "Published"));

        added.Status.ShouldBe(HttpStatusCode.OK, added.Text);
        (await _log.Events(plan.Recommendation.Value))[^1].Data.ShouldBeOfType<RuleDateKnown>().DueOn.ShouldBe(new DateOnly(2026, 8, 1));
    }
}
