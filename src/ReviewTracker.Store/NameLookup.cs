using Npgsql;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Log;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store;

/// <summary>Finds streams by a sealed name, without the name being stored anywhere in the open.</summary>
public sealed class NameLookup
{
    private readonly NpgsqlDataSource _db;
    private readonly NameDigest _digest;

    internal NameLookup(NpgsqlDataSource db, NameDigest digest) => (_db, _digest) = (db, digest);

    /// <summary>The streams now found by exactly this name, case and blanks aside.</summary>
    public async Task<IReadOnlyList<Guid>> Find(string name, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var batch = _db.CreateBatch();
        batch.Add("select stream from rt.name_lookup where digest = $1 order by stream").With(_digest.Of(name));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var streams = new List<Guid>();
        while (await reader.ReadAsync(cancel)) streams.Add(reader.GetGuid(0));
        return streams;
    }
}
