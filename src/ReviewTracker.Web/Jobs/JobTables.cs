using System.Data.Common;
using Npgsql;
using Quartz;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Jobs;

/// <summary>
/// The scheduler's own tables, in a schema of their own. Its package makes them; here it is made to do so with the owner's
/// rights when the database is migrated, because the program at work may not make tables.
/// </summary>
public static class JobTables
{
    public const string Prefix = "jobs.qrtz_";

    private static readonly string s_version = $"{typeof(IScheduler).Assembly.GetName().Version}";

    /// <summary>Makes what is missing, once for each version of the package, however many nodes start at the same time.</summary>
    /// <param name="owner">The connection of whoever owns the tables.</param>
    public static async Task Prepare(string owner, CancellationToken cancel)
    {
        if (await IsPrepared(owner, cancel)) return;

        await using var db = Owner(owner);
        await using var alone = await db.OpenConnectionAsync(cancel);
        await using (var locked = new NpgsqlCommand("select pg_advisory_lock(7262751)", alone) { CommandTimeout = 0 }) await locked.ExecuteNonQueryAsync(cancel);
        if (await IsPrepared(owner, cancel)) return;

        await using var services = new ServiceCollection().AddLogging().AddSingleton<DbDataSource>(db)
            .AddQuartz(q => q.UsePersistentStore(s => Into(s).ProvisionSchema())).BuildServiceProvider();
        // Coming into being, it makes and checks its tables; it is never started.
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancel);
        await scheduler.Shutdown(false, cancel);
        await Marks.Write(owner, new Dictionary<string, string> { [Marks.JobTables] = s_version }, cancel);
    }

    /// <summary>What a scheduler at work and the one that makes the tables have in common.</summary>
    public static IPersistentStoreBuilder Into(IPersistentStoreBuilder store)
    {
        store.UsePostgres(d => d.UseRegisteredDataSource = true);
        store.UseExecutionHistory();
        store.ConfigureStore(o => o.TablePrefix = Prefix);
        return store;
    }

    private static async Task<bool> IsPrepared(string owner, CancellationToken cancel) =>
        (await Marks.Read(owner, cancel)).GetValueOrDefault(Marks.JobTables) == s_version;

    private static NpgsqlDataSource Owner(string connection) => new NpgsqlDataSourceBuilder(
        new NpgsqlConnectionStringBuilder(connection) { Pooling = false, Enlist = false, CommandTimeout = 0 }.ConnectionString).Build();
}
