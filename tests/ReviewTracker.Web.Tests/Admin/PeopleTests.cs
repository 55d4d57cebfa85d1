using System.Net;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Admin;

/// <summary>What each page about people does beyond recording what was entered.</summary>
public sealed class PeopleTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly AdminLog _log = new(app);

    [Fact]
    public async Task Somebody_invited_is_known_by_name_and_may_sign_in()
    {
        var next = await Invite(Role.Coordinator, "Ottilie Brand", "Steering Group member", "Wealdshire Police");

        next.Text.ShouldContain("Ottilie Brand is invited. Steering Group member is proposed and waits for a second person.");
        next.Text.ShouldContain("Steering Group member for Wealdshire Police, proposed by Sam Coombe");
        var account = await _log.Account(PersonOn(next));
        account.MaySignIn.ShouldBeTrue();
        account.AsViewer().Roles.ShouldBeEmpty();
        (await _log.Mails(account.Id)).ShouldBe(["invitation"]);
    }

    [Fact]
    public async Task An_invitation_sent_twice_invites_once()
    {
        var form = await (await app.SignedInAs(Role.Coordinator)).Get("/admin/people/new");
        (string, string)[] answers = [("Name", "Edwin Twice"), ("E-mail address", "edwin@people.example"), ("Which role?", "Auditor")];

        var first = await form.Submit(answers);
        var second = await form.Submit(answers);

        second.Status.ShouldBe(HttpStatusCode.OK, second.Text);
        second.Address.ShouldBe(first.Address);
        (await _log.Events(PersonOn(first).Value)).Count.ShouldBe(3);
        (await _log.Mails(PersonOn(first))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_invitation_is_sent_five_times_a_day_and_then_tomorrow()
    {
        var person = await _log.Person("Olga Often", [.. Enumerable.Repeat(new PersonInvited(), 4)]);
        var coordinator = await app.SignedInAs(Role.Coordinator);

        (await (await coordinator.Get($"/admin/people/{person}/invitation")).Submit()).Text.ShouldContain("The invitation is on its way.");
        var sixth = await (await coordinator.Get($"/admin/people/{person}/invitation")).Submit();

        sixth.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        sixth.Errors.ShouldBe(["This person was sent five invitations today. Ask them to look among unwanted mail and check their address. You can send another one tomorrow"]);
        (await _log.Mails(person)).ShouldBe(["invitation"]);
    }

    [Theory]
    [InlineData("Manager, Coordinator")]
    [InlineData("2")]
    [InlineData("auditor")]
    [InlineData(" Auditor")]
    public async Task A_role_is_asked_for_by_its_name_and_by_nothing_that_could_be_read_as_one(string role)
    {
        var form = await (await app.SignedInAs(Role.Manager)).Get("/admin/people/new");
        var pairs = FilledForm.Pairs(form, ("Name", "Fay Forged"), ("E-mail address", "fay@people.example")).Where(p => p.Name != "Role").ToList();

        var one = await form.Visitor.Post("/admin/people/new", [.. pairs, ("Role", role)]);
        var two = await form.Visitor.Post("/admin/people/new", [.. pairs, ("Role", "Auditor"), ("Role", "Coordinator")]);

        (one.Status, two.Status).ShouldBe((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity));
        one.Errors.ShouldBe(["Role is not one of the answers offered"]);
        two.Errors.ShouldBe(one.Errors);
        (await app.Get<PeopleDirectory>().FindByEmail("fay@people.example", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_teams_mailbox_may_be_anybodys_address_so_that_its_form_tells_nobody_whose_it_is()
    {
        var known = await _log.Person("Nora Known", new PersonInvited());
        var lead = await app.SignedInAs(Role.AgencyLead);
        var (address, team) = (AdminLog.AddressOf("Nora Known"), await _log.Team("Curious team", Seed.Agency));

        var taken = await (await lead.Get($"/admin/teams/{team}/mailbox")).Submit(("Shared mailbox", address));
        var free = await (await lead.Get($"/admin/teams/{team}/mailbox")).Submit(("Shared mailbox", "nobody-at-all@people.example"));
        var formed = await (await lead.Get("/admin/teams/new")).Submit(("Name of the team", "Second curious team"), ("Shared mailbox", address), ("Whose team is it?", "Wealdshire Police"));

        (taken.Status, taken.Address, formed.Status).ShouldBe((free.Status, free.Address, HttpStatusCode.OK), formed.Text);
        formed.Text.ShouldContain("Second curious team is formed");
        (await app.Get<PeopleDirectory>().FindByEmail(address, CancellationToken.None))!.Id.ShouldBe(known);
        (await _log.Card(known))!.Name.ShouldBe("Nora Known");
    }

    [Fact]
    public async Task An_address_with_an_account_is_not_invited_again()
    {
        await _log.Person("Wilma Known", new PersonInvited());
        var page = await Invite(Role.Manager, "Wilma Other", "Auditor", address: "WILMA.known@people.example");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldBe(["Wilma Known has this address already. Propose a role on their page instead"]);
        page.Value("Name").ShouldBe("Wilma Other");
    }

    [Fact]
    public async Task Somebody_named_before_without_an_account_stays_the_same_person()
    {
        var chair = new PersonId(Guid.CreateVersion7());
        await app.Get<PeopleDirectory>().Save(new(chair, "Gwenda Chairs", "gwenda@people.example"), CancellationToken.None);
        PersonOn(await Invite(Role.Coordinator, "Gwenda Chairs", "Review chair", address: "gwenda@people.example")).ShouldBe(chair);
    }

    [Fact]
    public async Task Two_invitations_to_one_address_at_one_moment_make_one_account()
    {
        var forms = new List<WebPage>();
        foreach (var role in new[] { Role.Coordinator, Role.Manager }) forms.Add(await (await app.SignedInAs(role)).Get("/admin/people/new"));

        var answers = await Task.WhenAll(forms.Select(form =>
            form.Submit(("Name", "Ida Atonce"), ("E-mail address", "ida@people.example"), ("Which role?", "Auditor"))));

        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity && a.Errors[0].Contains("address", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Two_managers_who_grant_at_once_make_one_event()
    {
        var person = await _log.Person("Hal Waiting", new PersonInvited(), new RoleProposed(Role.Coordinator, null, app.Person(Role.Coordinator)));
        await _log.Person("Second Manager", new RoleGranted(Role.Manager, null));
        var pages = new List<WebPage>();
        foreach (var name in new[] { Seed.NameOf(Role.Manager), "Second Manager" })
            pages.Add(await (await app.SignedInAs(name)).Get($"/admin/people/{person}/proposals/Coordinator"));

        var answers = await Task.WhenAll(pages.Select(p => p.Submit(("What do you decide?", "Grant the role"))));

        (await _log.Events(person.Value)).Count(e => e.Data is RoleGranted).ShouldBe(1);
        answers.Select(a => a.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
    }

    [Fact]
    public async Task A_role_for_a_closed_body_cannot_be_asked_for_or_granted()
    {
        var closed = await _log.Body("Closed Trust", BodyKind.Agency, new BodyClosed(new(2026, 3, 31), null));
        var person = await _log.Person("Nell Late", new RoleProposed(Role.AgencyLead, closed, app.Person(Role.Coordinator)));

        var manager = await app.SignedInAs(Role.Manager);
        (await (await manager.Get($"/admin/people/{person}/proposals/AgencyLead/{closed}")).Submit(("What do you decide?", "Grant the role")))
            .Errors.ShouldBe(["Closed Trust is closed. Choose the body that does its work now"]);
        (await manager.Get("/admin/people/new")).Document.QuerySelectorAll("option").ShouldNotContain(o => o.TextContent == "Closed Trust");
    }

    [Fact]
    public async Task Somebody_in_two_agencies_answers_for_both()
    {
        var other = await _log.Body("Second Agency", BodyKind.Agency);
        var person = await _log.Person("Dora Both", new RoleGranted(Role.AgencyLead, Seed.Agency), new RoleGranted(Role.AgencyLead, other));

        var page = await (await app.SignedInAs("Dora Both")).Get($"/admin/people/{person}");

        page.Text.ShouldContain("Agency lead for Wealdshire Police");
        page.Text.ShouldContain("Agency lead for Second Agency");
        (await (await app.SignedInAs("Dora Both")).Get("/admin/teams")).Text.ShouldContain(SeedPeople.TeamName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/history")]
    [InlineData("/card")]
    [InlineData("/leave")]
    [InlineData("/roles/new")]
    [InlineData("/proposals/Coordinator")]
    [InlineData("/proposals/coordinator")]
    [InlineData("/proposals/99")]
    [InlineData("/withdraw/NoSuchRole")]
    [InlineData("/deputy/Coordinator/a0000000-0000-4000-8000-000000000001")]
    public async Task What_is_not_there_is_not_found(string page) =>
        (await (await app.SignedInAs(Role.Manager)).Get($"/admin/people/{Guid.NewGuid()}{page}")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_agency_lead_finds_themself_and_their_own_teams_and_nobody_else()
    {
        var (lead, own, others) = (await app.SignedInAs(Role.AgencyLead), $"/admin/people/{app.Person(Role.AgencyLead)}", $"/admin/people/{app.Person(Role.Coordinator)}");
        var foreign = await _log.Team("Eastmere team", Seed.District);

        (await lead.Get(own)).Text.ShouldContain("Name a deputy");
        (await lead.Get(own)).Text.ShouldNotContain("Withdraw");
        foreach (var path in new[] { others, $"{others}/history", $"{others}/deputy/Coordinator", "/admin/people", "/admin", $"/admin/teams/{foreign}", $"/admin/teams/{foreign}/members", $"/admin/teams/{foreign}/history" })
            (await lead.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (await lead.Get("/admin/teams")).Text.ShouldNotContain("Eastmere team");
    }

    [Fact]
    public async Task A_team_of_another_agency_cannot_be_formed_by_hand()
    {
        var form = await (await app.SignedInAs(Role.AgencyLead)).Get("/admin/teams/new");
        var pairs = FilledForm.Pairs(form, ("Name of the team", "Foreign"), ("Shared mailbox", "foreign@people.example")).Where(p => p.Name != "Body");
        (await form.Visitor.Post("/admin/teams/new", [.. pairs, ("Body", $"{Seed.District}")])).Errors.ShouldBe(["Choose one of the answers in the list"]);
    }

    [Fact]
    public async Task An_administrator_does_not_move_the_address_of_somebody_who_sees_cases()
    {
        var page = await (await app.SignedInAs(Role.Administrator)).Get($"/admin/people/{app.Person(Role.Coordinator)}/card");
        (await page.Submit(("E-mail address", "mine@people.example"))).Errors
            .ShouldBe(["Sign-in codes go to this address, and the person sees cases. Ask a manager to change it"]);
        (await _log.Card(app.Person(Role.Coordinator)))!.Email.ShouldBeNull();
    }

    [Fact]
    public async Task A_role_that_is_withdrawn_takes_the_place_in_the_bodys_teams_along()
    {
        var person = await _log.Person("Tilda Member", new RoleGranted(Role.AgencyLead, Seed.Agency));
        var team = await _log.Team("Tildas team", Seed.Agency, new MemberJoined(person));

        await (await (await app.SignedInAs(Role.Manager)).Get($"/admin/people/{person}/withdraw/AgencyLead/{Seed.Agency}")).Submit();

        (await _log.Events(team.Value))[^1].Data.ShouldBe(new MemberLeft(person));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_role_body_and_whether_somebody_waits()
    {
        await _log.Person("Olive Gone", new PersonLeft(new(2026, 5, 1)));
        var visitor = await app.SignedInAs(Role.Auditor);

        (await visitor.Get("/admin/people?show=waiting")).Text.ShouldContain(SeedPeople.InvitedName);
        (await visitor.Get("/admin/people?show=waiting")).Text.ShouldNotContain(Seed.NameOf(Role.Coordinator));
        (await visitor.Get($"/admin/people?role=AgencyLead&body={Seed.Agency}")).Text.ShouldContain(Seed.NameOf(Role.AgencyLead));
        (await visitor.Get($"/admin/people?role=DistrictLead&body={Seed.Agency}")).Text.ShouldContain("Nobody fits");
        (await visitor.Get("/admin/people?show=left")).Text.ShouldContain("Olive Gone");
        (await visitor.Get("/admin/people?role=rubbish&body=rubbish&page=-7&show=rubbish")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_history_says_each_thing_in_a_sentence_newest_first()
    {
        var person = await _log.Person("Ralph Storied", new PersonInvited(), new RoleProposed(Role.AgencyLead, Seed.Agency, app.Person(Role.Coordinator)),
            new RoleGranted(Role.AgencyLead, Seed.Agency), new DeputyNamed(Role.AgencyLead, Seed.Agency, app.Person(Role.AgencyLead), new(2026, 5, 18), new(2026, 5, 22)));

        var sentences = (await (await app.SignedInAs(Role.Auditor)).Get($"/admin/people/{person}/history")).Document.QuerySelectorAll(".rt-timeline strong").Select(WebPage.Words);

        sentences.ShouldBe(
        [
            "Ruth Ashdown named as deputy, 18 May 2026 to 22 May 2026: Agency lead for Wealdshire Police",
            "Agency lead for Wealdshire Police granted", "Agency lead for Wealdshire Police proposed", "Invited to sign in", "Account opened",
        ]);
    }

    [Fact]
    public async Task Who_was_erased_is_a_former_user_in_every_history()
    {
        var gone = await _log.Person("Zebedee Erased", new RoleGranted(Role.AgencyLead, Seed.Agency));
        var team = await _log.Team("Team of the erased", Seed.Agency, new MemberJoined(gone));
        await app.Get<PeopleDirectory>().Erase(gone, CancellationToken.None);
        var auditor = await app.SignedInAs(Role.Auditor);

        (await auditor.Get($"/admin/teams/{team}/history")).Text.ShouldContain("former user joined");
        (await auditor.Get($"/admin/people/{gone}/history")).Heading.ShouldContain("former user");
        (await auditor.Get("/admin/people")).Html.ShouldNotContain("Zebedee");
    }

    private async Task<WebPage> Invite(Role by, string name, string role, string? body = null, string? address = null) =>
        await (await (await app.SignedInAs(by)).Get("/admin/people/new")).Submit(
        [
            ("Name", name), ("E-mail address", address ?? AdminLog.AddressOf(name)), ("Which role?", role),
            .. body is null ? Array.Empty<(string, string)>() : [("For which agency or area?", body)],
        ]);

    private static PersonId PersonOn(WebPage page) => new(Guid.Parse(page.Address.Segments[3].Trim('/')));
}
