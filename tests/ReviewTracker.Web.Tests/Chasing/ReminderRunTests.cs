using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Chasing;
using static ReviewTracker.Web.Tests.Chasing.ChasingCounty;

namespace ReviewTracker.Web.Tests.Chasing;

/// <summary>Who is owed what is asked again and again; each is told once.</summary>
public sealed class ReminderRunTests
{
    // Monday: its digest says what is overdue.
    private static readonly DateOnly s_monday = new(2026, 6, 15);

    [Fact]
    public async Task One_mail_a_day_says_everything_and_the_ledger_and_the_link_come_with_it()
    {
        await using var county = await Create();
        await county.Somebody(Owner(1), "owner");
        await county.Action(1, new(2026, 6, 3), Owner(1));
        await county.Action(2, new(2026, 6, 20), Owner(1));

        (await county.Remind(At(6, 15, 7, 0))).ShouldBe(new Reminded(1, 1));
        (await county.Remind(At(6, 15, 7, 5))).ShouldBe(new Reminded(0, 0));
        await county.Send(At(6, 15, 7, 6));

        var mail = county.Mails().ShouldHaveSingleItem();
        mail.ShouldSatisfyAllConditions(
            m => m.ShouldContain("To: owner@wealdshire.example"),
            m => m.ShouldContain("Subject: 2 actions are due or overdue, 15 June 2026"),
            m => m.ShouldContain("* 2026/04, action 1.1: due 3 June 2026, 12 days overdue."),
            m => m.ShouldContain("* 2026/04, action 2.1: due 20 June 2026, in 5 days."),
            m => m.ShouldContain("https://wealdshire.example/answer/"),
            m => m.ShouldNotContain("Canary"));
        (await county.Ask<long>("select count(*) from rt.chase c join rt.outbox o on o.id = c.mail where o.kind = 'digest' and o.state = 'sent' and c.dropped is null")).ShouldBe(2);
        (await county.Ask<bool>($"select expires > made + interval '34 days' and agencies = array['{Agency}'::uuid] from rt.answer_link")).ShouldBeTrue();
        var token = mail.Split("/answer/")[1].Split('\n')[0].Trim();
        (await county.Ask<long>($"select count(*) from rt.answer_link where token_hash = sha256('{token}'::bytea)")).ShouldBe(1);
    }

    [Fact]
    public async Task Before_seven_nobody_is_asked_about_and_nothing_is_written_down()
    {
        await using var county = await Create();
        await county.Action(1, s_monday);

        (await county.Remind(At(6, 15, 6, 59))).ShouldBeNull();
        (await county.Ask<long>("select count(*) from rt.reminder_runs")).ShouldBe(0);
        (await county.Remind(At(6, 15, 7, 0)))!.Queued.ShouldBe(1);
        (await county.Ask<string>("select day::text || ' ' || owed || ' ' || queued from rt.reminder_runs")).ShouldBe("2026-06-15 1 1");
    }

