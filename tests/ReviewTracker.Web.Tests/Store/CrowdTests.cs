using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

/// <summary>Appends that are sent at the same time do not share each other's fate.</summary>
public sealed class CrowdTests : IAsyncLifetime
{
    private CaseStore _store = null!;

    public async Task InitializeAsync() => _store = await CaseStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Repeats_conflicts_and_bad_rows_among_many_at_once_touch_nobody_else()
    {
        var (stream, done) = (await _store.Open("Taken"), CaseStore.NewAct());
        await _store.Add(stream, 1, new ItemAdded("a", 1, Cases.Day(1)), done);
        await _store.Run("alter table rt.case_page add constraint no_thorns check (data ->> 'title' <> 'Thorn')");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 80).Select(i => Task.Run(async () =>
        {
            try
            {
                return (i % 4) switch
                {
                    0 => (await _store.Add(stream, 1, new ItemAdded("a", 1, Cases.Day(1)), done)).Repeated ? "repeated" : "twice",
                    1 => await Start(stream, "Again"),
                    2 => await Start(Guid.NewGuid(), "Thorn"),
                    _ => await Start(Guid.NewGuid(), $"Good {i}"),
                };
            }
            catch (StreamMovedOnException)
            {
                return "moved";
            }
            catch (Npgsql.PostgresException e) when (e.ConstraintName == "no_thorns")
            {
                return "thorn";
            }
        })));

        outcomes.CountBy(o => o).OrderBy(o => o.Key).Select(o => (o.Key, o.Value))
            .ShouldBe([("moved", 20), ("repeated", 20), ("thorn", 20), ("written", 20)]);
        (await _store.Ask<long>("select count(*) from mt_events")).ShouldBe(22);
        (await _store.Ask<long>("select count(*) from rt.case_page where data ->> 'title' like 'Good%'")).ShouldBe(20);
        (await _store.Ask<long>("select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"))
            .ShouldBeInRange(2, 40, "eighty waited for the connections of one process, and did not take all the server has");
    }

    private async Task<string> Start(Guid stream, string title)
    {
        await _store.Streams.Start(stream, CaseStore.NewAct(), Cases.Opening(title), CancellationToken.None);
        return "written";
    }
}
