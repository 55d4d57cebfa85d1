using System.Net;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Admin;

/// <summary>Bodies are registered, renamed and closed, and two never go by one name.</summary>
public sealed class BodyTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly AdminLog _log = new(app);

    [Fact]
    public async Task A_body_is_registered_once_however_often_the_form_is_sent()
    {
        var form = await (await app.SignedInAs(Role.Manager)).Get("/admin/bodies/new");
        (string, string)[] answers = [("What is it?", "Agency"), ("Name", "Ambulance Trust"), ("Short name (optional)", "AT"), ("Recipient type (optional)", "Health")];

        var next = await form.Submit(answers);
        (await form.Submit(answers)).Address.ShouldBe(next.Address);

        next.Text.ShouldContain("Ambulance Trust is registered.");
        (await app.Get<Views>().All<BodyCard>(CancellationToken.None)).Count(b => b.State.Name == "Ambulance Trust").ShouldBe(1);
    }

    [Fact]
    public async Task A_name_that_another_body_goes_by_is_refused_with_the_text_kept()
    {
        var page = await (await (await app.SignedInAs(Role.Administrator)).Get("/admin/bodies/new"))
            .Submit(("What is it?", "Agency"), ("Name", "Coastguard"), ("Short name (optional)", "wp"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldBe(["Wealdshire Police goes by this name. Enter a name that belongs to one body only"]);
        page.Value("Name").ShouldBe("Coastguard");
    }

    [Fact]
    public async Task Two_people_who_give_one_name_at_one_moment_give_it_to_one_body()
    {
        for (var round = 0; round < 10; round++)
        {
            var (name, forms) = ($"Twin {round}", new List<WebPage>());
            foreach (var role in new[] { Role.Manager, Role.Administrator }) forms.Add(await (await app.SignedInAs(role)).Get("/admin/bodies/new"));

            var answers = await Task.WhenAll(forms.Select((form, at) => form.Submit(("What is it?", "Agency"), ("Name", at == 0 ? name : name.ToUpperInvariant()))));

            answers.Select(a => a.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], ignoreOrder: true);
            (await app.Get<Views>().All<BodyCard>(CancellationToken.None)).Count(b => b.State.GoesBy(name)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_name_taken_away_is_free_for_another_body()
    {
        var (first, second) = (await _log.Body("First of two", BodyKind.Agency), await _log.Body("Second of two", BodyKind.Agency));
        var visitor = await app.SignedInAs(Role.Coordinator);
        await (await visitor.Get($"/admin/bodies/{first}/names")).Submit(("Other name", "The two"));
        (await (await visitor.Get($"/admin/bodies/{second}/names")).Submit(("Other name", "the TWO"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await (await visitor.Get($"/admin/bodies/{first}/names/forget")).Submit(("Which name?", "The two"));

        (await (await visitor.Get($"/admin/bodies/{second}/names")).Submit(("Other name", "the TWO"))).Text.ShouldContain("is now also known as the TWO.");
    }

    [Fact]
    public async Task A_closed_body_says_who_carries_on_and_changes_no_more()
    {
        var body = await _log.Body("Old Council", BodyKind.Agency, new BodyClosed(new(2026, 3, 31), Seed.Agency));
        var page = await (await app.SignedInAs(Role.Manager)).Get($"/admin/bodies/{body}");

        page.Text.ShouldContain("Its last day is 31 March 2026. Wealdshire Police carries on what it did.");
        page.Text.ShouldNotContain("Record that it closes");
        (await (await page.Visitor.Get($"/admin/bodies/{body}/close")).Submit(("Last day", "1 5 2026"))).Errors.ShouldBe(["Old Council is closed already"]);
    }

    [Fact]
    public async Task The_history_of_a_body_and_of_a_team_is_told_in_sentences()
    {
        var body = await _log.Body("Storied Body", BodyKind.Agency, new BodyAliasLearned("The storied"), new BodyRenamed("Renamed Body", null, new(2026, 4, 1)));
        var team = await _log.Team("Storied team", Seed.Agency, new MemberJoined(app.Person(Role.AgencyLead)), new TeamDisbanded(new(2026, 5, 15)));
        var auditor = await app.SignedInAs(Role.Auditor);

        (await Sentences(auditor, $"/admin/bodies/{body}/history"))
            .ShouldBe(["Called Renamed Body since 1 April 2026", "Also known as The storied", "Registered as Storied Body"]);
        (await Sentences(auditor, $"/admin/teams/{team}/history"))
            .ShouldBe(["Disbanded on 15 May 2026", "Ruth Ashdown joined", "Team formed for Wealdshire Police"]);
    }

    [Theory]
    [InlineData("bodies", "")]
    [InlineData("bodies", "/history")]
    [InlineData("bodies", "/rename")]
    [InlineData("bodies", "/close")]
    [InlineData("bodies", "/names/forget")]
    [InlineData("teams", "")]
    [InlineData("teams", "/members")]
    [InlineData("teams", "/history")]
    public async Task What_is_not_there_is_not_found(string of, string page) =>
        (await (await app.SignedInAs(Role.Manager)).Get($"/admin/{of}/{Guid.NewGuid()}{page}")).Status.ShouldBe(HttpStatusCode.NotFound);

    private static async Task<IEnumerable<string>> Sentences(Visitor visitor, string path) =>
        (await visitor.Get(path)).Document.QuerySelectorAll(".rt-timeline strong").Select(WebPage.Words);
}
