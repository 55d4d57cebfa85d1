using System.Runtime.CompilerServices;
using Npgsql;

namespace ReviewTracker.Store.Mail;

/// <summary>What is owed by mail. Inside an append a <see cref="MailOwed"/> goes with the act; this is for everything else.</summary>
public sealed class Outbox
{
    private static readonly TimeSpan s_together = TimeSpan.FromMilliseconds(20);

    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal Outbox(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    /// <summary>Owes a mail from now on; one that is owed already, or was, is left as it is.</summary>
    public async Task Add(MailOwed mail, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        AddTo(batch, mail);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The same within a transaction of one's own: one statement that answers no rows.</summary>
    public void AddTo(NpgsqlBatch batch, MailOwed mail) => OutboxSql.Owe(batch, mail, _options);

    /// <summary>Tells, once for any number of them, when mail has come in that can be sent at once; and once at the start.</summary>
    public async IAsyncEnumerable<bool> Arrivals([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var ears = StoreDatabase.Unpooled(_options);
        await using var connection = await ears.OpenConnectionAsync(cancel);
        await using (var listen = new NpgsqlCommand("listen " + OutboxSql.Arrivals, connection)) await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            yield return true;
            await connection.WaitAsync(cancel);
            while (await connection.WaitAsync(s_together, cancel)) { }
        }
    }
}
