using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

/// <summary>The connection is lost while the append is under way; what became of it is looked up, never guessed.</summary>
public sealed class UnknownOutcomeTests : IAsyncLifetime
{
    private CaseStore _store = null!;

    public async Task InitializeAsync() => _store = await CaseStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Writers_whose_connections_are_cut_again_and_again_lose_and_double_nothing_they_were_told_of()
    {
        using var done = new CancellationTokenSource();
        var cutting = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
                await _store.Run(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query like '%rt.%' and random() < 0.4");
        });

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Write)));
        await done.CancelAsync();
        await Should.NotThrowAsync(async () => { try { await cutting; } catch (NpgsqlException) { } });

        var written = (await _store.Rows("select causation_id from mt_events")).ToList();
        written.Distinct().Count().ShouldBe(written.Count);
        told.SelectMany(t => t).Select(command => $"({command})").ShouldBeSubsetOf(written);
        var verdict = await _store.AnotherNode().GetRequiredService<Verify>().Run(CancellationToken.None);
        verdict.Holds.ShouldBeTrue(verdict.Finding);
    }

    /// <summary>Gives the commands that were acknowledged.</summary>
    private async Task<List<Guid>> Write()
    {
        var told = new List<Guid>();
        for (var i = 0; i < 25; i++)
        {
            var (act, stream) = (CaseStore.NewAct(), Guid.NewGuid());
            for (var sent = false; !sent;)
            {
                try
                {
                    await _store.Streams.Start(stream, act, Cases.Opening($"Case {i}"), CancellationToken.None);
                    told.Add(act.Command);
                    sent = true;
                }
                catch (NpgsqlException)
                {
                    // Nothing was written, or nobody knows: the person sends the same form again.
                }
            }
        }
        return told;
    }
}
