using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.SignIn;
using ReviewTracker.Web.Tests.Web;
using static ReviewTracker.Web.Tests.Answering.LinkLog;

namespace ReviewTracker.Web.Tests.Answering;

/// <summary>What a link is worth, to whom, for how long, and what opening it does: nothing.</summary>
public sealed class LinkDoorTests(AnsweringApp app) : IClassFixture<AnsweringApp>
{
    private readonly LinkLog _log = new(app);

    [Fact]
    public async Task Opening_a_link_changes_and_records_nothing_however_often_and_by_whatever()
    {
        var link = await _log.Begin(2, unpublished: 1);
        using var visitor = app.SignedOut();
        (await visitor.Get("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
        var before = await _log.Rows();

        string[] agents = ["Mozilla/5.0 (compatible; Microsoft Outlook SafeLinks)", "Barracuda Sentinel", "curl/8.5.0", "Mozilla/5.0 (Linux; Android 14) Mobile", "GoogleImageProxy"];
        for (var n = 0; n < 50; n++)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var request = new HttpRequestMessage(method, $"{link.Page}{(n % 5) switch { 0 => "/code", 1 => "?code=12345678", 2 => "?handler=Ask", 3 => "/code?handler=Ask&Code=12345678", _ => "" }}");
                request.Headers.UserAgent.ParseAdd("scanner/1.0");
                request.Headers.TryAddWithoutValidation("X-Scanner", agents[n % 5]);
                request.Headers.TryAddWithoutValidation("Purpose", "prefetch");
                using var answer = await visitor.Http.SendAsync(request);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
                answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            }
        }

        (await _log.Rows()).ShouldBe(before);
        visitor.Cookies.GetAllCookies().Select(c => c.Name).ShouldBe(["reviewtracker-form"]);
    }

