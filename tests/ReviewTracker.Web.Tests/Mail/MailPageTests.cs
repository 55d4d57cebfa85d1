using System.Net;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Mail;

public sealed class MailPageTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task The_list_shows_first_what_somebody_must_look_at_and_never_what_a_mail_says()
    {
        var unknown = await Unknown();
        using var visitor = await app.SignedInAs(Role.Auditor);

        var page = await visitor.Get("/admin/mail");

        page.Text.ShouldContain("Somebody should look at");
        page.Document.QuerySelector("tbody tr")!.TextContent.ShouldContain("Not known");
        page.Html.ShouldNotContain("481516");
        var story = await visitor.Get($"/admin/mail/{unknown}");
        story.Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Try 1 began"), t => t.ShouldContain("not sent again by itself"), t => t.ShouldNotContain("481516"));
        story.Document.QuerySelectorAll("main .govuk-button").ShouldBeEmpty("an auditor only reads");
    }

    [Fact]
    public async Task A_mail_is_sent_again_by_hand_with_the_reason_and_once()
    {
        var unknown = await Unknown();
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var form = await visitor.Get($"/admin/mail/{unknown}/again");

        var page = await form.Submit(("Why it is sent again", "They never had it"));
        await form.Submit(("Why it is sent again", "They never had it"));

        page.Text.ShouldSatisfyAllConditions(t => t.ShouldContain("It is sent again now."), t => t.ShouldContain("Sent again by hand"), t => t.ShouldContain("They never had it"), t => t.ShouldContain("Sam Coombe"));
        (await Story(unknown)).Steps.Count(s => s.By is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Without_an_answer_nothing_is_recorded_and_what_was_typed_stays()
    {
        var unknown = await Unknown();
        using var visitor = await app.SignedInAs(Role.Manager);

        var page = await (await visitor.Get($"/admin/mail/{unknown}/settle")).Submit(("How you know, or why it is not needed", "On the telephone"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldBe(["Choose what became of it"]);
        page.Value("How you know, or why it is not needed").ShouldBe("On the telephone");
        (await Story(unknown)).Mail.Settled.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_people_one_wins_and_the_other_reads_what_happened_with_the_text_kept()
    {
        var unknown = await Unknown();
        using var manager = await app.SignedInAs(Role.Manager);
        using var administrator = await app.SignedInAs(Role.Administrator);
        var (one, other) = (await manager.Get($"/admin/mail/{unknown}/settle"), await administrator.Get($"/admin/mail/{unknown}/again"));

        var won = await one.Submit(("What became of it?", "It arrived"), ("How you know, or why it is not needed", "They said so"));
        var late = await other.Submit(("Why it is sent again", "To be sure"));

        won.Text.ShouldContain("Nothing is left to do about it.");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Html.ShouldContain("This mail was changed by Priya Marlow");
        late.Value("Why it is sent again").ShouldBe("To be sure");
        var again = await late.Submit();
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Errors.Single().ShouldStartWith("Nothing is open about this mail any more");
    }

    [Fact]
    public async Task Whoever_has_no_address_is_told_so_before_a_test_mail_is_owed()
    {
        using var visitor = await app.SignedInAs(Role.Administrator);

        var page = await (await visitor.Get("/admin/mail/test")).Submit();

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.Single().ShouldStartWith("You have no e-mail address here");
    }

    [Fact]
    public async Task A_test_mail_is_owed_once_to_whoever_asks()
    {
        await app.Get<PeopleDirectory>().Save(new PersonCard(app.Person(Role.Coordinator), "Sam Coombe", "sam@wealdshire.example"), CancellationToken.None);
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var form = await visitor.Get("/admin/mail/test");

        (await form.Submit()).Text.ShouldContain("A test mail to you is on its way");
        await form.Submit();

        var list = app.Get<MailList>();
        var rows = (await list.Page(null, 1, new Viewer(app.Person(Role.Manager), [Role.Manager], []), CancellationToken.None)).Rows;
        rows.Count(r => r.Kind == "test" && r.To == app.Person(Role.Coordinator)).ShouldBe(1);
    }

    private async Task<MailStory> Story(Guid mail) =>
        (await app.Get<MailList>().Get(mail, new Viewer(app.Person(Role.Manager), [Role.Manager], []), CancellationToken.None))!;

    private async Task<Guid> Unknown()
    {
        // What another test left waiting is none of this one's business; a useless-from moment puts this one first.
        var facts = new Dictionary<string, string> { ["code"] = "481516", ["link"] = "https://wealdshire.example/code" };
        await app.Get<Outbox>().Add(new MailOwed(app.Person(Role.AgencyLead), "sign-in-code", $"{Guid.NewGuid()}", facts)
        {
            UselessFrom = app.Now.AddHours(1),
        }, CancellationToken.None);
        var mail = (await app.Get<MailQueue>().Take(TimeSpan.FromMinutes(2), CancellationToken.None))!;
        await app.Get<MailQueue>().Over(mail, MailOutcome.Unknown("The answer was lost."), CancellationToken.None);
        return mail.Id;
    }
}
