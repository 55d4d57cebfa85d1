using Npgsql;

namespace ReviewTracker.Store.Rebuilding;

/// <summary>
/// The same tables once more in a schema of their own, with the same names, so that swapping them in renames nothing.
/// Indexes come after the rows.
/// </summary>
internal sealed class ShadowTables(NpgsqlDataSource owner, StoreModel model)
{
    internal const string Schema = "rt_rebuild";

    private const string Indexes =
        $"""
        select replace(pg_get_indexdef(i.indexrelid), ' ON rt.', ' ON {Schema}.'), i.indisprimary, n.relname, t.relname
        from pg_index i join pg_class n on n.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
        where t.relnamespace = 'rt'::regnamespace and t.relname = any($1) order by n.relname
        """;

    /// <summary>In the order in which tables are locked: appends write views first, and histories under the ordering lock.</summary>
    internal IReadOnlyList<string> Documents { get; } = [.. model.Views.Select(view => view.Name)];

    internal IReadOnlyList<string> Histories { get; } = [.. model.Views.Where(view => view.KeepsHistory).Select(view => $"{view.Name}_history")];

    private IEnumerable<string> All => Documents.Concat(Histories);

    internal async Task Create(CancellationToken cancel) => await Run(
        [
            $"drop schema if exists {Schema} cascade", $"create schema {Schema}",
            .. All.Select(table =>
                $"create table {Schema}.{table} (like rt.{table} including all excluding indexes)"),
        ], cancel);

    internal async Task AddIndexes(CancellationToken cancel)
    {
        var statements = new List<string>();
        await using (var select = owner.CreateCommand(Indexes))
        {
            select.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. All] });
            await using var reader = await select.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                var (index, table) = (reader.GetString(2), reader.GetString(3));
                statements.Add(reader.GetString(0));
                if (reader.GetBoolean(1))
                    statements.Add($"alter table {Schema}.{table} add constraint {index} primary key using index {index}");
            }
        }
        // Lists are answered from their indexes alone once the server knows every row to be visible to all; a vacuum tells it.
        await Run(
            [.. statements, .. Documents.Select(table => $"vacuum (analyze) {Schema}.{table}"), .. Histories.Select(table => $"analyze {Schema}.{table}")],
            cancel);
    }

    internal async Task Forget(Guid[] streams, CancellationToken cancel)
    {
        foreach (var table in All)
        {
            await using var delete = owner.CreateCommand($"delete from {Schema}.{table} where stream = any($1)");
            delete.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = streams });
            await delete.ExecuteNonQueryAsync(cancel);
        }
    }

    internal async Task Drop() => await Run([$"drop schema if exists {Schema} cascade"], CancellationToken.None);

    /// <summary>Inside the transaction that holds every lock.</summary>
    internal async Task Swap(NpgsqlConnection connection, string? role, CancellationToken cancel)
    {
        foreach (var table in All)
        {
            await Run(connection, $"drop table rt.{table}", cancel);
            await Run(connection, $"alter table {Schema}.{table} set schema rt", cancel);
            if (role is not null) await Run(connection, $"grant select, insert, update, delete on rt.{table} to {role}", cancel);
        }
        await Run(connection, $"drop schema {Schema}", cancel);
    }

    internal static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task Run(IEnumerable<string> statements, CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        foreach (var sql in statements) await Run(connection, sql, cancel);
    }
}
