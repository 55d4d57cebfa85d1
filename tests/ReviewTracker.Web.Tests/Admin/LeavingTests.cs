using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Admin;

/// <summary>Somebody leaves, and whose work moves where is decided in the same act.</summary>
public sealed class LeavingTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly AdminLog _log = new(app);
    private readonly ReviewLog _reviews = new(app);

    [Fact]
    public async Task Everything_moves_and_goes_in_one_act_and_they_are_signed_out_at_once()
    {
        var name = "Gerda Leaving";
        var leaver = await _log.Person(name, new RoleGranted(Role.Coordinator, null), new RoleGranted(Role.AgencyLead, Seed.Agency));
        var deputised = await _log.Person("Piers Away", new RoleGranted(Role.Coordinator, null),
            new DeputyNamed(Role.Coordinator, null, leaver, new(2026, 5, 11), new(2026, 5, 29)));
        var team = await _log.Team("Gerdas team", Seed.Agency, new MemberJoined(leaver));
        var (first, second) = (await Leads(leaver), await Leads(leaver));
        var action = await Owns(leaver);
        var theirs = await app.SignedInAs(name);

        var manager = await app.SignedInAs(Role.Manager);
        var form = await manager.Get($"/admin/people/{leaver}/leave");
        var pairs = FilledForm.Pairs(form, ("Last day", "15 5 2026")).ToList();
        Answer(pairs, "Takers[reviews]", app.Person(Role.Coordinator));
        Answer(pairs, $"Takers[review/{second.Id}]", app.Person(Role.Manager));
        Answer(pairs, $"Takers[actions/{Seed.Agency}]", SeedPeople.Team);
        Answer(pairs, $"Takers[deputy/{deputised}/Coordinator]", app.Person(Role.Coordinator));
        var check = await manager.Post($"/admin/people/{leaver}/leave", [.. pairs]);

        check.Heading.ShouldBe("Check before you save");
        check.Text.ShouldContain("2 reviews they lead: 1 of them to Sam Coombe");
        check.Text.ShouldContain("1 action they own for Wealdshire Police: Police review team");
        check.Text.ShouldContain("Member of Gerdas team: nobody");
        (await _log.Account(leaver)).LeftOn.ShouldBeNull();

        var saved = await check.Submit("They leave");
        saved.Text.ShouldContain("Gerda Leaving has left.");
        (await Last(first.Id.Value)).ShouldBe(new LeadAssigned(app.Person(Role.Coordinator), new(2026, 5, 15)));
        (await Last(second.Id.Value)).ShouldBe(new LeadAssigned(app.Person(Role.Manager), new(2026, 5, 15)));
        (await Last(action)).ShouldBeOfType<OwnerNamed>().Owner.ShouldBe(SeedPeople.Team);
        (await Last(team.Value)).ShouldBe(new MemberLeft(leaver));
        (await Last(deputised.Value)).ShouldBeOfType<DeputyNamed>().Deputy.ShouldBe(app.Person(Role.Coordinator));
        var acts = new[] { first.Id.Value, action, team.Value, deputised.Value, leaver.Value }.Select(async s => (await _log.Events(s))[^1].Correlation);
        (await Task.WhenAll(acts)).Distinct().Count().ShouldBe(1);

        (await theirs.Get("/reviews")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.Get<PeopleDirectory>().Find([leaver], CancellationToken.None))[leaver].Name.ShouldBe(name);
    }

    [Fact]
    public async Task Work_without_a_taker_is_asked_about_and_nothing_is_written()
    {
        var leaver = await _log.Person("Ursel Leaving", new RoleGranted(Role.Coordinator, null));
        var review = await Leads(leaver);
        var form = await (await app.SignedInAs(Role.Manager)).Get($"/admin/people/{leaver}/leave");

        var refused = await form.Submit(("Last day", "15 5 2026"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldBe(["Choose who takes over: 1 review they lead"]);
        (await Last(review.Id.Value)).ShouldBeOfType<LeadAssigned>().Lead.ShouldBe(leaver);
        (await _log.Account(leaver)).LeftOn.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_takes_over_who_may_not_hold_it()
    {
        var leaver = await _log.Person("Volker Leaving", new RoleGranted(Role.Coordinator, null));
        await Leads(leaver);
        var manager = await app.SignedInAs(Role.Manager);
        var pairs = FilledForm.Pairs(await manager.Get($"/admin/people/{leaver}/leave")).ToList();
        Answer(pairs, "Takers[reviews]", app.Person(Role.Auditor));

        (await manager.Post($"/admin/people/{leaver}/leave", [.. pairs])).Errors.ShouldBe(["Choose one of the answers in the list"]);
    }

    [Fact]
    public async Task An_administrator_learns_how_much_there_is_and_nothing_of_the_cases()
    {
        var leaver = await _log.Person("Xenia Leaving", new RoleGranted(Role.Coordinator, null));
        var review = await Leads(leaver);
        await Leads(leaver);

        var page = await (await app.SignedInAs(Role.Administrator)).Get($"/admin/people/{leaver}/leave");

        page.Text.ShouldContain("2 reviews they lead");
        page.Html.ShouldNotContain(review.Reference);
    }

    [Fact]
    public async Task Whoever_leaves_is_taken_off_restricted_reviews_that_others_are_named_on_unseen_by_who_records_it()
    {
        var leaver = await _log.Person("Nadia Named", new RoleGranted(Role.Coordinator, null));
        var other = app.Person(Role.SteeringGroupChair);
        var shared = await _reviews.Begin([new AccessRestricted([leaver, other], Narrative.Of("Known to staff")!)]);
        var alone = await _reviews.Begin([new AccessRestricted([leaver], Narrative.Of("Known to staff")!)]);
        var manager = await app.SignedInAs(Role.Manager);
        var form = await manager.Get($"/admin/people/{leaver}/leave");

        var saved = await (await form.Submit(("Last day", "15 5 2026"))).Submit("They leave");

        saved.Text.ShouldContain("Nadia Named has left.");
        (await Last(shared.Id.Value)).ShouldBeOfType<AccessRestricted>().People.ShouldBe([other]);
        (await Last(alone.Id.Value)).ShouldBeOfType<AccessRestricted>().People.ShouldBe([leaver], "else nobody could open it again");
        form.Text.ShouldNotContain("2026/0");
    }

    [Fact]
    public async Task Whoever_leaves_works_on_no_review_any_more_also_when_they_come_back()
    {
        var leaver = await _log.Person("Petronella Panel", new RoleGranted(Role.ReviewChair, null));
        var until = new DateOnly(2026, 12, 31);
        object[] assigned = [.. Reviews.Course.Commissioned, new PersonAssigned(leaver, Assignment.Chair, null, until, new(2026, 4, 1))];
        var (open, restricted) = (await _reviews.Begin(assigned), await _reviews.Begin([.. assigned, new AccessRestricted([leaver], Narrative.Of("Known to staff")!)]));
        var over = await _reviews.Begin([.. Reviews.Course.Commissioned, new PersonAssigned(leaver, Assignment.Chair, null, new(2026, 5, 14), new(2026, 4, 1))]);
        var manager = await app.SignedInAs(Role.Manager);

        var check = await (await manager.Get($"/admin/people/{leaver}/leave")).Submit(("Last day", "15 5 2026"));

        check.Text.ShouldContain("1 review they are assigned to as chair, author, panel member or IMR author: that ends");
        (await check.Submit("They leave")).Text.ShouldContain("Petronella Panel has left.");
        foreach (var review in new[] { open, restricted })
            (await Last(review.Id.Value)).ShouldBe(new AssignmentEnded(leaver, Assignment.Chair, null, new(2026, 5, 15)));
        (await Last(over.Id.Value)).ShouldBeOfType<PersonAssigned>();
    }

    [Fact]
    public async Task A_restricted_review_is_not_told_to_who_is_not_named_on_it()
    {
        var leaver = await _log.Person("Yorick Leaving", new RoleGranted(Role.Coordinator, null));
        var review = await _reviews.Begin([new LeadAssigned(leaver, new(2026, 4, 1)), new AccessRestricted([leaver], Narrative.Of("Known to staff")!)]);

        var page = await (await app.SignedInAs(Role.Manager)).Get($"/admin/people/{leaver}/leave");

        page.Html.ShouldNotContain(review.Reference);
        page.Text.ShouldNotContain("they lead");
        await (await page.Submit(("Last day", "15 5 2026"))).Submit("They leave");
        (await _log.Account(leaver)).AsViewer().Roles.ShouldBeEmpty();
    }

    private Task<TestReview> Leads(PersonId leaver) => _reviews.Begin([new LeadAssigned(leaver, new(2026, 4, 1))]);

    private async Task<Guid> Owns(PersonId owner)
    {
        var (plan, action) = (new RecommendationId(Guid.CreateVersion7()), new ActionId(Guid.CreateVersion7()));
        await app.Get<Streams>().Start(plan.Value, new Act(app.Person(Role.Manager), Guid.CreateVersion7()),
        [
            new RecommendationMade(plan, SeedReviews.UnderWay, "9", "Share more.", RecommendationKind.SingleAgency, Scope.Local, [Seed.Agency], "Policy", null, new(2026, 4, 1)),
            new ActionAdded(action, "9.1", "Write it down.", [Seed.Agency], Target.Date(new(2026, 9, 30)), "", "", null, new(2026, 4, 1)),
            new ActionAgreed(action, Seed.Agency, owner, new(2026, 4, 2)),
        ], CancellationToken.None);
        return plan.Value;
    }

    private async Task<object> Last(Guid stream) => (await _log.Events(stream))[^1].Data;

    private static void Answer(List<(string Name, string Value)> pairs, string name, PersonId taker)
    {
        pairs.RemoveAll(p => p.Name == name).ShouldBe(1, name);
        pairs.Add((name, $"{taker}"));
    }
}