    [Fact]
    public async Task Unknown_expired_revoked_and_leavers_tokens_are_answered_alike()
    {
        var (expired, revoked, left, good) = (await _log.Begin(1), await _log.Begin(1), await _log.Begin(1), await _log.Begin(1));
        await app.Ask($"update rt.answer_link set expires = '2026-05-15T08:59:59Z' where recipient = '{expired.Recipient}' returning 1");
        await app.Ask($"update rt.answer_link set revoked = now() where recipient = '{revoked.Recipient}' returning 1");
        await app.Get<Streams>().Start(left.Recipient.Value, ReviewLog.Act(), [new AccountOpened(left.Recipient), new PersonLeft(new(2026, 5, 14))], default);
        using var visitor = app.SignedOut();
        (await visitor.Get(good.Page)).Status.ShouldBe(HttpStatusCode.OK);

        string[] tokens = [expired.Token, revoked.Token, left.Token, new('A', 43), good.Token[..^1] + (good.Token[^1] == 'A' ? 'B' : 'A'), "short", new('x', 500), good.Token + "x"];
        var pages = new List<WebPage>();
        foreach (var token in tokens) pages.AddRange([await visitor.Get($"/answer/{token}"), await visitor.Get($"/answer/{token}/code")]);

        pages.ShouldAllBe(p => p.Status == HttpStatusCode.NotFound);
        foreach (var rubbish in new[] { "%00", "..%2f..", "%E2%80%AE", "%FF", "a%0d%0ab" })
            ((int)(await visitor.Get($"/answer/{rubbish}")).Status).ShouldBeOneOf([400, 404], rubbish);
        pages.Take(6).Select(p => p.Html).Distinct().Count().ShouldBe(1);
        pages[0].Heading.ShouldBe("This link does not open anything any more");
        pages[0].Text.ShouldContain("reply to that mail");
        var token0 = (await visitor.Get("/sign-in")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in new[] { "", "/code", "/code?handler=Ask" })
            (await visitor.Post($"/answer/{expired.Token}{path}", ("__RequestVerificationToken", token0), ("CommandId", $"{Guid.NewGuid()}"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_thousand_guessed_tokens_open_nothing()
    {
        var link = await _log.Begin(1);
        using var visitor = app.SignedOut();
        var found = 0;
        await Parallel.ForAsync(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, cancel) =>
        {
            using var answer = await visitor.Http.GetAsync(new Uri($"/answer/{System.Buffers.Text.Base64Url.EncodeToString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32))}", UriKind.Relative), cancel);
            if (answer.StatusCode != HttpStatusCode.NotFound) Interlocked.Increment(ref found);
        });
        found.ShouldBe(0);
        (await visitor.Get(link.Page)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Actions_of_unpublished_reviews_are_a_number_until_the_code_was_typed_in_this_browser()
    {
        var link = await _log.Begin(1, unpublished: 2);
        using var visitor = app.SignedOut();
        var page = await visitor.Get(link.Page);
        page.Text.ShouldContain("2 further actions are from reviews that are not published");
        foreach (var plan in link.Plans.Skip(1)) { page.Html.ShouldNotContain(plan.Review.Reference); page.Html.ShouldNotContain($"{plan.Action}"); }

        var asked = await page.Submit("Send me a code");
        asked.Heading.ShouldBe("Enter your code");
        var code = await _log.CodeFor(link.Recipient);
        (await asked.Submit("Show the actions", ("Code", "1234 567"))).Errors.ShouldBe(["Enter the 8 digits from the mail"]);
        var open = await asked.Submit("Show the actions", ("Code", code));

        open.Text.ShouldNotContain("further action");
        foreach (var plan in link.Plans) open.Html.ShouldContain($"{plan.Action}");
        (await open.Submit("Send", Text(About(open, link.Plans[2]), "Drafted."), Name())).Text.ShouldContain("1 answer is on record");
        // Once, and in this browser only.
        (await asked.Submit("Show the actions", ("Code", code))).Errors.ShouldNotBeEmpty();
        using var other = app.SignedOut();
        var elsewhere = await (await other.Get(link.Page)).Submit("Send me a code");
        (await elsewhere.Submit("Show the actions", ("Code", code))).Errors.ShouldHaveSingleItem().ShouldContain("not the code");
        (await other.Get(link.Page)).Text.ShouldContain("2 further actions");
        (await visitor.Get(link.Page)).Text.ShouldNotContain("further action");
        // Nor does it sign anybody in.
        (await visitor.Get("/actions")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_code_runs_out_of_tries_and_a_forged_cookie_confirms_nothing()
    {
        var link = await _log.Begin(0, unpublished: 1);
        using var visitor = app.SignedOut();
        var asked = await (await visitor.Get(link.Page)).Submit("Send me a code");
        var code = (await _log.CodeFor(link.Recipient)).Replace(" ", "", StringComparison.Ordinal);
        for (var n = 1; n <= 5; n++) (await asked.Submit("Show the actions", ("Code", code == "00000000" ? "11111111" : "00000000"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await asked.Submit("Show the actions", ("Code", code))).Errors.ShouldHaveSingleItem().ShouldContain("too often");

        foreach (var forged in new[] { "x", new string('A', 43), link.Token, $"{link.Recipient}", "' or true --" })
        {
            using var forger = app.SignedOut();
            forger.Cookies.Add(app.Address, new Cookie("reviewtracker-answer", Uri.EscapeDataString(forged), "/"));
            forger.Cookies.Add(app.Address, new Cookie("reviewtracker-answer-code", Uri.EscapeDataString(forged), "/"));
            (await forger.Get(link.Page)).Text.ShouldContain("1 further action is");
            (await (await forger.Get($"{link.Page}/code")).Submit("Show the actions", ("Code", code))).Errors.ShouldHaveSingleItem().ShouldContain("has not asked for a code");
        }
    }

    [Fact]
    public async Task A_confirmed_browser_is_confirmed_for_its_own_recipient_and_not_for_ever()
    {
        var (one, other) = (await _log.Begin(0, unpublished: 1), await _log.Begin(0, unpublished: 1));
        using var visitor = app.SignedOut();
        async Task Confirm(LinkCase link)
        {
            var asked = await (await visitor.Get(link.Page)).Submit("Send me a code");
            (await asked.Submit("Show the actions", ("Code", await _log.CodeFor(link.Recipient)))).Html.ShouldContain($"{link.Plans[0].Action}");
        }

        await Confirm(one);
        (await visitor.Get(other.Page)).Text.ShouldContain("1 further action is");
        await Confirm(other);
        (await visitor.Get(one.Page)).Html.ShouldContain($"{one.Plans[0].Action}");
        await app.Ask($"update rt.answer_device set expires = '2026-05-15T08:59:59Z' where recipient = '{one.Recipient}' returning 1");
        (await visitor.Get(one.Page)).Text.ShouldContain("1 further action is");
        (await visitor.Get(other.Page)).Html.ShouldContain($"{other.Plans[0].Action}");
    }

    [Fact]
    public async Task No_token_and_no_code_is_in_the_log()
    {
        var link = await _log.Begin(1, unpublished: 1);
        var log = LogCapture.Of(app);
        using var visitor = app.SignedOut();
        var page = await visitor.Get(link.Page);
        var asked = await page.Submit("Send me a code");
        var code = await _log.CodeFor(link.Recipient);
        (await asked.Submit("Show the actions", ("Code", "00000000"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await asked.Submit("Show the actions", ("Code", code))).Status.ShouldBe(HttpStatusCode.OK);
        await page.Submit("Send", Name());
        await visitor.Post(link.Page, ("Name", "no token"));
        await visitor.Get($"{link.Page}/no-such-page");

        log.All.ShouldContain("A code for answering was refused");
        foreach (var secret in new[] { link.Token, code, code.Replace(" ", "", StringComparison.Ordinal), link.Address }) log.All.ShouldNotContain(secret);
        (await _log.Count($"select count(*) from rt.access_log where details::text like '%{link.Token}%' or reference like '%{link.Token}%'")).ShouldBe(0);
    }

    [Fact]
    public async Task The_team_lists_links_and_ends_one_and_its_browsers_with_it()
    {
        var link = await _log.Begin(0, unpublished: 1);
        using var visitor = app.SignedOut();
        var asked = await (await visitor.Get(link.Page)).Submit("Send me a code");
        await asked.Submit("Show the actions", ("Code", await _log.CodeFor(link.Recipient)));
        var again = $"/answer/{await _log.Issue(link.Recipient, link.Agency)}";
        using var team = await app.SignedInAs(Role.Coordinator);
        using var auditor = await app.SignedInAs(Role.Auditor);

        var list = await team.Get($"/admin/bodies/{link.Agency}/links");
        list.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        list.Html.ShouldNotContain(link.Token);
        (await auditor.Get($"/admin/bodies/{link.Agency}/links")).Document.QuerySelectorAll("main form").Length.ShouldBe(0);
        var id = await app.Ask($"select id from rt.answer_link where token_hash = sha256('{link.Token}')");
        var form = list.Document.QuerySelectorAll("main form").Single(f => f.QuerySelector("input[name=Link]")!.GetAttribute("value") == $"{id}");
        var antiforgery = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await team.Post($"/admin/bodies/{Seed.Agency}/links", ("Link", $"{id}"), ("__RequestVerificationToken", antiforgery))).Text.ShouldNotContain("is ended");
        (await visitor.Get(link.Page)).Status.ShouldBe(HttpStatusCode.OK);

        (await team.Post($"/admin/bodies/{link.Agency}/links", ("Link", $"{id}"), ("__RequestVerificationToken", antiforgery))).Text.ShouldContain("The link is ended");

        (await visitor.Get(link.Page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get(again)).Text.ShouldContain("1 further action is");
        (await team.Get($"/admin/bodies/{link.Agency}/links")).Text.ShouldContain($"Ended by {Seed.NameOf(Role.Coordinator)}");
    }

    [Fact]
    public async Task A_link_ends_by_itself_when_the_address_moves_somebody_is_erased_or_a_team_is_disbanded()
    {
        var (moved, erased, renamed) = (await _log.Begin(1), await _log.Begin(1), await _log.Begin(1));
        var people = app.Get<PeopleDirectory>();
        await people.Save(new(moved.Recipient, "Alex Wren", $"new.{moved.Address}"), default);
        await people.Erase(erased.Recipient, default);
        await people.Save(new(renamed.Recipient, "Alexandra Wren", renamed.Address.ToUpperInvariant()), default);
        using var visitor = app.SignedOut();
        (await visitor.Get(moved.Page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get(erased.Page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get(renamed.Page)).Status.ShouldBe(HttpStatusCode.OK);

        var team = new PersonId(Guid.CreateVersion7());
        await app.Get<Streams>().Start(team.Value, ReviewLog.Act() with { Beside = [new MailboxSaved(new(team, "Another team", "team@agency.example"))] }, [new TeamFormed(team, Seed.Agency)], default);
        var token = await _log.Issue(team, Seed.Agency);
        using var lead = await app.SignedInAs(Role.AgencyLead);
        (await visitor.Get($"/answer/{token}")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await lead.Get($"/admin/teams/{team}/mailbox")).Submit("Save", ("Shared mailbox", "other@agency.example"))).Text.ShouldContain("are saved");
        (await visitor.Get($"/answer/{token}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var next = await _log.Issue(team, Seed.Agency);
        (await (await lead.Get($"/admin/teams/{team}/disband")).Submit("Disband it")).Text.ShouldContain("is disbanded");
        (await visitor.Get($"/answer/{next}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _log.Count($"select count(*) from rt.answer_link where recipient = '{team}' and revoked is null")).ShouldBe(0);
    }

    [Fact]
    public async Task A_link_ends_with_the_role_it_was_sent_for()
    {
        var lead = new PersonId(Guid.CreateVersion7());
        await app.Get<Streams>().Start(lead.Value, ReviewLog.Act() with { Beside = [new CardSaved(new(lead, "Una Beck", "una@agency.example"))] },
            [new AccountOpened(lead), new RoleGranted(Role.AgencyLead, Seed.Agency)], default);
        var token = await _log.Issue(lead, Seed.Agency);
        using var visitor = app.SignedOut();
        using var manager = await app.SignedInAs(Role.Manager);
        (await visitor.Get($"/answer/{token}")).Status.ShouldBe(HttpStatusCode.OK);

        (await (await manager.Get($"/admin/people/{lead}/withdraw/AgencyLead/{Seed.Agency}")).Submit("Withdraw the role")).Text.ShouldContain("is withdrawn");

        (await visitor.Get($"/answer/{token}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
