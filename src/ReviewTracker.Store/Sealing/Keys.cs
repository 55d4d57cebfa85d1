using Npgsql;

namespace ReviewTracker.Store.Sealing;

/// <summary>Destroys keys: what was sealed under them is forgotten, in the log, in views and on pages.</summary>
public sealed class Keys
{
    private readonly NpgsqlDataSource _db;

    internal Keys(NpgsqlDataSource db) => _db = db;

    /// <summary>Forgets every text of the scope and every name its streams were found by. True when there was a key.</summary>
    public async Task<bool> Destroy(Guid scope, CancellationToken cancel)
    {
        // Under the ordering lock, so that no append that checked the key commits after it is gone.
        await using var batch = _db.CreateBatch();
        Add("select pg_advisory_xact_lock(7262747)");
        Add("update rt.keys set wrapped = null, destroyed = clock_timestamp() where scope = $1 and wrapped is not null", scope);
        Add("delete from rt.name_lookup where scope = $1", scope);
        await batch.ExecuteNonQueryAsync(cancel);
        return batch.BatchCommands[1].RecordsAffected > 0;

        void Add(string sql, Guid? argument = null)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            if (argument is { } value) command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = value });
            batch.BatchCommands.Add(command);
        }
    }
}
