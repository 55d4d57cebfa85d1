using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>A link that the agency's team was sent, with a token everybody knows.</summary>
public static class SeedLinks
{
    public const string Token = "a-link-of-the-seed-that-everybody-knows-043";

    public static string Page(string rest = "") => $"/answer/{Token}{rest}";

    public static async Task Into(IServiceProvider services, CancellationToken cancel)
    {
        await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "insert into rt.answer_link (id, token_hash, recipient, agencies, made, expires) values ($1, $2, $3, $4, $5, $6)");
        command.Parameters.AddWithValue(Guid.Parse("b1000000-0000-4000-8000-000000000001"));
        command.Parameters.AddWithValue(SHA256.HashData(Encoding.UTF8.GetBytes(Token)));
        command.Parameters.AddWithValue(SeedPeople.Team.Value);
        command.Parameters.AddWithValue(new[] { Seed.Agency.Value });
        command.Parameters.AddWithValue(new DateTime(2026, 5, 14, 6, 0, 0, DateTimeKind.Utc));
        command.Parameters.AddWithValue(new DateTime(2026, 6, 13, 6, 0, 0, DateTimeKind.Utc));
        await command.ExecuteNonQueryAsync(cancel);
    }
}
