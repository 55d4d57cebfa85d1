using Xunit.Abstractions;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>
/// Mail against a server that misbehaves and workers that die. A bounded sample as a rule; REVIEWTRACKER_FULL=1 runs 500 of
/// each and writes the table to artifacts/mail-faults.md.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    private const int Seed = 20261120;
    private static readonly bool s_full = Environment.GetEnvironmentVariable("REVIEWTRACKER_FULL") == "1";
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(30);

    [Fact]
    public Task A_server_that_hangs_after_the_content_leaves_unknown_mail_and_no_second_one() =>
        Meets("hang after DATA", 24, Short, Course.HangsAfterTaking, Course.HangsBeforeTaking, Course.Takes);

    [Fact]
    public Task A_server_that_will_not_now_gets_it_later_once() =>
        Meets("4xx, up to three times", 60, Patient, Course.RefusesRecipientForNow, Course.RefusesContentForNow);

    [Fact]
    public Task A_server_that_refuses_is_believed() => Meets("5xx", 60, Patient, Course.RefusesRecipient, Course.RefusesContent);

    [Fact]
    public Task A_connection_that_is_reset_leaves_unknown_mail_or_one_that_comes_later() =>
        Meets("reset", 60, Patient, Course.ResetsAtRecipient, Course.ResetsAfterTaking, Course.ResetsBeforeTaking, Course.DropsAfterAnswer);

    [Fact]
    public async Task A_worker_that_is_killed_at_any_moment_doubles_nothing_and_hides_nothing()
    {
        var moments = Enum.GetValues<Moment>();
        var kills = s_full ? 500 : moments.Length + 1;
        await using var faults = await MailFaults.Create(kills * 3);
        var (random, inDoubt, died) = (new Random(Seed), new HashSet<Guid>(), 0);
        for (var n = 0; n < kills; n++)
        {
            // Every tenth while it takes its first; else at one of the moments of its first, second or third mail.
            var (moment, at) = (moments[n % (moments.Length + 1) % moments.Length], random.Next(1, 4));
            died += await Kill(faults, n % (moments.Length + 1) == moments.Length ? null : moment, at, TimeSpan.FromMilliseconds(random.Next(60)));
            await faults.WorkerIsGone();
            inDoubt.UnionWith(await faults.Standing("sending"));
        }

        faults.Server.At = _ => Task.CompletedTask;
        await faults.Drain(TimeSpan.FromMinutes(10), Patient);

        died.ShouldBe(kills);
        var report = Holds(await faults.Report("worker killed", inDoubt));
        report.InDoubt.ShouldBeGreaterThan(0);
        (await faults.ShownAsUnknown()).ShouldBe(report.Unknown);
    }

    [Fact]
    public async Task A_server_that_is_down_for_an_hour_gets_everything_once_afterwards()
    {
        var mails = s_full ? 500 : 40;
        await using var faults = await MailFaults.Create(mails);
        var down = true;
        faults.Server.Plan = _ => down ? Course.RefusesRecipientForNow : Course.Takes;
        for (var minute = 0; minute < 60; minute += 4) await faults.Drain(TimeSpan.FromMinutes(minute), Patient);
        (await faults.Count("pending")).ShouldBe(mails);

        down = false;
        for (var minute = 60; minute <= 130; minute += 10) await faults.Drain(TimeSpan.FromMinutes(minute), Patient);

        Holds(await faults.Report("server down for an hour")).Sent.ShouldBe(mails);
    }

    private async Task Meets(string fault, int sample, TimeSpan limit, params Course[] courses)
    {
        await using var faults = await MailFaults.Create(s_full ? 500 : sample);
        var (random, met) = (new Random(Seed), new Dictionary<string, int>());
        faults.Server.Plan = recipient =>
        {
            lock (met)
            {
                var times = met[recipient] = met.GetValueOrDefault(recipient) + 1;
                // After the first misfortune the next is less likely, and the fourth does not come.
                return times == 1 || (times <= 3 && random.Next(2) == 0) ? courses[random.Next(courses.Length)] : Course.Takes;
            }
        };

        for (var minute = 0; minute <= 15; minute += 3) await faults.Drain(TimeSpan.FromMinutes(minute), limit);
        // On a machine too busy for the short limit some were not even given to the server.
        foreach (var minute in new[] { 40, 110 }) await faults.Drain(TimeSpan.FromMinutes(minute), Patient);

        Holds(await faults.Report(fault));
    }

    /// <summary>
    /// Starts a worker and kills it at that moment of its so-and-so-manieth mail; null: some time while it takes its first.
    /// Gives 1 when it died of it.
    /// </summary>
    private static async Task<int> Kill(MailFaults faults, Moment? moment, int mail, TimeSpan soon)
    {
        using var worker = await MailWorker.Start(faults.ConnectionString, faults.Server.Port);
        var (seen, killed) = (0, 0);
        // A connection is used for all mails, so what comes once a connection is met at the first of them.
        var wanted = moment is Moment.Connected or Moment.Greeted or Moment.Authenticated ? 1 : mail;
        faults.Server.At = now => killed == 1 || now != moment || ++seen != wanted ? Task.CompletedTask : Shoot();
        await worker.StandardInput.WriteLineAsync("go");
        if (moment is null)
        {
            await Task.Delay(soon);
            await Shoot();
        }
        await worker.WaitForExitAsync();
        return killed;

        async Task Shoot()
        {
            killed = 1;
            worker.Kill();
            await worker.WaitForExitAsync();
        }
    }

    private FaultReport Holds(FaultReport report)
    {
        output.WriteLine(FaultReport.Head);
        output.WriteLine($"{report}");
        if (s_full) Keep(report);
        report.ShouldSatisfyAllConditions(
            r => r.Duplicates.ShouldBe(0), r => r.SilentLosses.ShouldBe(0), r => r.Hidden.ShouldBe(0), r => r.Surfaced.ShouldBe(r.InDoubt),
            r => r.Mails.ShouldBe(r.Sent + r.Unknown + r.Failed));
        return report;
    }

    private static void Keep(FaultReport report)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "artifacts"));
        File.AppendAllText(Path.Combine(folder.FullName, "mail-faults.md"), $"{report}\n");
    }
}
