using System.Security.Cryptography;
using System.Text;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store.Answering;

/// <summary>A file handed in as evidence, kept in the transaction of the event that says so.</summary>
/// <param name="Review">Under whose key it is sealed: the one its event's texts are sealed under.</param>
public sealed record EvidenceKept(Guid File, ReviewId Review, ActionId Action, BodyId Agency, string Type, ReadOnlyMemory<byte> Content) : Beside
{
    internal override void AddTo(NpgsqlBatch batch, StoreOptions options) =>
        throw new InvalidOperationException("A file is kept only beside an event whose texts are sealed under the same key.");

    internal override void AddTo(NpgsqlBatch batch, StoreOptions options, IReadOnlyCollection<DataKey> keys)
    {
        var key = keys.First(k => k.Scope == Review.Value);
        batch.Add(
            """
            insert into rt.evidence_file (id, review, key, action, agency, type, content, made)
            values ($1, $2, $3, $4, $5, $6, $7, now() + $8)
            """)
            .With(File).With(Review.Value).With(key.Id).With(Action.Value).With(Agency.Value).With(Type)
            .With(key.SealBeside(EvidenceFiles.Bound(File), Content.Span, options.Random)).With(options.ClockOffset);
    }
}

/// <summary>A file that was handed in, opened.</summary>
public sealed record KeptFile(Guid Id, string Type, byte[] Content);

/// <summary>Gives files back. Who may have one is asked before: it belongs to a line of an action's story.</summary>
public sealed class EvidenceFiles
{
    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal EvidenceFiles(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    /// <summary>Null when this action has no such file, or it was forgotten.</summary>
    public async Task<KeptFile?> Open(Guid file, ActionId action, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            select f.type, f.content, k.id, k.scope, k.wrapped from rt.evidence_file f join rt.keys k on k.id = f.key
            where f.id = $1 and f.action = $2 and k.wrapped is not null
            """).With(file).With(action.Value);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return null;
        var id = reader.GetGuid(2);
        var key = new DataKey(id, reader.GetGuid(3), _options.MasterKey.Unwrap(id, reader.GetFieldValue<byte[]>(4)));
        try
        {
            return new(file, reader.GetString(0), key.OpenBeside(Bound(file), reader.GetFieldValue<byte[]>(1)));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidOperationException("A file of evidence has been altered since it was handed in.", e);
        }
    }

    internal static byte[] Bound(Guid file) => [.. file.ToByteArray(bigEndian: true), .. Encoding.ASCII.GetBytes("evidence")];
}
