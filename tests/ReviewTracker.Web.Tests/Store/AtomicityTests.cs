using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

public sealed class AtomicityTests : IAsyncLifetime
{
    private static readonly string[] s_tables =
    [
        "public.mt_streams", "public.mt_events", "rt.commands", "rt.chain", "rt.keys", "rt.name_lookup", "rt.case_page",
        "rt.case_item", "rt.case_item_history", "rt.people",
    ];

    private CaseStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await CaseStore.Create();
        await _store.Run(
            """
            create function public.trip() returns trigger language plpgsql as $$ begin raise exception 'tripped'; end $$;
            """);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_throw_at_any_statement_leaves_nothing_and_the_same_command_can_be_sent_again()
    {
        var stream = await _store.Open("Alder");
        await _store.Add(stream, 1, new ItemAdded("gone soon", 1, Cases.Day(1)));
        foreach (var table in s_tables)
            foreach (var moment in new[] { "before", "after" })
                await Trips(stream, table, moment);
    }

    private async Task Trips(Guid stream, string table, string moment)
    {
        var card = new CardSaved(new(new PersonId(Guid.NewGuid()), "Somebody new", null));
        var (before, act, other) = (await Everything(), CaseStore.NewAct("Why") with { Beside = [card] }, Guid.NewGuid());
        var version = (await _store.Streams.Load<CasePage>(stream, CancellationToken.None))!.Version;
        Task<Appended> Append() => _store.Streams.Append(act,
        [
            new StreamWrite(stream, version, [new CaseRenamed($"To {table}, {moment}", Narrative.Of("Sealed")!), new ItemAdded("a", 1, Cases.Day(3))]),
            new StreamWrite(other, 0, [new CaseOpened("Other", Cases.Day(0), Narrative.Of("Sealed"), other), new ItemAdded("a", 1, Cases.Day(3))]),
        ], [], CancellationToken.None);

        await _store.Run($"create trigger trip {moment} insert or update on {table} for each statement execute function public.trip()");
        await Should.ThrowAsync<PostgresException>(Append, $"{moment} {table}");
        (await Everything()).ShouldBe(before, $"{moment} {table}");

        await _store.Run($"drop trigger trip on {table}");
        (await Append()).Repeated.ShouldBeFalse();
    }

    private async Task<string> Everything()
    {
        var rows = new List<string>();
        foreach (var table in s_tables) rows.AddRange(await _store.Rows($"select * from {table} order by 1, 2"));
        return string.Join('\n', rows);
    }
}
