using System.Text;
using System.Text.Json;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store;

/// <summary>A file staged for import into a review, with the answers given so far.</summary>
public sealed record ImportDraft(
    Guid Id, PersonId Person, ReviewId Review, string FileName, byte[] Content, IReadOnlyDictionary<string, string> Answers);

/// <summary>Keeps staged files for a week, each sealed under a key of its own; only who staged one gets it back.</summary>
public sealed class ImportDrafts
{
    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal ImportDrafts(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    /// <summary>Stages a file; the same id again is left as it is. What has expired goes.</summary>
    public async Task Stage(ImportDraft draft, CancellationToken cancel)
    {
        var key = new byte[MasterKey.Length];
        _options.Random(key);
        byte[] Sealed(byte[] plain, string part) => Aes.Seal(key, plain, Bound(draft.Id, part), _options.Random);
        await using var batch = _db.CreateBatch();
        batch.Add("delete from rt.import_drafts where expires < now()");
        batch.Add(
            """
            insert into rt.import_drafts (id, person, review, wrapped, name, content, answers, expires)
            values ($1, $2, $3, $4, $5, $6, $7, now() + interval '7 days') on conflict do nothing
            """)
            .With(draft.Id).With(draft.Person.Value).With(draft.Review.Value).With(_options.MasterKey.Wrap(draft.Id, key, _options.Random))
            .With(Sealed(Encoding.UTF8.GetBytes(draft.FileName), "name")).With(Sealed(draft.Content, "content"))
            .With(Sealed(JsonSerializer.SerializeToUtf8Bytes(draft.Answers), "answers"));
        await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Null when there is none, it has expired or is somebody else's.</summary>
    public async Task<ImportDraft?> Get(Guid id, PersonId person, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add("select review, wrapped, name, content, answers from rt.import_drafts where id = $1 and person = $2 and expires >= now()")
            .With(id).With(person.Value);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return null;
        var key = _options.MasterKey.Unwrap(id, reader.GetFieldValue<byte[]>(1));
        byte[] Opened(int column, string part) => Aes.Open(key, reader.GetFieldValue<byte[]>(column), Bound(id, part));
        return new ImportDraft(
            id, person, new ReviewId(reader.GetGuid(0)), Encoding.UTF8.GetString(Opened(2, "name")), Opened(3, "content"),
            JsonSerializer.Deserialize<Dictionary<string, string>>(Opened(4, "answers"))!);
    }

    /// <summary>Replaces the answers of a staged file.</summary>
    public async Task Answer(Guid id, PersonId person, IReadOnlyDictionary<string, string> answers, CancellationToken cancel)
    {
        await using var read = _db.CreateBatch();
        read.Add("select wrapped from rt.import_drafts where id = $1 and person = $2").With(id).With(person.Value);
        if (await read.ExecuteScalarAsync(cancel) is not byte[] wrapped) return;
        var sealedAnswers = Aes.Seal(
            _options.MasterKey.Unwrap(id, wrapped), JsonSerializer.SerializeToUtf8Bytes(answers), Bound(id, "answers"), _options.Random);
        await using var write = _db.CreateBatch();
        write.Add("update rt.import_drafts set answers = $3 where id = $1 and person = $2").With(id).With(person.Value).With(sealedAnswers);
        await write.ExecuteNonQueryAsync(cancel);
    }

    public async Task Remove(Guid id, PersonId person, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add("delete from rt.import_drafts where id = $1 and person = $2").With(id).With(person.Value);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static byte[] Bound(Guid id, string part) => [.. id.ToByteArray(bigEndian: true), .. Encoding.ASCII.GetBytes(part)];
}
