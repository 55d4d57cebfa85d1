using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Tests.Store;

namespace ReviewTracker.Web.Tests.Mail;

public sealed class OutboxTests : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly Viewer Manager = new(CaseStore.Somebody, [Role.Manager], []);
    private static readonly PersonId Recipient = new(new Guid("bbbbbbbb-0000-4000-8000-000000000001"));

    private CaseStore _store = null!;

    private Outbox Outbox => _store.Node.GetRequiredService<Outbox>();
    private MailQueue Queue => _store.Node.GetRequiredService<MailQueue>();
    private MailList List => _store.Node.GetRequiredService<MailList>();
    private MailDecisions Decisions => _store.Node.GetRequiredService<MailDecisions>();

    public async Task InitializeAsync()
    {
        _store = await CaseStore.Create();
        await _store.Node.GetRequiredService<PeopleDirectory>().Save(new PersonCard(Recipient, "Robin Example", "robin@wealdshire.example"), CancellationToken.None);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_mail_owed_by_an_act_is_written_with_its_event()
    {
        var act = CaseStore.NewAct() with { Beside = [Owed("1")] };

        await _store.Streams.Start(Guid.NewGuid(), act, Cases.Opening("Alder", null, Guid.NewGuid()), CancellationToken.None);
        await _store.Streams.Start(Guid.NewGuid(), act, Cases.Opening("Birch", null, Guid.NewGuid()), CancellationToken.None);

        (await Rows()).ShouldBe(["pending 0"]);
    }

    [Theory]
    [InlineData("rt.outbox")]
    [InlineData("rt.outbox_steps")]
    [InlineData("public.mt_events")]
    [InlineData("rt.case_page")]
    public async Task A_throw_after_it_leaves_neither_event_nor_mail(string table)
    {
        await _store.Run("create function public.trip() returns trigger language plpgsql as $$ begin raise exception 'tripped'; end $$");
        await _store.Run($"create trigger trip after insert on {table} for each statement execute function public.trip()");
        var act = CaseStore.NewAct() with { Beside = [Owed("1")] };
        Task<Appended> Append() => _store.Streams.Start(Guid.NewGuid(), act, Cases.Opening("Alder", null, Guid.NewGuid()), CancellationToken.None);

        await Should.ThrowAsync<PostgresException>(Append);

        (await Rows()).ShouldBeEmpty();
        (await _store.Ask<long>("select count(*) from public.mt_events")).ShouldBe(0);
        await _store.Run($"drop trigger trip on {table}");
        await Append();
        (await Rows()).ShouldBe(["pending 0"]);
    }

    [Fact]
    public async Task The_same_mail_is_owed_once_and_a_rolled_back_transaction_owes_none()
    {
        await Outbox.Add(Owed("1"), CancellationToken.None);
        await Outbox.Add(Owed("1"), CancellationToken.None);
        await using (var connection = await _store.Node.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        await using (var batch = connection.CreateBatch())
        {
            Outbox.AddTo(batch, Owed("2"));
            await batch.ExecuteNonQueryAsync();
            await transaction.RollbackAsync();
        }

        (await Rows()).ShouldBe(["pending 0"]);
    }

    [Fact]
    public async Task What_it_says_is_sealed_and_gone_when_it_was_sent_and_no_address_is_ever_in_it()
    {
        await Outbox.Add(Owed("1"), CancellationToken.None);
        (await Everything()).ShouldNotContain("481516");

        var mail = (await Queue.Take(Lease, CancellationToken.None)).ShouldNotBeNull();
        mail.Facts!["code"].ShouldBe("481516");
        mail.Address.ShouldBe("robin@wealdshire.example");
        await Queue.Over(mail, MailOutcome.Sent("The mail server took it."), CancellationToken.None);

        (await _store.Ask<bool>("select facts is null and settled from rt.outbox")).ShouldBeTrue();
        (await Everything()).ShouldNotContain("robin");
    }

    [Fact]
    public async Task Many_workers_on_many_nodes_take_each_mail_once()
    {
        for (var n = 0; n < 60; n++) await Outbox.Add(Owed($"{n}"), CancellationToken.None);
        var queues = Enumerable.Range(0, 3).Select(_ => _store.AnotherNode().GetRequiredService<MailQueue>()).ToList();

        var taken = await Task.WhenAll(Enumerable.Range(0, 9).Select(worker => Drain(queues[worker % 3])));

        taken.SelectMany(t => t).GroupBy(id => id).Select(g => g.Count()).ShouldBe(Enumerable.Repeat(1, 60));
        (await List.Counts(Manager, CancellationToken.None)).Of(MailState.Sent).ShouldBe(60);
    }

    [Fact]
    public async Task A_mail_whose_worker_died_is_unknown_and_never_taken_again_by_itself()
    {
        await Outbox.Add(Owed("1"), CancellationToken.None);
        var mail = (await Queue.Take(Lease, CancellationToken.None))!;
        (await Queue.GiveUpAbandoned(CancellationToken.None)).ShouldBe(0);

        (await Later(TimeSpan.FromMinutes(3)).GiveUpAbandoned(CancellationToken.None)).ShouldBe(1);

        (await Later(TimeSpan.FromDays(30)).Take(Lease, CancellationToken.None)).ShouldBeNull();
        (await List.Counts(Manager, CancellationToken.None)).UnknownOpen.ShouldBe(1);
        (await Queue.Over(mail, MailOutcome.Sent("Late."), CancellationToken.None)).ShouldBeTrue("the worker lived after all, and knows");
        (await Rows()).ShouldBe(["sent 1"]);
    }

    [Fact]
    public async Task What_is_not_taken_is_tried_after_1_2_4_minutes_and_so_on_until_a_day_is_over()
    {
        await Outbox.Add(Owed("1"), CancellationToken.None);
        var (waits, at) = (new List<double>(), TimeSpan.Zero);
        while (await Later(at).Take(Lease, CancellationToken.None) is { } mail)
        {
            await Later(at).Over(mail, MailOutcome.NotTaken("Not now."), CancellationToken.None);
            if (mail.NextTry is not { } next) break;
            (await Later(at + TimeSpan.FromSeconds(50)).Take(Lease, CancellationToken.None)).ShouldBeNull();
            waits.Add((next - mail.TakenAt).TotalMinutes);
            at += next - mail.TakenAt + TimeSpan.FromMilliseconds(1);
        }

        waits.Take(8).ShouldBe([1, 2, 4, 8, 16, 32, 60, 60]);
        waits.Sum().ShouldBeInRange(23 * 60, 24 * 60);
        (await _store.Ask<string>("select state || ': ' || answer from rt.outbox")).ShouldBe("failed: Not now. It was tried until it was too late.");
    }

    [Fact]
    public async Task A_mail_that_has_run_out_is_not_tried_for_longer_than_it_is_of_use()
    {
        await Outbox.Add(Owed("1") with { UselessFrom = DateTimeOffset.UtcNow.AddMinutes(2) }, CancellationToken.None);
        await Outbox.Add(Owed("2"), CancellationToken.None);

        var mail = (await Queue.Take(Lease, CancellationToken.None))!;

        mail.Period.ShouldBe("1", "somebody is waiting for it");
        mail.NextTry.ShouldNotBeNull();
        (mail with { Try = 2 }).NextTry.ShouldBeNull();
        await Queue.Over(mail with { Try = 2 }, MailOutcome.NotTaken("Not now."), CancellationToken.None);
        (await _store.Ask<bool>("select settled and facts is null from rt.outbox where state = 'failed'")).ShouldBeTrue();
    }

    [Fact]
    public async Task Sent_again_by_a_person_it_is_due_at_once_with_tries_beginning_anew()
    {
        var id = await Unknown();
        var act = CaseStore.NewAct("They say it never came");

        await Decisions.SendAgain(id, 3, act, CancellationToken.None);
        await Decisions.SendAgain(id, 3, act, CancellationToken.None);

        var story = (await List.Get(id, Manager, CancellationToken.None))!;
        story.Steps.Select(s => s.State).ShouldBe([MailState.Pending, MailState.Sending, MailState.Unknown, MailState.Pending]);
        story.Steps[^1].ShouldSatisfyAllConditions(s => s.By.ShouldBe(act.By), s => s.Reason.ShouldBe("They say it never came"));
        var mail = (await Queue.Take(Lease, CancellationToken.None))!;
        (mail.Try, mail.Attempt, mail.Facts!["code"]).ShouldBe((1, 2, "481516"));
        (await Everything()).ShouldNotContain("never came");
    }

    [Fact]
    public async Task What_an_open_mail_says_goes_when_nobody_can_use_it_any_more()
    {
        var (kept, useless) = (await Unknown(), await Unknown(DateTimeOffset.UtcNow.AddMinutes(10)));

        await Later(TimeSpan.FromMinutes(11)).GiveUpAbandoned(CancellationToken.None);
        (await Sealed()).ShouldBe([kept]);
        (await Refused(() => Decisions.SendAgain(useless, 3, CaseStore.NewAct("Again"), CancellationToken.None))).ShouldBeOfType<MailCannotBeRepeated>();

        await Later(TimeSpan.FromDays(31)).GiveUpAbandoned(CancellationToken.None);
        (await Sealed()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_people_who_decide_at_once_one_wins_and_the_other_is_told()
    {
        for (var n = 0; n < 10; n++)
        {
            var id = await Unknown();
            var again = Decisions.SendAgain(id, 3, CaseStore.NewAct("Again"), CancellationToken.None);
            var settle = Decisions.Settle(id, 3, arrived: true, CaseStore.NewAct("It came"), CancellationToken.None);

            var ends = await Task.WhenAll(Ended(again), Ended(settle));

            ends.OfType<StreamMovedOnException>().Single().Since.Single().Data.ShouldBeAssignableTo<object>()
                .ShouldBeOfType(ends[0] is null ? typeof(MailSentAgain) : typeof(MailSettled));
            ends.Count(e => e is null).ShouldBe(1);
            await _store.Run("delete from rt.outbox");
        }
    }

    [Fact]
    public async Task What_was_settled_or_is_under_way_is_refused_in_a_sentence()
    {
        var id = await Unknown();
        await Decisions.Settle(id, 3, arrived: false, CaseStore.NewAct("Told by telephone"), CancellationToken.None);

        (await Refused(() => Decisions.SendAgain(id, 4, CaseStore.NewAct("Again"), CancellationToken.None))).ShouldBeOfType<MailIsNotOpen>();
        await Outbox.Add(Owed("waits"), CancellationToken.None);
        var waiting = await _store.Ask<Guid>("select id from rt.outbox where state = 'pending'");
        (await Refused(() => Decisions.Settle(waiting, 1, true, CaseStore.NewAct("?"), CancellationToken.None))).ShouldBeOfType<MailIsUnderWay>();
        (await List.Counts(Manager, CancellationToken.None)).ShouldSatisfyAllConditions(c => c.FailedOpen.ShouldBe(0), c => c.Of(MailState.Failed).ShouldBe(1));
    }

    [Fact]
    public async Task Whoever_does_not_look_after_mail_sees_none()
    {
        var id = await Unknown();
        var lead = new Viewer(CaseStore.Somebody, [Role.AgencyLead, Role.SteeringGroupChair], []);

        (await List.Get(id, lead, CancellationToken.None)).ShouldBeNull();
        (await List.Page(null, 1, lead, CancellationToken.None)).ShouldSatisfyAllConditions(p => p.Total.ShouldBe(0), p => p.Rows.ShouldBeEmpty());
        (await List.Counts(lead, CancellationToken.None)).ByState.ShouldBeEmpty();
        (await List.Page(MailState.Unknown, 1, Manager, CancellationToken.None)).Rows.Single().Id.ShouldBe(id);
    }

    private static MailOwed Owed(string period) =>
        new(Recipient, "sign-in-code", period, new Dictionary<string, string> { ["code"] = "481516", ["link"] = "https://wealdshire.example/code" });

    private async Task<IReadOnlyList<Guid>> Sealed() =>
        [.. (await List.Page(null, 1, Manager, CancellationToken.None)).Rows.Where(row => row.CanBeRepeated).Select(row => row.Id)];

    private async Task<Guid> Unknown(DateTimeOffset? uselessFrom = null)
    {
        await Outbox.Add(Owed($"{Guid.NewGuid()}") with { UselessFrom = uselessFrom }, CancellationToken.None);
        var mail = (await Queue.Take(Lease, CancellationToken.None))!;
        await Queue.Over(mail, MailOutcome.Unknown("The answer was lost."), CancellationToken.None);
        return mail.Id;
    }

    private MailQueue Later(TimeSpan by) => _store.AnotherNode(with: o => o with { ClockOffset = by }).GetRequiredService<MailQueue>();

    private static async Task<List<Guid>> Drain(MailQueue queue)
    {
        var taken = new List<Guid>();
        while (await queue.Take(Lease, CancellationToken.None) is { } mail)
        {
            taken.Add(mail.Id);
            await queue.Over(mail, MailOutcome.Sent("Taken."), CancellationToken.None);
        }
        return taken;
    }

    private static async Task<Exception?> Ended(Task task)
    {
        try { await task; }
        catch (StreamMovedOnException e) { return e; }
        return null;
    }

    private static async Task<Refusal> Refused(Func<Task> act) => (await Should.ThrowAsync<RefusedException>(act)).Refusal;

    private async Task<IReadOnlyList<string>> Rows() =>
        [.. (await _store.Rows("select state || ' ' || attempts as line from rt.outbox order by made")).Select(row => row.Trim('(', ')', '"'))];

    private async Task<string> Everything() => string.Join('\n',
        [.. await _store.Rows("select o, encode(facts, 'escape'), encode(reason, 'escape') from rt.outbox o"), .. await _store.Rows("select s, encode(reason, 'escape') from rt.outbox_steps s")]);
}
