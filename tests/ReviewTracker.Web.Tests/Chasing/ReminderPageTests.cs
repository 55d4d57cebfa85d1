using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Chasing;

/// <summary>The site with rules of reminding; its agency owes a report since 1 May.</summary>
public sealed class RemindedApp : WebApp
{
    protected override async Task Fill(CancellationToken cancel)
    {
        await base.Fill(cancel);
        var card = (await Get<Views>().Get<PartnershipCard>(PartnershipCard.StreamId, cancel))!;
        await Get<Streams>().Append(new Act(Person(Role.Manager), Guid.NewGuid()),
            [new StreamWrite(PartnershipCard.StreamId, card.Version, [new RemindersSet(ReminderRules.Usual, new(2026, 5, 1))])], [], cancel);
    }
}

public sealed class ReminderPageTests(RemindedApp app) : IClassFixture<RemindedApp>
{
    private static readonly string s_mail = $"/admin/bodies/{Seed.Agency}/mail";

    [Fact]
    public async Task Rules_are_set_by_the_second_press_and_the_first_shows_whom_they_reach()
    {
        using var visitor = await app.SignedInAs(Role.Manager);
        var before = await Rules();

        var shown = await (await visitor.Get("/admin/reminders")).Submit("See whom it would reach", ("How many days before a date?", "28, 14 and 7"));
        shown.Text.ShouldContain("Whom it would reach");
        shown.Text.ShouldContain("In the 28 days from 15 May 2026");
        (await Rules()).ShouldBe(before);
        var done = await shown.Submit("Set the rules");

        done.Text.ShouldContain("The rules hold from 15 May 2026.");
        done.Text.ShouldContain("28 days and 14 days and 7 days before a date");
        (await Rules()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Rules_that_cannot_be_are_refused_and_what_was_typed_stays()
    {
        using var visitor = await app.SignedInAs(Role.Manager);

        var refused = await (await visitor.Get("/admin/reminders")).Submit("See whom it would reach", ("How many days before a date?", "soon"));
        refused.Status.ShouldBe((System.Net.HttpStatusCode)422);
        refused.Errors.ShouldContain("Enter numbers of days, like 28, 7");
        refused.Value("How many days before a date?").ShouldBe("soon");
        var none = await (await visitor.Get("/admin/reminders")).Submit("See whom it would reach", ("After how many days overdue do the agency’s lead and the team hear of it?", "0"));
        none.Errors.ShouldContain("Enter a number of days: 1 to 365");
    }

    [Fact]
    public async Task Rules_that_were_changed_after_they_were_shown_are_shown_again_before_they_are_set()
    {
        using var visitor = await app.SignedInAs(Role.Manager);
        var before = await Rules();
        var shown = await (await visitor.Get("/admin/reminders")).Submit("See whom it would reach", ("How many days before a date?", "20"));

        var again = await shown.Submit("Set the rules", ("How many days before a date?", "21"));

        again.Text.ShouldContain("Whom it would reach");
        (await Rules()).ShouldBe(before);
    }

    [Fact]
    public async Task Mail_to_an_agency_is_switched_on_with_its_first_mail_in_sight_and_off_again()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var page = await visitor.Get(s_mail);
        page.Text.ShouldSatisfyAllConditions(
            t => t.ShouldContain("What would go first, on "), t => t.ShouldContain("To Ruth Ashdown"),
            t => t.ShouldContain("1 report asked for is overdue"), t => t.ShouldContain("2026/01, individual management review: due 1 May 2026, "));
        (await visitor.Post(s_mail, [.. new WebForm(page.Document, "Switch mail on").Pairs.Where(pair => pair.Name != "Seen")])).Status.ShouldBe((System.Net.HttpStatusCode)422, "nobody has seen it");

        (await page.Submit("Switch mail on")).Text.ShouldContain("Mail to Wealdshire Police is on.");
        (await app.Get<Views>().Get<BodyCard>(Seed.Agency.Value, CancellationToken.None))!.State.MailSince.ShouldBe(new DateOnly(2026, 5, 15));
        (await (await visitor.Get(s_mail)).Submit("Switch mail off")).Text.ShouldContain("Mail to Wealdshire Police is off.");
    }

    [Fact]
    public async Task An_agency_lead_chooses_the_day_of_their_own_agency_and_of_no_other()
    {
        using var visitor = await app.SignedInAs(Role.AgencyLead);

        var chosen = await (await visitor.Get(s_mail + "/day")).Submit("Save", ("When should mail about your actions go?", "Once a week"), ("Day of the week", "Thursday"));
        chosen.Text.ShouldContain("goes every Thursday");
        (await (await visitor.Get(s_mail + "/day")).Submit("Save", ("When should mail about your actions go?", "Once a month"), ("Day of the month", "31")))
            .Errors.ShouldContain("Choose a day of the month that every month has: 1 to 28");
        (await visitor.Get($"/admin/bodies/{Seed.District}/mail/day")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Todays_reminders_are_listed_and_read_as_they_would_be_sent()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);

        var list = await visitor.Get("/admin/mail/digests");
        list.Text.ShouldContain("What 15 May 2026 brings to whom");
        var letter = await visitor.Get($"/admin/mail/digests/{app.Person(Role.Coordinator)}");
        letter.Text.ShouldSatisfyAllConditions(
            t => t.ShouldContain("Subject: "), t => t.ShouldContain(", 15 May 2026"), t => t.ShouldContain("2026/01"), t => t.ShouldContain("The same as plain text"));
        (await visitor.Get($"/admin/mail/digests/{Guid.NewGuid()}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private async Task<int> Rules() => (await app.Get<Views>().Get<PartnershipCard>(PartnershipCard.StreamId, CancellationToken.None))!.State.Reminders.Count == 0 ? 0
        : (int)(long)(await app.Ask("select count(*) from mt_events where type = 'reminders_set'"))!;
}
