using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>Forty claims accepted in one press, each still its own decision; all of those ticked, or none.</summary>
public sealed class ConsentTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly DecidingWorld _world = new(app);

    [Fact]
    public async Task Forty_claims_are_taken_by_consent_in_one_press_and_one_withdrawn_meanwhile_holds_up_all()
    {
        var plans = new List<TestPlan>();
        while (plans.Count < 41) plans.Add(await _world.Advised());
        var meeting = await _world.Meet();
        await _world.Log.Meanwhile(meeting.Value, new ItemPickedOut($"claim/{plans[40].Action}/{Seed.Agency}", null));
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"/meetings/{meeting}/consent");
        form.Document.QuerySelectorAll("input[name=Taken][checked]").Length.ShouldBe(40);
        await _world.Log.Meanwhile(plans[0].Recommendation.Value, new ClaimWithdrawn(plans[0].Action, Seed.Agency, Narrative.Of("Not yet.")!, new(2026, 5, 15)));

        var held = await form.Submit("Accept all that are ticked");

        held.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        held.Errors.ShouldHaveSingleItem().ShouldContain("Nothing was accepted. Press again to accept the others");
        (await _world.Decisions(meeting)).ShouldBeEmpty();
        var done = await held.Submit("Accept all that are ticked");

        done.Text.ShouldContain("39 claims accepted by consent");
        var decisions = await _world.Decisions(meeting);
        decisions.Count.ShouldBe(39);
        decisions.Select(d => d.Number).ShouldBe(Enumerable.Range(1, 39));
        decisions.ShouldAllBe(d => d.ByConsent && d.Kind == DecisionKind.AcceptCompletion && d.LogPosition != null);
        var events = await _world.Log.Events(plans[1].Recommendation.Value);
        events[^1].Data.ShouldBeOfType<CompletionAccepted>();
        (await _world.Log.Events(meeting.Value))[^1].Correlation.ShouldBe(events[^1].Correlation, "one act, one transaction");
        done.Address.AbsolutePath.ShouldStartWith($"/meetings/{meeting}/item/", customMessage: "on to the next item, as after every other");
        done.Text.ShouldContain("still to be decided");
    }
}
