using System.Net;
using System.Text.RegularExpressions;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

public sealed class CodeTests : IAsyncLifetime
{
    private readonly MailingApp _app = new();
    private LogCapture _log = null!;

    public async Task InitializeAsync()
    {
        await _app.InitializeAsync();
        await _app.HasAddress(Role.Manager, MailingApp.Manager);
        _log = LogCapture.Of(_app);
    }

    public Task DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Two_pages_and_one_mail_sign_somebody_in_where_they_wanted_to_go()
    {
        using var visitor = _app.SignedOut();
        var first = await visitor.Get("/admin");
        var second = await first.Submit("Get a code", ("E-mail address", "Priya.Marlow@EXAMPLE.org"));
        second.Heading.ShouldBe("Enter your code");

        var mail = (await _app.NextMail())!;
        (mail.Kind, mail.Address).ShouldBe(("sign-in-code", MailingApp.Manager));
        (await _app.NextMail()).ShouldBeNull();
        var page = await second.Submit(("Code", mail.Facts!["code"]));

        (page.Status, page.Address.AbsolutePath).ShouldBe((HttpStatusCode.OK, "/admin"));
        (await visitor.Get("/account")).Text.ShouldContain("by a code in a mail");
        _log.Lines.ShouldHaveSingleItem().ShouldBe($"Information ReviewTracker.Web.Security.CodeSignIn: {_app.Person(Role.Manager)} signed in by a code.");
    }

    [Fact]
    public async Task Nothing_tells_an_address_that_is_known_from_one_that_is_not()
    {
        await _app.HasAddress(Role.Auditor, "left@example.org");
        await _app.Get<Streams>().Change<Account>(_app.Person(Role.Auditor).Value, 2, new Act(_app.Person(Role.Manager), Guid.CreateVersion7()),
            _ => new PersonLeft(new DateOnly(2026, 5, 1)), CancellationToken.None);

        var answers = new List<(string Said, string Headers, string Cookies)>();
        foreach (var address in (string[])[MailingApp.Manager, "nobody@example.org", "left@example.org"]) answers.Add(await Answer(address));

        answers[1].ShouldBe(answers[0]);
        answers[2].ShouldBe(answers[0]);
        (await _app.Ask("select count(*) from rt.sign_in_codes")).ShouldBe(3L);
        (await _app.Ask("select count(*) from rt.outbox where kind = 'sign-in-code'")).ShouldBe(1L);
        (await _app.Ask("select count(*) from rt.outbox_steps s join rt.outbox o on o.id = s.mail where o.kind = 'sign-in-code'")).ShouldBe(1L);
    }

    [Fact]
    public async Task Whoever_reads_the_old_mailbox_is_out_once_the_address_moves_and_the_roles_wait_for_another_manager()
    {
        await _app.HasAddress(Role.AgencyLead, "old@example.org");
        using var old = await _app.SignedInAs(Role.AgencyLead);
        using var asking = _app.SignedOut();
        await MailingApp.Asked(asking, "old@example.org");
        var code = await Code();
        using var manager = await _app.SignedInAs(Role.Manager);
        var card = await manager.Get($"/admin/people/{_app.Person(Role.AgencyLead)}/card");

        var page = await card.Submit(("E-mail address", "new@example.org"));

        page.Text.ShouldContain("their roles wait for another manager");
        page.Text.ShouldContain("Agency lead");
        (await old.Get("/actions")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await (await asking.Get("/sign-in/code")).Submit(("Code", code))).Errors.ShouldHaveSingleItem().ShouldStartWith("This code was used already");
        (await _app.Get<Views>().Get<Account>(_app.Person(Role.AgencyLead).Value, CancellationToken.None))!.State.AsViewer().Roles.ShouldBeEmpty();
        (await manager.Get($"/admin/people/{_app.Person(Role.AgencyLead)}")).Text.ShouldContain("Needs a second person");
    }

