using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Tests.Databases;
using ReviewTracker.Web.Tests.Host;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>The whole program with its schedule, sending by a mail server on loopback.</summary>
public sealed class SendingSiteTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rt-sending-");
    private SmtpServer _server = null!;
    private TestDatabase _database = null!;
    private ServiceProvider _store = null!;

    public async Task InitializeAsync()
    {
        (_server, _database) = (new SmtpServer(), await TestDatabase.CreateBlank());
        _store = new ServiceCollection().AddStore(new StoreOptions(_database.ConnectionString, new MasterKey(SHA256.HashData("a key for tests"u8)))).BuildServiceProvider();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "trusted.pem"), TestCertificate.Trusted.ExportCertificatePem());
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _server.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Two_sites_send_each_mail_once_and_as_soon_as_it_comes_in_and_stop_with_one_under_way()
    {
        var stopping = new TaskCompletionSource();
        await using var one = (await ProgramRun.Serving(Environment())).Run;
        var other = await ProgramRun.Serving(Environment());
        await using var second = other.Run;
        for (var n = 0; n < 20; n++) await Owe($"recipient-{n}");
        await Until(async () => await Count("sent") == 20);
        _server.TakenById().ShouldSatisfyAllConditions(t => t.Count.ShouldBe(20), t => t.Values.ShouldAllBe(n => n == 1));
        (await Http.GetStringAsync(new Uri(other.Address, "/health/ready"))).ShouldBe("ready");
        (await Http.GetStringAsync(new Uri(other.Address, "/health/jobs"))).ShouldBe("running");

        // The server has the mail and is slow to say so while both are asked to stop.
        _server.At = moment => moment is Moment.Taken ? stopping.Task : Task.CompletedTask;
        await Owe("the-last");
        await Until(() => Task.FromResult(_server.Took.Count == 21));
        var stops = new[] { one.Terminate(), second.Terminate() };
        await Task.WhenAny(stops);
        stopping.SetResult();

        (await Task.WhenAll(stops)).ShouldBe([0, 0]);
        (await Count("sent")).ShouldBe(21);
        (await Ask("select count(*) from pg_tables where schemaname = 'jobs'")).ShouldBe(15L);
        (one.Said + second.Said).ShouldSatisfyAllConditions(s => s.ShouldNotContain("wealdshire.example"), s => s.ShouldNotContain(SmtpServer.Password), s => s.ShouldNotContain("fail", Case.Insensitive));
    }

    [Fact]
    public async Task With_jobs_off_nothing_is_sent_and_the_log_says_so()
    {
        await using var site = (await ProgramRun.Serving(Environment(("ReviewTracker__Jobs", "off")))).Run;
        await Owe("recipient");

        await site.Says("Jobs are off");
        (await site.Terminate()).ShouldBe(0);
        (await Count("pending")).ShouldBe(1);
        _server.Conversations.ShouldBe(0);
    }

    [Fact]
    public async Task A_run_missed_while_the_service_was_down_is_made_up_for_and_sends_once()
    {
        await using (var before = (await ProgramRun.Serving(Environment())).Run)
        {
            await Until(async () => await Trigger("next_fire_time") > DateTime.UtcNow.Ticks);
            (await before.Terminate()).ShouldBe(0);
        }
        await Owe("recipient");
        // The schedule as it stands after two hours without the service.
        await Ask($"update jobs.qrtz_triggers set next_fire_time = next_fire_time - {TimeSpan.FromHours(2).Ticks} where trigger_name = 'every-minute'");
        var missed = await Trigger("next_fire_time");

        await using var after = (await ProgramRun.Serving(Environment())).Run;
        await Until(async () => await Count("sent") == 1 && await Trigger("prev_fire_time") >= missed && await Trigger("next_fire_time") > DateTime.UtcNow.Ticks);
        (await after.Terminate()).ShouldBe(0);

        _server.TakenById().Values.ShouldBe([1]);
    }

    [Fact]
    public async Task The_service_killed_while_the_server_has_a_mail_sends_it_no_second_time_and_says_that_nobody_can_know()
    {
        var gone = new TaskCompletionSource();
        foreach (var (round, at) in new[] { Moment.Taken, Moment.ContentComing }.Index())
        {
            var met = new TaskCompletionSource();
            await using var site = (await ProgramRun.Serving(Environment())).Run;
            _server.At = moment => moment == at && met.TrySetResult() ? gone.Task : Task.CompletedTask;
            await Owe($"recipient-{round}");
            await met.Task.WaitAsync(TimeSpan.FromMinutes(2));
            await site.Kill();
            (await Count("sending")).ShouldBe(1);
            // As long as a worker could still be at it nobody touches it; then that time is over.
            await Ask("update rt.outbox set lease = now() where state = 'sending'");
        }
        gone.SetResult();

        await using var after = (await ProgramRun.Serving(Environment())).Run;
        await Owe("the-last");
        await Until(async () => await Count("sent") == 1 && await Count("unknown") == 2);

        _server.TakenById().Values.ShouldBe([1, 1]);
        (await _store.GetRequiredService<MailList>().Counts(new Viewer(new PersonId(Guid.NewGuid()), [Role.Manager], []), CancellationToken.None)).UnknownOpen.ShouldBe(2);
    }

    private async Task<long> Trigger(string column) => await Ask($"select coalesce(max({column}), 0) from jobs.qrtz_triggers where trigger_name = 'every-minute'") is long ticks ? ticks : 0;

    private async Task Owe(string name)
    {
        var person = new PersonId(Guid.NewGuid());
        await _store.GetRequiredService<PeopleDirectory>().Save(new PersonCard(person, name, $"{name}@wealdshire.example"), CancellationToken.None);
        await _store.GetRequiredService<Outbox>().Add(new MailOwed(person, "test", "1", new Dictionary<string, string>()), CancellationToken.None);
    }

    private async Task<long> Count(string state) => (long)(await Ask($"select count(*) from rt.outbox where state = '{state}'"))!;

    private async Task<object?> Ask(string sql)
    {
        await using var command = _database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static async Task Until(Func<Task<bool>> done)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await done()) await Task.Delay(50, patience.Token);
    }

    private Dictionary<string, string> Environment(params (string Name, string Value)[] more) => ProgramRun.Production(
        [("ConnectionStrings__ReviewTracker", _database.ConnectionString), ("SSL_CERT_FILE", Path.Combine(_folder.FullName, "trusted.pem")),
            ("ReviewTracker__Mail__Channel", "smtp"), ("ReviewTracker__Mail__Smtp__Host", "localhost"), ("ReviewTracker__Mail__Smtp__Port", $"{_server.Port}"),
            ("ReviewTracker__Mail__Smtp__User", SmtpServer.User), ("ReviewTracker__Mail__Smtp__Password", SmtpServer.Password),
            ("ReviewTracker__Mail__Smtp__From", "reviews@council.example"), .. more]);
}
