using Npgsql;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store;

/// <summary>What is known about the database as a whole.</summary>
public sealed class Installation
{
    private const string Demonstration = "demonstration";

    private readonly NpgsqlDataSource _db;

    internal Installation(NpgsqlDataSource db) => _db = db;

    /// <summary>Nothing has ever been recorded.</summary>
    public Task<bool> IsEmpty(CancellationToken cancel) => Ask("select not exists (select from public.mt_events)", cancel);

    /// <summary>Everything in it is invented.</summary>
    public Task<bool> IsDemonstration(CancellationToken cancel) =>
        Ask($"select exists (select from rt.marks where name = '{Demonstration}')", cancel);

    /// <summary>Says, once and for good, that everything in it is invented.</summary>
    /// <exception cref="InvalidOperationException">It holds something that is not.</exception>
    public async Task MarkDemonstration(CancellationToken cancel)
    {
        if (await IsDemonstration(cancel)) return;
        if (!await IsEmpty(cancel)) throw new InvalidOperationException("The database holds records that are not a demonstration.");
        await using var batch = _db.CreateBatch();
        batch.Add($"insert into rt.marks (name, value) values ('{Demonstration}', 'yes') on conflict do nothing");
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private async Task<bool> Ask(string sql, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(sql);
        return (bool)(await batch.ExecuteScalarAsync(cancel))!;
    }
}
