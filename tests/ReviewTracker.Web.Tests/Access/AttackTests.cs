using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>What somebody tries who knows addresses and ids and does not keep to the forms.</summary>
public sealed class AttackTests(CaseWorld world) : IClassFixture<CaseWorld>
{
    private static SeededCase Case(string name) => SeededCase.All.Single(c => c.Name == name);

    private static readonly SeededCase Own = Case("own live"), Other = Case("other live"), Hidden = Case("hidden live");

    [Theory]
    [InlineData("//reviews/{0}")]
    [InlineData("/reviews//{0}")]
    [InlineData("/reviews/{0}/")]
    [InlineData("/REVIEWS/{0}")]
    [InlineData("/Reviews/Review?reference={0}")]
    [InlineData("/reviews/{0}.")]
    [InlineData("/reviews/{0}%20")]
    [InlineData("/reviews/{0}%00")]
    [InlineData("/reviews/0{0}")]
    [InlineData("/reviews/./{0}")]
    [InlineData("/reviews/x/../{0}")]
    [InlineData("/reviews/%2e%2e/reviews/{0}")]
    [InlineData("/accessibility/..%2freviews%2f{0}")]
    [InlineData("/reviews/{0};a=b")]
    [InlineData("/reviews/{0}%2factions")]
    [InlineData("/reviews/{0}%5cactions")]
    [InlineData("/reviews/2026-11?reference={0}")]
    [InlineData("/reviews/2026-11/actions?Reference={0}&Id={0}")]
    [InlineData("/actions?review={0}&review=2026-11")]
    [InlineData("/search?review=2026-11&review={0}&Found={0}")]
    public async Task No_way_of_writing_an_address_leads_to_what_is_hidden(string address)
    {
        using var visitor = await world.SignedInAs(Role.Coordinator);
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var raw = new Uri($"{world.Address.ToString().TrimEnd('/')}{string.Format(null, address, Hidden.Address)}", in options);
        using var answer = await visitor.Unfollowed.GetAsync(raw);
        var html = await answer.Content.ReadAsStringAsync();

        ((int)answer.StatusCode).ShouldBeOneOf([200, 301, 302, 400, 404], address);
        foreach (var (marker, _) in world.Markers.Known.Where(m => m.Value.Case == Hidden)) html.ShouldNotContain(marker);
        html.ShouldNotContain(Hidden.Reference);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("get")]
    [InlineData("BREW")]
    public async Task No_other_verb_does_anything(string verb)
    {
        using var visitor = await world.SignedInAs(Role.Coordinator);
        using var request = new HttpRequestMessage(new HttpMethod(verb), $"/reviews/{Own.Address}/decide");
        request.Headers.Add("X-HTTP-Method-Override", "POST");
        using var answer = await visitor.Unfollowed.SendAsync(request);
        ((int)answer.StatusCode).ShouldBeOneOf(200, 405);
        if (verb != "get") answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_form_put_into_an_address_or_a_header_is_no_form()
    {
        using var visitor = await world.SignedInAs(Role.Coordinator);
        var form = PlausibleForm.Of(await visitor.Get($"/reviews/{Own.Address}/lead"));
        var before = await Log();
        var query = string.Join('&', form.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
        foreach (var tried in new[] { query, $"handler=Save&{query}", $"_method=POST&{query}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/reviews/{Own.Address}/lead?{tried}");
            request.Headers.Add("X-HTTP-Method-Override", "POST");
            using var answer = await visitor.Unfollowed.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await Log()).ShouldBe(before);
    }

    [Fact]
    public async Task Fields_nobody_asked_for_move_an_answer_to_no_other_part()
    {
        using var visitor = await world.SignedInAs(Role.AgencyLead);
        var address = $"/actions/{Own.Agreed}/{Own.First}/progress";
        var page = await visitor.Get(address);
        var (before, others) = (await Log(), await Version(Other.Plan.Value));

        var answer = await visitor.Post(address, [.. PlausibleForm.Of(page), (PlausibleForm.Token, PlausibleForm.TokenOf(page)),
            ("Agency", $"{Own.Second}"), ("AgencyId", $"{Own.Second}"), ("Body", $"{Own.Second}"), ("Id", $"{Other.Agreed}"), ("ActionId", $"{Other.Agreed}"),
            ("Action.Id", $"{Other.Agreed}"), ("Part.Agency", $"{Own.Second}"), ("Part.Status", "Completed"), ("Status", "Completed"), ("Read.Version", "1"),
            ("Read.Plan.Id", $"{Other.Plan}"), ("OnTheTeam", "true"), ("AsksDay", "true"), ("On", "1/1/2020"), ("User.Identity.Name", "x"), ("Day", "1/1/2020")]);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        (await Log()).ShouldBe(before + 1);
        (await Version(Other.Plan.Value)).ShouldBe(others);
        var written = (await world.Get<Streams>().Read(Own.Plan.Value, AsAt.Now, default))[^1].Data.ShouldBeOfType<ProgressReported>();
        (written.ActionId, written.Agency, written.On).ShouldBe((Own.Agreed, Own.First, world.Now.UkDate()));
    }

    [Fact]
    public async Task Naming_somebody_new_never_writes_over_somebody_who_is_there()
    {
        using var visitor = await world.SignedInAs(Role.Coordinator);
        var manager = (await world.Get<PeopleDirectory>().Find([Seed.PersonOf(Role.Manager)], default))[Seed.PersonOf(Role.Manager)];
        var before = await Log();

        foreach (var (address, extra) in new (string, (string, string)[])[]
        {
            ($"/reviews/{Own.Address}/chair", [("Person", "new"), ("Role", "Chair"), ("IndependenceStated", "true"), ("On.Day", "14"), ("On.Month", "5"), ("On.Year", "2026")]),
            ($"/actions/{Own.Agreed}/{Own.First}/owner", [("Owner", ""), ("On.Day", "14"), ("On.Month", "5"), ("On.Year", "2026")]),
            ("/admin/people/new", [("Name", "Mallory"), ("Email", "mallory@example.org"), ("Role", "SteeringGroupMember")]),
            ("/admin/teams/new", [("Name", "Mallory"), ("Email", "mallory@example.org"), ("Body", $"{Own.First}")]),
        })
        {
            var page = await visitor.Get(address);
            if (page.Status != HttpStatusCode.OK) continue;
            (string Name, string Value)[] forged = [("NewId", $"{manager.Id}"), ("NewName", "Mallory"), ("NewEmail", "mallory@example.org"), .. extra];
            var form = PlausibleForm.Of(page).Where(p => forged.All(f => f.Name != p.Name)).Concat(forged).Append((PlausibleForm.Token, PlausibleForm.TokenOf(page)));
            var answer = await visitor.Post(address, [.. form]);
            ((int)answer.Status).ShouldBeOneOf([409, 422], address);
        }

        (await Log()).ShouldBe(before);
        (await world.Get<PeopleDirectory>().Find([manager.Id], default))[manager.Id].ShouldBe(manager);
        (await world.Get<PeopleDirectory>().FindByEmail("mallory@example.org", default)).ShouldBeNull();
    }

    [Fact]
    public async Task An_address_that_is_somebodys_is_refused_beside_its_field()
    {
        using var visitor = await world.SignedInAs(Role.Coordinator);
        var manager = (await world.Get<PeopleDirectory>().Find([Seed.PersonOf(Role.Manager)], default))[Seed.PersonOf(Role.Manager)];
        var page = await (await visitor.Get($"/reviews/{Own.Address}/chair")).Submit(("Who is appointed?", "Somebody else"), ("Name, if it is somebody else", "Mallory"),
            ("E-mail address (optional)", manager.Email!), ("As what?", "Chair"), ("Date of appointment", "14 5 2026"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldContain($"{manager.Name} has this address. Choose them where they are offered, or enter another address");
    }

    [Fact]
    public async Task What_is_hidden_and_what_is_not_there_are_answered_alike()
    {
        using var visitor = await world.SignedInAs(Role.Coordinator);
        async Task<(HttpStatusCode, string)> Merge(string into)
        {
            var page = await visitor.Get($"/reviews/{Own.Address}/end");
            var form = PlausibleForm.Of(page).Where(p => p.Name is not ("MergedInto" or "Ending")).Append((PlausibleForm.Token, PlausibleForm.TokenOf(page)));
            var answer = await visitor.Post($"/reviews/{Own.Address}/end", [.. form, ("Ending", "Merged"), ("MergedInto", into)]);
            return (answer.Status, string.Join('|', answer.Errors));
        }

        (await Merge(Hidden.Reference)).ShouldBe(await Merge("2026/98"));
        using var search = await world.SignedInAs(Role.Coordinator);
        (await (await search.Get("/search")).Submit(("Reference or public name", Hidden.Reference))).Text.Replace(Hidden.Reference, "", StringComparison.Ordinal)
            .ShouldBe((await (await search.Get("/search")).Submit(("Reference or public name", "2026/98"))).Text.Replace("2026/98", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_id_that_is_taken_by_something_hidden_is_only_said_to_be_taken()
    {
        using var visitor = await world.SignedInAs(Role.Coordinator);
        var page = await visitor.Get("/meetings/new");
        var form = PlausibleForm.Of(page).Where(p => p.Name is not ("NewId" or "ChairedBy" or "Present"));
        var before = await Log();

        var answer = await visitor.Post("/meetings/new", [.. form, ("NewId", $"{Hidden.Review}"), ("ChairedBy", $"{Own.First}"), ("Present", $"{Own.Second}"),
            (PlausibleForm.Token, PlausibleForm.TokenOf(page))]);

        answer.Status.ShouldBe(HttpStatusCode.Conflict, string.Join('|', answer.Errors));
        answer.Text.ShouldContain("This meeting was already recorded by somebody else");
        answer.Text.ShouldNotContain("Notification received");
        (await Log()).ShouldBe(before);
    }

    [Fact]
    public async Task Two_roles_give_no_more_than_each_by_itself()
    {
        // Answers for the agency of the other area's review, and looks after the own area.
        using var both = await SignedIn(new(Role.AgencyLead, Other.First), new(Role.DistrictLead, Own.Csp));
        (await both.Get($"/actions/{Other.Agreed}/{Other.First}/progress")).Status.ShouldBe(HttpStatusCode.OK);
        (await both.Get($"/reviews/{Own.Address}/timeline")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var closed in new[]
        {
            $"/actions/{Own.Agreed}/{Own.First}/progress", $"/actions/{Own.Agreed}/{Own.Second}/progress", $"/actions/{Other.Agreed}/{Other.Second}/progress",
            $"/reviews/{Other.Address}/timeline", $"/actions/{Other.ProposedElsewhere}", $"/reviews/{Hidden.Address}", "/meetings", "/admin/bodies",
        }) (await both.Get(closed)).Status.ShouldBe(HttpStatusCode.NotFound, closed);
    }

    [Fact]
    public async Task Somebody_of_two_agencies_answers_for_both_and_for_no_third()
    {
        using var both = await SignedIn(new(Role.AgencyLead, Other.First), new(Role.AgencyLead, Own.First));
        (await both.Get($"/actions/{Own.Agreed}/{Own.First}/progress")).Status.ShouldBe(HttpStatusCode.OK);
        (await both.Get($"/actions/{Other.Agreed}/{Other.First}/progress")).Status.ShouldBe(HttpStatusCode.OK);
        (await both.Get($"/actions/{Own.Agreed}/{Own.Second}/progress")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_that_is_open_when_the_role_goes_writes_nothing()
    {
        var grant = new Account.Grant(Role.Coordinator, null);
        var (person, visitor) = await Somebody(grant);
        using var gone = visitor;
        var page = await visitor.Get($"/reviews/{Own.Address}/lead");
        await world.Get<Streams>().Change<Account>(person.Value, 2, Act(), _ => new RoleWithdrawn(grant.Role, grant.Body), default);
        var before = await Log();

        var answer = await visitor.Post($"/reviews/{Own.Address}/lead", [.. PlausibleForm.Of(page), (PlausibleForm.Token, PlausibleForm.TokenOf(page))]);

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await Log()).ShouldBe(before);
    }

    private async Task<Visitor> SignedIn(params Account.Grant[] grants) => (await Somebody(grants)).Visitor;

    private async Task<(PersonId Person, Visitor Visitor)> Somebody(params Account.Grant[] grants)
    {
        var person = new PersonId(Guid.NewGuid());
        await world.Get<Streams>().Start(person.Value, Act(), [new AccountOpened(person), .. grants.Select(g => new RoleGranted(g.Role, g.Body))], default);
        var token = await world.Get<Sessions>().Begin(new(person, SignInWay.Chosen, "a browser", null), world.Get<SessionLimits>(), world.Now, default);
        var visitor = world.SignedOut();
        visitor.Cookies.Add(world.Address, new Cookie("reviewtracker-session", token, "/"));
        return (person, visitor);
    }

    private Task<long> Log() => world.Get<MeetingList>().LogPosition(default);

    private async Task<long> Version(Guid stream) => (await world.Get<Streams>().Read(stream, AsAt.Now, default))[^1].Version;

    private static Act Act() => new(Seed.PersonOf(Role.Manager), Guid.CreateVersion7());
}
