using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Jobs;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>The site as the demonstration has it: its mail is laid into a folder.</summary>
public sealed class FolderApp : WebApp, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rt-mail-");

    protected override MailSettings Mail => new(MailWay.Folder, Folder: _folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    public Task<int> Send() => Get<MailRun>().Once(CancellationToken.None);

    /// <summary>Owes a mail and gives how it stands after a run.</summary>
    public async Task<string> Sent(PersonId to, string kind = "test", DateTimeOffset? uselessFrom = null, string? period = null)
    {
        period ??= $"{Guid.NewGuid()}";
        var facts = new Dictionary<string, string> { ["code"] = "4815 1623", ["link"] = "https://wealdshire.example/sign-in/code" };
        await Get<Outbox>().Add(new MailOwed(to, kind, period, facts) { UselessFrom = uselessFrom }, CancellationToken.None);
        await Send();
        return $"{await Ask($"select state || ': ' || answer from rt.outbox where period = '{period}'")}";
    }

    public async Task<PersonId> Somebody(string? address = "somebody@wealdshire.example")
    {
        var person = new PersonId(Guid.NewGuid());
        await Get<PeopleDirectory>().Save(new PersonCard(person, "Robin Example", address is null ? null : $"{person}-{address}"), CancellationToken.None);
        return person;
    }
}

public sealed class MailRunTests(FolderApp app) : IClassFixture<FolderApp>
{
    [Fact]
    public async Task Whether_it_is_still_owed_is_asked_when_it_is_sent()
    {
        (await app.Sent(await app.Somebody())).ShouldStartWith("sent: ");
        (await app.Sent(await app.Somebody(address: null))).ShouldBe("failed: The recipient has no e-mail address here, or was erased.");
        (await app.Sent(new PersonId(Guid.NewGuid()))).ShouldBe("failed: The recipient has no e-mail address here, or was erased.");
        (await app.Sent(await app.Somebody(), uselessFrom: app.Now.AddMinutes(-1))).ShouldBe("failed: It had run out before it could be sent.");
        (await app.Sent(await app.Somebody(), kind: "pigeon")).ShouldStartWith("failed: What this mail was to say cannot be sent");
    }

    [Fact]
    public async Task Whoever_was_erased_or_has_left_since_gets_none()
    {
        var (erased, left) = (await app.Somebody(), await app.Somebody());
        await app.Get<PeopleDirectory>().Erase(erased, CancellationToken.None);
        await app.Get<Streams>().Start(left.Value, new Act(app.Person(Role.Manager), Guid.NewGuid()),
            [new AccountOpened(left), new PersonInvited(), new PersonLeft(new DateOnly(2026, 5, 14))], CancellationToken.None);

        (await app.Sent(erased)).ShouldStartWith("failed: The recipient has no e-mail address here");
        (await app.Sent(left)).ShouldBe("failed: The recipient has left.");
    }

    [Fact]
    public async Task A_code_that_was_used_meanwhile_is_not_sent_any_more()
    {
        var code = Guid.NewGuid();
        await app.Ask(
            $"""
            insert into rt.sign_in_codes (id, browser, address, client, code, asked, expires, used)
            values ('{code}', '{code}', ''::bytea, ''::bytea, ''::bytea, now(), now(), now())
            """);

        (await app.Sent(await app.Somebody(), "sign-in-code", period: $"{code}")).ShouldBe("failed: Its code had been used before it was sent.");
        (await app.Sent(await app.Somebody(), "sign-in-code")).ShouldStartWith("sent: ");
    }

    [Fact]
    public async Task In_the_demonstration_the_page_shows_what_was_laid_into_the_folder()
    {
        var person = await app.Somebody();
        await app.Sent(person, "sign-in-code");
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var id = await app.Ask($"select id from rt.outbox where recipient = '{person}'");

        var page = await visitor.Get($"/admin/mail/{id}");

        page.Text.ShouldSatisfyAllConditions(t => t.ShouldContain("4815 1623"), t => t.ShouldContain("Your sign-in code for Wealdshire Community Safety Partnership"), t => t.ShouldContain("not sent"));
        (await visitor.Get("/admin/mail")).Text.ShouldContain("leaves this machine under no circumstances");
    }

    [Fact]
    public async Task That_the_job_stands_still_is_told_after_a_quarter_of_an_hour_and_not_before()
    {
        var clock = new FixedClock(app.Now);
        var health = new JobHealth(app.Get<JobRuns>(), new JobSettings(On: true), clock);
        (await health.Trouble(CancellationToken.None)).ShouldBeNull();
        clock.Now += TimeSpan.FromMinutes(16);
        (await health.Trouble(CancellationToken.None)).ShouldBe("the mail job has never run");

        await app.Get<JobRuns>().Ended(SendMailJob.Name, "another node", TimeSpan.FromSeconds(1), CancellationToken.None);
        (await health.Trouble(CancellationToken.None)).ShouldBeNull();
        await app.Ask("update rt.job_runs set ended = now() - interval '16 minutes'");
        (await health.Trouble(CancellationToken.None)).ShouldNotBeNull().ShouldStartWith("the mail job has not run since 2026-05-15");
        (await new JobHealth(app.Get<JobRuns>(), JobSettings.Off, clock).Trouble(CancellationToken.None)).ShouldBeNull("it is left to others");
    }
}
