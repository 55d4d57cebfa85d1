using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>What was decided by e-mail is ratified by one meeting, whoever else has the page open.</summary>
public sealed class RatifyingTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly DecidingWorld _world = new(app);

    [Fact]
    public async Task Of_two_meetings_that_ratify_the_same_round_the_second_reads_that_the_first_has()
    {
        var (plan, between) = (await _world.Log.Begin(PlanCourse.AskedForTime), new MeetingId(Guid.CreateVersion7()));
        await _world.Log.Streams.Start(between.Value, Reviews.ReviewLog.Act(),
            [new MeetingHeld(between, MeetingKind.EmailRound, new(2026, 5, 11), Seed.District, [Seed.District, DecidingWorld.Health], 1)], CancellationToken.None);
        using var chair = await app.SignedInAs(Role.SteeringGroupChair);
        using var team = await app.SignedInAs(Role.Coordinator);
        (await (await team.Get(DecidingWorld.Item(between, plan, "time"))).Submit("Give more time", ("Why? As in the minutes", "Two vacancies."))).Errors.ShouldBeEmpty();
        var meetings = new[] { await _world.Meet(), await _world.Log.Meet(new(2026, 5, 14)) };
        var (first, second) = (await chair.Get($"/meetings/{meetings[0]}/item/ratify/{between}"), await team.Get($"/meetings/{meetings[1]}/item/ratify/{between}"));

        (await first.Submit("Ratify")).Errors.ShouldBeEmpty();
        var late = await second.Submit("Ratify");

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("Decisions ratified by Helen Tarrant");
        (await _world.Decisions(meetings[1])).ShouldBeEmpty();
        (await _world.Log.Events(between.Value)).Count(e => e.Data is DecisionsRatified).ShouldBe(1);
    }
}
