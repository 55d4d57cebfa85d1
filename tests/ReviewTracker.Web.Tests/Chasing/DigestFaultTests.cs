using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Web.Chasing;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Tests.Mail;
using ReviewTracker.Web.Tests.Web;
using static ReviewTracker.Web.Tests.Chasing.ChasingCounty;

namespace ReviewTracker.Web.Tests.Chasing;

/// <summary>Digests on a real mail server, sent by processes that are killed.</summary>
public sealed class DigestFaultTests
{
    private static readonly ReminderRules s_anyDay = ReminderRules.Usual with { Quiet = [], QuietOnBankHolidays = false };

    [Fact]
    public async Task A_node_killed_while_it_sends_is_followed_by_another_that_sends_the_rest_once()
    {
        TestCertificate.TrustIt();
        await using var server = new SmtpServer();
        await using var county = await Create(s_anyDay, Smtp(server));
        // The process that sends has the machine's own clock.
        var now = DateTimeOffset.UtcNow;
        await Owners(county, 8, now.UkDate());
        await Reminded(county, now);
        var died = 0;
        foreach (var (moment, at) in new[] { (Moment.ContentAsked, 2), (Moment.Taken, 2) })
        {
            using var worker = await MailWorker.Start(county.ConnectionString, server.Port);
            var seen = 0;
            server.At = async where =>
            {
                if (where != moment || ++seen != at) return;
                died++;
                worker.Kill();
                await worker.WaitForExitAsync();
            };
            await worker.StandardInput.WriteLineAsync("go");
            await worker.WaitForExitAsync();
        }
        server.At = _ => Task.CompletedTask;

        // After its lease the mail in hand counts as unknown; it is never sent again by itself.
        await Sent(county, now.AddMinutes(5));

        died.ShouldBe(2);
        var states = await county.Ask<string>("select string_agg(state || ' ' || n, ', ' order by state) from (select state, count(*) n from rt.outbox group by state) s");
        states.ShouldBe("sent 6, unknown 2");
        server.TakenById().Values.ShouldAllBe(times => times == 1);
        server.TakenById().Count.ShouldBe(7, "of the two nobody can know of, the server had taken one");
        (await county.Ask<long>("select count(*) from rt.chase where dropped is null")).ShouldBe(8);
        await Reminded(county, now.AddMinutes(10));
        (await county.Ask<long>("select count(*) from rt.outbox")).ShouldBe(8, "what may have arrived is not said again");
    }

    [Fact]
    public async Task The_mail_says_who_sent_it_and_that_no_person_did_and_answers_go_to_the_team()
    {
        TestCertificate.TrustIt();
        await using var server = new SmtpServer();
        await using var county = await Create(s_anyDay, Smtp(server));
        var now = DateTimeOffset.UtcNow;
        await Owners(county, 1, now.UkDate());
        await Reminded(county, now);

        await Sent(county, now.AddMinutes(1));

        server.Took.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            m => m.ShouldContain("Auto-Submitted: auto-generated", Case.Insensitive), m => m.ShouldContain("Reply-To: team@wealdshire.example", Case.Insensitive),
            m => m.ShouldContain("multipart/alternative"), m => m.ShouldNotContain("List-Unsubscribe", Case.Insensitive),
            m => SmtpServer.MessageIdOf(m).ShouldEndWith("@wealdshire.example>"));
    }

    [Fact]
    public async Task What_no_server_took_until_it_was_too_late_is_owed_again()
    {
        TestCertificate.TrustIt();
        await using var server = new SmtpServer { Plan = _ => Course.RefusesRecipientForNow };
        await using var county = await Create(s_anyDay, Smtp(server));
        await Owners(county, 1, new(2026, 6, 15));
        await county.Remind(At(6, 15));
        foreach (var hours in new[] { 0, 24, 120, 239.95 }) await county.Send(At(6, 15).AddHours(hours).AddMinutes(1));
        (await county.Ask<string>("select state || ' ' || ran_out from rt.outbox")).ShouldBe("failed true");

        server.Plan = _ => Course.Takes;
        (await county.Remind(At(6, 25)))!.Queued.ShouldBe(1);
        await county.Send(At(6, 25).AddMinutes(1));

        server.Took.Count.ShouldBe(1);
        (await county.Ask<string>("select string_agg(day::text || ' ' || coalesce(dropped, 'told'), ', ' order by day) from rt.chase"))
            .ShouldBe("2026-06-15 No mail server took it for too long, 2026-06-25 told");
    }

    private static async Task Owners(ChasingCounty county, int count, DateOnly due)
    {
        for (var n = 0; n < count; n++)
        {
            await county.Somebody(Owner(n), $"owner{n}");
            await county.Action(n, due, Owner(n));
        }
    }

    // At noon of the day, whatever the hour is now.
    private static async Task Reminded(ChasingCounty county, DateTimeOffset now)
    {
        var node = county.Node(now);
        ((FixedClock)node.GetRequiredService<TimeProvider>()).Now = now.UkDate().EndOfUkDay().AddHours(-12);
        await node.GetRequiredService<ReminderRun>().Once("one", CancellationToken.None);
    }

    private static async Task Sent(ChasingCounty county, DateTimeOffset now) => await county.Node(now).GetRequiredService<MailRun>().Once(CancellationToken.None);
}
