using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Admin;

/// <summary>Who may see a restricted review changes with the people named on it, at once.</summary>
public sealed class RestrictedTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly AdminLog _log = new(app);
    private readonly ReviewLog _reviews = new(app);

    [Fact]
    public async Task People_are_named_and_taken_off_later_by_somebody_named()
    {
        var added = await _log.Person("Agnes Added", new RoleGranted(Role.Coordinator, null));
        var review = await _reviews.Begin([new AccessRestricted([app.Person(Role.Manager)], Narrative.Of("Known to staff")!)]);
        var (manager, other) = (await app.SignedInAs(Role.Manager), await app.SignedInAs("Agnes Added"));
        (await other.Get(review.Path)).Status.ShouldBe(HttpStatusCode.NotFound);

        var form = await manager.Get($"{review.Path}/restrict");
        form.Heading.ShouldBe("Change who may see the review");
        await (await form.Submit(("Who may see it?", "Agnes Added"), ("Reason", "She takes the review over"))).Submit("Restrict the review");
        (await other.Get(review.Path)).Status.ShouldBe(HttpStatusCode.OK);

        var again = await other.Get($"{review.Path}/restrict");
        var pairs = FilledForm.Pairs(again, ("Reason", "She has it now")).Where(p => p != ("People", $"{app.Person(Role.Manager)}"));
        await (await other.Post($"{review.Path}/restrict", [.. pairs])).Submit("Restrict the review");
        (await manager.Get(review.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _reviews.Events(review.Id.Value))[^1].Data.ShouldBeOfType<AccessRestricted>().People.ShouldBe([added]);
    }

    [Fact]
    public async Task Somebody_named_who_has_left_sees_it_no_more()
    {
        var named = await _log.Person("Nora Named", new RoleGranted(Role.Coordinator, null));
        var review = await _reviews.Begin([new AccessRestricted([named, app.Person(Role.Manager)], Narrative.Of("Known to staff")!)]);
        var theirs = await app.SignedInAs("Nora Named");
        (await theirs.Get(review.Path)).Status.ShouldBe(HttpStatusCode.OK);

        var manager = await app.SignedInAs(Role.Manager);
        await (await (await manager.Get($"/admin/people/{named}/leave")).Submit(("Last day", "15 5 2026"))).Submit("They leave");

        (await theirs.Get(review.Path)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var offered = (await manager.Get($"{review.Path}/restrict")).Document.QuerySelectorAll("label").Select(WebPage.Words);
        offered.ShouldNotContain("Nora Named");
    }

    [Fact]
    public async Task A_role_that_is_withdrawn_is_gone_on_the_next_request()
    {
        var person = await _log.Person("Rupert Removed", new RoleGranted(Role.Coordinator, null));
        var theirs = await app.SignedInAs("Rupert Removed");
        (await theirs.Get("/reviews")).Status.ShouldBe(HttpStatusCode.OK);

        await (await (await app.SignedInAs(Role.Administrator)).Get($"/admin/people/{person}/withdraw/Coordinator")).Submit();

        (await theirs.Get("/reviews")).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_deputy_finds_the_work_they_stand_in_for_and_gains_nothing()
    {
        var away = await _log.Person("Anton Away", new RoleGranted(Role.AgencyLead, Seed.Agency),
            new DeputyNamed(Role.AgencyLead, Seed.Agency, app.Person(Role.AgencyLead), new(2026, 5, 11), new(2026, 5, 29)));

        var page = await (await app.SignedInAs(Role.AgencyLead)).Get("/");

        page.Text.ShouldContain("You stand in for Anton Away until 29 May 2026: their actions");
        (await page.Visitor.Get($"/actions?owner={away}")).Status.ShouldBe(HttpStatusCode.OK);
        (await page.Visitor.Get($"/admin/people/{away}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
