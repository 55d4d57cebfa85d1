using Npgsql;
using NpgsqlTypes;

namespace ReviewTracker.Store.Log;

/// <summary>Typed parameters for batches: no boxing, and no guessing of types by the driver.</summary>
internal static class Statements
{
    internal static NpgsqlBatchCommand Add(this NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return command;
    }

    internal static NpgsqlBatchCommand With<T>(this NpgsqlBatchCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return command;
    }

    internal static NpgsqlBatchCommand Json(this NpgsqlBatchCommand command, string? json)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)json ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Jsonb });
        return command;
    }

    internal static NpgsqlBatchCommand Jsons(this NpgsqlBatchCommand command, string?[] jsons)
    {
        command.Parameters.Add(
            new NpgsqlParameter<string?[]> { TypedValue = jsons, NpgsqlDbType = NpgsqlDbType.Jsonb | NpgsqlDbType.Array });
        return command;
    }
}
