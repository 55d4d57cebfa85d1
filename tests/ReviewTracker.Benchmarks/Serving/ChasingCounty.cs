using System.Text.Json;
using NpgsqlTypes;
using Npgsql;
using ReviewTracker.Benchmarks.Writing;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>A county forty times too large: 60 agencies, 5,000 owners, 500 reviews with 20,000 open actions, all due or overdue.</summary>
internal static class ChasingCounty
{
    internal const int Actions = 20_000, Owners = 5_000, Agencies = 60, Reviews = 500;

    /// <summary>A Monday: what is overdue is said to everybody.</summary>
    internal static readonly DateOnly Today = new(2026, 6, 15);

    private static readonly DateOnly s_began = new(2026, 1, 5);

    internal static async Task Fill(FreshDatabase database)
    {
        var card = new PartnershipCard("w", "Wealdshire", "Wealdshire community safety team", "Steering Group", "DHR", true, null) { Reminders = [new(ReminderRules.Usual, s_began)] };
        await Documents(database, "partnership_card", [(PartnershipCard.StreamId.ToString(), PartnershipCard.StreamId, card)]);
        await Documents(database, "body_card", Enumerable.Range(0, Agencies).Select(n => ($"{Id(1, n)}", Id(1, n),
            (object)(BodyCard.Create(new(new(Id(1, n)), BodyKind.Agency, $"Agency {n}", null, null, null)) with { MailSince = s_began }))));
        await Documents(database, "account", Enumerable.Range(0, Owners).Select(n => ($"{Id(2, n)}", Id(2, n), (object)new Account(new(Id(2, n)), []) { Invited = true })));
        await database.Run("insert into rt.people (id, name, email) select id, 'Owner ' || n, 'owner' || n || '@wealdshire.example' from unnest($1::uuid[]) with ordinality as t (id, n)",
            Enumerable.Range(0, Owners).Select(n => Id(2, n)).ToArray());
        await Documents(database, "caseload", Enumerable.Range(0, Reviews).Select(n => ($"{Id(3, n)}", Id(3, n), (object)Review(n))));
        await Documents(database, "action_list", Enumerable.Range(0, Actions).Select(Action).Select(row => (ActionRows.Key(row.ActionId, row.Agency), row.RecommendationId.Value, (object)row)));
        await database.Run("analyze");
    }

    private static CaseloadRow Review(int n) => new(
        new(Id(3, n)), $"{2010 + (n / 100)}/{n % 100 + 1:D2}", null, 2020, false, new BodyId(Id(1, 0)), null, "dhr-2016", null, null, Stage.Published, false, false, false, [],
        s_began, s_began, null, s_began, null, s_began, null, null, false, null, null, false, null, null);

    private static ActionRow Action(int n) => new(
        new(Id(5, n)), new(Id(3, n % Reviews)), new(Id(4, n)), new(Id(1, n % Agencies)), $"{n / Reviews + 1}", $"{n / Reviews + 1}.1",
        string.Concat(Enumerable.Repeat("Write a protocol, train the people who use it, and audit ten cases. ", 4)), Scope.Local, RecommendationKind.SingleAgency,
        new(Id(2, n % Owners)), 1, true, ActionStatus.InProgress, TargetKind.Date, s_began, Today.AddDays(-(n % 60)), 0, s_began, null, null, null, null, null, null, null, false, null, null, null,
        false, null, null, null, null, s_began);

    private static async Task Documents(FreshDatabase database, string table, IEnumerable<(string Key, Guid Stream, object Data)> rows)
    {
        foreach (var some in rows.Chunk(2_000))
        {
            await using var command = database.Owner.CreateCommand(
                $"insert into rt.{table} (key, stream, version, data) select k, s, 1, d::jsonb from unnest($1::text[], $2::uuid[], $3::text[]) as t (k, s, d)");
            command.Parameters.Add(new NpgsqlParameter { Value = some.Select(r => r.Key).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
            command.Parameters.Add(new NpgsqlParameter { Value = some.Select(r => r.Stream).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
            command.Parameters.Add(new NpgsqlParameter { Value = some.Select(r => JsonSerializer.Serialize(r.Data, r.Data.GetType(), StoreJson.Options)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
            await command.ExecuteNonQueryAsync();
        }
    }

    private static Guid Id(int kind, int n) => new($"{kind:D8}-0000-4000-8000-{n:D12}");
}
