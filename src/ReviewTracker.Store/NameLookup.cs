using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Lists;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store;

/// <summary>Finds streams by a sealed name, without the name being stored anywhere in the open.</summary>
public sealed class NameLookup
{
    private readonly NpgsqlDataSource _db;
    private readonly StoreModel _model;
    private readonly NameDigest _digest;

    internal NameLookup(NpgsqlDataSource db, StoreModel model, NameDigest digest) => (_db, _model, _digest) = (db, model, digest);

    /// <summary>The streams now found by exactly this name, case and blanks aside, of those the viewer may know of.</summary>
    public async Task<IReadOnlyList<Guid>> Find(string name, Viewer viewer, CancellationToken cancel)
    {
        await using var command = _db.CreateCommand(
            $"select n.stream from rt.name_lookup n where n.digest = @digest and {_model.Visible(viewer)} order by n.stream");
        command.Parameters.AddWithValue("digest", NpgsqlDbType.Bytea, _digest.Of(name));
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var streams = new List<Guid>();
        while (await reader.ReadAsync(cancel)) streams.Add(reader.GetGuid(0));
        return streams;
    }
}