    [Fact]
    public async Task Three_nodes_that_ask_at_once_again_and_again_tell_nobody_twice()
    {
        await using var county = await Create();
        for (var n = 0; n < 12; n++)
        {
            await county.Somebody(Owner(n), $"owner{n}");
            await county.Action(n, s_monday.AddDays(-n % 3), Owner(n));
        }
        // Their clocks differ by up to twenty minutes.
        var nodes = new[] { 20, 30, 40 }.Select(minute => county.Node(At(6, 15, 7, minute)).GetRequiredService<ReminderRun>()).ToList();

        var runs = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => nodes[n % 3].Once($"node {n % 3}", CancellationToken.None)));

        runs.Sum(r => r!.Queued).ShouldBe(12);
        (await county.Ask<long>("select count(*) from rt.outbox")).ShouldBe(12);
        (await county.Ask<long>("select count(*) from rt.chase")).ShouldBe(12);
        (await county.Ask<long>("select count(*) from rt.answer_link")).ShouldBe(12);
    }

    [Theory]
    [InlineData(1, "2026-06-15", 0)]
    [InlineData(26, "2026-06-16", 1)]
    [InlineData(9 * 24, "2026-06-24", 9)]
    public async Task After_hours_or_days_without_a_run_the_right_mail_goes_once_and_says_how_late_it_is(int hours, string day, int late)
    {
        await using var county = await Create();
        await county.Action(1, s_monday);
        // Friday is the last day on which everything worked.
        await county.Remind(At(6, 12, 7, 0));
        await county.Send(At(6, 12, 7, 1));
        var before = county.Mails().ShouldHaveSingleItem();
        var again = At(6, 15, 7, 0).AddHours(hours);

        await county.Remind(again);
        await county.Send(again.AddMinutes(1));
        await county.Remind(again.AddMinutes(5));
        await county.Send(again.AddMinutes(6));

        (await county.Ask<string>("select string_agg(day::text || ' ' || why, ', ') from rt.chase where day > '2026-06-12'")).ShouldStartWith(day);
        (await county.Ask<int>("select max(late_by) from rt.chase where day > '2026-06-12'")).ShouldBe(late > 2 ? 2 : late);
        var mail = county.Mails().Where(m => m != before).ShouldHaveSingleItem();
        if (late == 0) mail.ShouldNotContain("should have reached you");
        else mail.ShouldContain($"This should have reached you on {(late > 2 ? "22" : "15")} June 2026.");
    }

    [Fact]
    public async Task What_is_claimed_closed_moved_or_handed_on_before_it_is_sent_is_left_out()
    {
        await using var county = await Create();
        await county.Somebody(Owner(1), "owner");
        await county.Somebody(Owner(2), "other");
        var actions = new List<ActionId>();
        for (var n = 1; n <= 5; n++) actions.Add(await county.Action(n, s_monday, Owner(1)));
        await county.Remind(At(6, 15, 7, 0));
        var (meeting, decision, because) = (new MeetingId(Id(7)), new DecisionId(Id(8)), Narrative.Of("Agreed.")!);
        await county.Happens(1, new CompletionClaimed(actions[0], Agency, s_monday, because, s_monday));
        await county.Happens(2, new ActionClosedUncompleted(actions[1], Closure.NotAchievable, meeting, decision, because, s_monday));
        await county.Happens(3, new TargetMoved(actions[2], Target.Date(new(2026, 12, 1)), meeting, decision, because, s_monday));
        await county.Happens(4, new OwnerNamed(actions[3], Agency, Owner(2), s_monday));

        await county.Send(At(6, 15, 7, 6));

        var mail = county.Mails().ShouldHaveSingleItem();
        mail.ShouldContain("Subject: 1 action is due soon, 15 June 2026");
        mail.ShouldContain("action 5.1");
        (await county.Ask<string>("select string_agg(number, ',' order by number) from rt.chase where dropped is not null")).ShouldBe("1.1,2.1,3.1,4.1");
        // Who took one over is told at once; who had it is not told again.
        (await county.Remind(At(6, 15, 7, 10))).ShouldBe(new Reminded(1, 1));
        (await county.Ask<Guid>("select recipient from rt.chase where number = '4.1' and dropped is null")).ShouldBe(Owner(2).Value);
    }

    [Fact]
    public async Task A_mail_of_which_nothing_is_left_is_cancelled_and_no_trouble()
    {
        await using var county = await Create();
        var action = await county.Action(1, s_monday);
        await county.Remind(At(6, 15, 7, 0));
        await county.Happens(1, new MoreTimeAsked(action, Agency, new(2026, 9, 1), Narrative.Of("The post is empty.")!, s_monday));

        await county.Send(At(6, 15, 7, 6));

        county.Mails().ShouldBeEmpty();
        (await county.Ask<string>("select state || ': ' || answer || ' ' || settled from rt.outbox")).ShouldBe("cancelled: Nothing in it is owed any more. true");
        (await county.Remind(At(6, 16, 7, 0)))!.Owed.ShouldBe(0);
    }

    [Fact]
    public async Task The_owner_is_counted_the_reminders_and_the_escalation_quotes_them()
    {
        await using var county = await Create();
        await county.Somebody(Owner(1), "owner");
        await county.Action(1, new(2026, 6, 3), Owner(1));
        for (var day = new DateOnly(2026, 5, 4); day <= new DateOnly(2026, 6, 17); day = day.AddDays(1)) await county.Remind(At(day.Month, day.Day));

        await county.Send(At(6, 17, 9));

        (await county.Ask<string>("select string_agg(why || ' ' || reminder, ', ' order by day) from rt.chase where reminder is not null"))
            .ShouldBe("DueSoon 1, DueSoon 2, DueToday 3, Overdue 4, Overdue 5");
        var told = county.Mails().Where(m => m.Contains("stays overdue", StringComparison.Ordinal)).ToList();
        told.Count.ShouldBe(2);
        told.ShouldAllBe(m => m.Contains("due 3 June 2026, 14 days overdue; no reply recorded for", StringComparison.Ordinal) && m.Contains("reminders.", StringComparison.Ordinal));
        told.ShouldContain(m => m.Contains("To: lead@", StringComparison.Ordinal));
        told.ShouldContain(m => m.Contains("To: coordinator@", StringComparison.Ordinal));
    }
}
