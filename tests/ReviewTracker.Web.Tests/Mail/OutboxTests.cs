using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Tests.Store;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>What is owed, who takes it, and what becomes of it by itself.</summary>
public sealed class OutboxTests : OutboxCase
{
    [Fact]
    public async Task A_mail_owed_by_an_act_is_written_with_its_event()
    {
        var act = CaseStore.NewAct() with { Beside = [Owed("1")] };

        await Store.Streams.Start(Guid.NewGuid(), act, Cases.Opening("Alder", null, Guid.NewGuid()), CancellationToken.None);
        await Store.Streams.Start(Guid.NewGuid(), act, Cases.Opening("Birch", null, Guid.NewGuid()), CancellationToken.None);

        (await Rows()).ShouldBe(["pending 0"]);
    }

    [Theory]
    [InlineData("rt.outbox")]
    [InlineData("rt.outbox_steps")]
    [InlineData("public.mt_events")]
    [InlineData("rt.case_page")]
    public async Task A_throw_after_it_leaves_neither_event_nor_mail(string table)
    {
        await Store.Run("create function public.trip() returns trigger language plpgsql as $$ begin raise exception 'tripped'; end $$");
        await Store.Run($"create trigger trip after insert on {table} for each statement execute function public.trip()");
        var act = CaseStore.NewAct() with { Beside = [Owed("1")] };
        Task<Appended> Append() => Store.Streams.Start(Guid.NewGuid(), act, Cases.Opening("Alder", null, Guid.NewGuid()), CancellationToken.None);

        await Should.ThrowAsync<PostgresException>(Append);

        (await Rows()).ShouldBeEmpty();
        (await Store.Ask<long>("select count(*) from public.mt_events")).ShouldBe(0);
        await Store.Run($"drop trigger trip on {table}");
        await Append();
        (await Rows()).ShouldBe(["pending 0"]);
    }

    [Fact]
    public async Task The_same_mail_is_owed_once_and_a_rolled_back_transaction_owes_none()
    {
        await Outbox.Add(Owed("1"), CancellationToken.None);
        await Outbox.Add(Owed("1"), CancellationToken.None);
        await using (var connection = await Store.Node.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync())
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

        (await Store.Ask<bool>("select facts is null and settled from rt.outbox")).ShouldBeTrue();
        (await Everything()).ShouldNotContain("robin");
    }

    [Fact]
    public async Task Many_workers_on_many_nodes_take_each_mail_once()
    {
        for (var n = 0; n < 60; n++) await Outbox.Add(Owed($"{n}"), CancellationToken.None);
        var queues = Enumerable.Range(0, 3).Select(_ => Store.AnotherNode().GetRequiredService<MailQueue>()).ToList();

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
        (await Store.Ask<string>("select state || ': ' || answer from rt.outbox")).ShouldBe("failed: Not now. It was tried until it was too late.");
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
        (await Store.Ask<bool>("select settled and facts is null from rt.outbox where state = 'failed'")).ShouldBeTrue();
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
}
