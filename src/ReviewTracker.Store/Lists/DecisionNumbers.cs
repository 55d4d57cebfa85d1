using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store.Lists;

/// <summary>The numbers that decisions have in the log of decisions, everybody's alike; asked for decisions the reader has already.</summary>
public sealed class DecisionNumbers(NpgsqlDataSource db)
{
    public async Task<IReadOnlyDictionary<DecisionId, long>> Of(IEnumerable<DecisionId?> decisions, CancellationToken cancel)
    {
        var asked = decisions.OfType<DecisionId>().Select(d => d.Value).Distinct().ToArray();
        var numbers = new Dictionary<DecisionId, long>();
        if (asked.Length == 0) return numbers;

        await using var command = db.CreateCommand("select n.decision, n.number from rt.decision_log n where n.decision = any (@asked)");
        command.Parameters.AddWithValue("asked", NpgsqlDbType.Array | NpgsqlDbType.Uuid, asked);
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) numbers[new(row.GetGuid(0))] = row.GetInt64(1);
        return numbers;
    }
}