    [Fact]
    public async Task The_link_in_the_mail_fills_the_code_in_and_uses_nothing_up()
    {
        using var visitor = _app.SignedOut();
        await MailingApp.Asked(visitor, MailingApp.Manager);
        var link = new Uri((await _app.NextMail())!.Facts!["link"]);
        using var scanner = _app.SignedOut();

        for (var opened = 0; opened < 3; opened++)
        {
            var seen = await scanner.Get(link.PathAndQuery);
            seen.Status.ShouldBe(HttpStatusCode.OK);
            seen.Text.ShouldContain("This browser has not asked for a code");
        }
        var page = await visitor.Get(link.PathAndQuery);
        page.Value("Code").Length.ShouldBe(8);
        (await visitor.Get("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        (await page.Submit()).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.Get("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        using var visitor = _app.SignedOut();
        var page = await MailingApp.Asked(visitor, MailingApp.Manager);
        var code = await Code();
        var cookie = visitor.Cookies.GetAllCookies()["reviewtracker-code"]!.Value;
        await page.Submit(("Code", code));

        using var again = _app.SignedOut();
        again.Cookies.Add(_app.Address, new Cookie("reviewtracker-code", cookie, "/"));
        var refused = await (await again.Get("/sign-in/code")).Submit(("Code", code));

        Refused(refused, "This code was used already, and each works once. Ask for a new one", "Used", code);
    }

    [Fact]
    public async Task Pressing_sign_in_a_second_time_goes_on_to_the_page_that_was_wanted()
    {
        using var visitor = _app.SignedOut();
        var page = await (await visitor.Get("/admin")).Submit("Get a code", ("E-mail address", MailingApp.Manager));
        var (code, ways) = (await Code(), await visitor.Get("/sign-in"));
        await page.Submit(("Code", code));

        var again = await page.Submit(("Code", code));

        (again.Status, again.Address.AbsolutePath).ShouldBe((HttpStatusCode.OK, "/admin"));
        again.Text.ShouldContain("You are signed in already. To sign in as somebody else, sign out first.");
        (await ways.Submit("Get a code", ("E-mail address", "nobody@example.org"))).Address.AbsolutePath.ShouldBe("/");
        (await visitor.Post("/sign-in/code", ("Code", code), ("Next", "//elsewhere.example/"))).Address.ShouldBe(new Uri(_app.Address, "/"));
        (await _app.Ask("select count(*) from rt.sessions")).ShouldBe(1L);
        (await _app.Ask("select count(*) from rt.sign_in_codes")).ShouldBe(1L);
        (await _app.SignedOut().Post("/sign-in/code", ("Code", code))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Two_codes_in_one_form_are_no_try()
    {
        using var visitor = _app.SignedOut();
        var form = new WebForm((await MailingApp.Asked(visitor, MailingApp.Manager)).Document, "Sign in");
        form.Answer("Code", await Code());

        var page = await visitor.Post("/sign-in/code", [.. form.Pairs, ("Code", "1234 5678")]);

        (page.Status, page.Errors).ShouldSatisfyAllConditions(
            p => p.Status.ShouldBe(HttpStatusCode.UnprocessableEntity), p => p.Errors.ShouldBe(["Code was sent more than once. Enter it once"]));
        (await _app.Ask("select max(tries) from rt.sign_in_codes")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_two_who_send_it_in_the_same_moment_one_gets_in()
    {
        using var visitor = _app.SignedOut();
        var page = await MailingApp.Asked(visitor, MailingApp.Manager);
        var code = await Code();

        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => page.Submit(("Code", code))));

        // Whoever comes once the first is in goes on to the page; the others are told that it was used.
        pages.Where(p => p.Status != HttpStatusCode.OK).ShouldAllBe(p => p.Status == HttpStatusCode.UnprocessableEntity);
        pages.ShouldContain(p => p.Status == HttpStatusCode.OK);
        (await _app.Ask("select count(*) from rt.sessions")).ShouldBe(1L);
    }

    [Fact]
    public async Task A_code_runs_out_after_ten_minutes()
    {
        using var visitor = _app.SignedOut();
        var page = await MailingApp.Asked(visitor, MailingApp.Manager);
        var code = await Code();
        _app.Clock.Now += TimeSpan.FromMinutes(10);
        Refused(await page.Submit(("Code", code)), "This code has run out. Ask for a new one", "TooLate", code);
    }

    [Fact]
    public async Task A_code_works_in_no_other_browser()
    {
        using var visitor = _app.SignedOut();
        await MailingApp.Asked(visitor, MailingApp.Manager);
        var code = await Code();
        using var other = _app.SignedOut();
        var page = await (await other.Get("/sign-in/code")).Submit(("Code", code));
        Refused(page, "This browser has not asked for a code, and a code works only in the browser that asked for it. Ask for a new one here", "NotAskedHere", code);

        _log.Clear();
        await MailingApp.Asked(other, "nobody@example.org");
        Refused(await (await other.Get("/sign-in/code")).Submit(("Code", code)), "This is not the code from the latest mail. You have 4 tries left", "Wrong", code);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_one_does_not_work_either()
    {
        using var visitor = _app.SignedOut();
        var page = await MailingApp.Asked(visitor, MailingApp.Manager);
        var code = await Code();
        var wrong = code[0] == '1' ? "2345 6789" : "1234 5678";
        for (var left = 4; left > 0; left--) (await page.Submit(("Code", wrong))).Errors.ShouldBe([$"This is not the code from the latest mail. You have {left} {(left == 1 ? "try" : "tries")} left"]);
        (await page.Submit(("Code", wrong))).Errors.ShouldBe(["A wrong code was entered too often, so this one no longer works. Ask for a new one"]);

        _log.Clear();
        Refused(await page.Submit(("Code", code)), "A wrong code was entered too often, so this one no longer works. Ask for a new one", "TooManyTries", code);
    }

    [Fact]
    public async Task Somebody_who_left_meanwhile_does_not_get_in()
    {
        using var visitor = _app.SignedOut();
        var page = await MailingApp.Asked(visitor, MailingApp.Manager);
        var code = await Code();
        await _app.Get<Streams>().Change<Account>(_app.Person(Role.Manager).Value, 2, new Act(_app.Person(Role.Administrator), Guid.CreateVersion7()),
            _ => new PersonLeft(new DateOnly(2026, 5, 1)), CancellationToken.None);
        Refused(await page.Submit(("Code", code)), "This code has run out. Ask for a new one", "Left", code);
    }

    [Theory]
    [InlineData("", "Enter the 8 digits from the mail")]
    [InlineData("12345", "Enter the 8 digits from the mail")]
    [InlineData("١٢٣٤٥٦٧٨", "Enter the 8 digits from the mail")]
    [InlineData("1234-567x", "Enter the 8 digits from the mail")]
    public async Task What_is_no_code_costs_no_try(string typed, string sentence)
    {
        using var visitor = _app.SignedOut();
        var page = await (await MailingApp.Asked(visitor, MailingApp.Manager)).Submit(("Code", typed));
        page.Errors.ShouldBe([sentence]);
        (await _app.Ask("select max(tries) from rt.sign_in_codes")).ShouldBe(0);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task A_code_never_leads_elsewhere(string next)
    {
        using var visitor = _app.SignedOut();
        await MailingApp.Asked(visitor, MailingApp.Manager);
        var page = await (await visitor.Get($"/sign-in/code?next={Uri.EscapeDataString(next)}")).Submit(("Code", await Code()));
        page.Address.ShouldBe(new Uri(_app.Address, "/"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("Priya <priya.marlow@example.org>")]
    [InlineData("priya.marlow@example.org, other@example.org")]
    [InlineData("priya.marlow@example.org\r\nBcc: other@example.org")]
    public async Task What_is_no_address_is_said_beside_the_field(string typed)
    {
        using var visitor = _app.SignedOut();
        var page = await (await visitor.Get("/sign-in")).Submit("Get a code", ("E-mail address", typed));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldBe(["Enter an e-mail address, like name@example.gov.uk"]);
        page.Document.QuerySelector("#Email-error").ShouldNotBeNull();
    }

    private async Task<string> Code() => (await _app.NextMail())!.Facts!["code"];

    private void Refused(WebPage page, string sentence, string why, string code)
    {
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldBe([sentence]);
        _log.Lines[^1].ShouldBe($"Warning ReviewTracker.Web.Security.CodeSignIn: A sign-in code was refused: {why}");
        _log.All.ShouldNotContain(code);
        _log.All.ShouldNotContain(code.Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>Everything an observer sees, but for what is random in every answer.</summary>
    private async Task<(string Said, string Headers, string Cookies)> Answer(string address)
    {
        using var visitor = _app.SignedOut();
        var form = new WebForm((await visitor.Get("/sign-in")).Document, "Get a code");
        form.Answer("E-mail address", address);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false, UseProxy = false });
        using var body = new FormUrlEncodedContent(form.Pairs.Select(p => KeyValuePair.Create(p.Name, p.Value)));
        using var answer = await client.PostAsync(new Uri(_app.Address, form.Action), body);
        var headers = string.Join('\n', answer.Headers.Select(h => $"{h.Key}: {Regex.Replace(string.Join(',', h.Value), "nonce-[0-9a-f]+|code=[^;]+|^.* GMT$", "")}").Order());
        var cookies = string.Join('\n', visitor.Cookies.GetAllCookies().Select(c => $"{c.Name} {c.Value.Length} {c.Expires} {c.Path}").Order());
        return ($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}", headers, cookies);
    }
}
