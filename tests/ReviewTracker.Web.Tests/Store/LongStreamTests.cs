using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

/// <summary>The rows of one long stream, pinned byte by byte; only the recorded time is left out.</summary>
public sealed class LongStreamTests
{
    private const string Rows =
        """
        select concat_ws(' | ', 'mt_streams', id, coalesce(type, '-'), version, tenant_id, is_archived) as line, 0 as place from mt_streams
        union all
        select concat_ws(' | ', 'mt_events', seq_id, id, stream_id, version, type, tenant_id, mt_dotnet_type, correlation_id, causation_id,
          user_name, is_archived, coalesce(headers::text, '-'), data::text), seq_id from mt_events
        order by 2, 1
        """;

    [Fact]
    public async Task The_rows_of_a_long_stream_are_as_they_have_always_been()
    {
        await using var store = await CaseStore.Create();
        var streams = store.AnotherNode(with: options => options with { Random = Counting() }).GetRequiredService<Streams>();
        await Live(streams, new Guid("11111111-0000-4000-8000-000000000000"));

        var rows = string.Join('\n', (await store.Rows($"select line from ({Rows}) r")).Select(row => row[1..^1].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal))) + "\n";

        rows.ShouldBe(await File.ReadAllTextAsync(Golden()));
    }

    private static async Task Live(Streams streams, Guid stream)
    {
        await streams.Start(stream, Act(0), [new CaseOpened("O'Brien \"Æ\"", Cases.Day(0), Narrative.Of("Never in the open"), stream)], CancellationToken.None);
        for (var version = 1; version < 40; version++)
        {
            object e = (version % 5) switch
            {
                0 => new ItemDropped($"item {version - 1}", Cases.Day(version)),
                1 => new CaseRenamed($"Name {version}", Narrative.Of($"Because of {version}")!),
                2 => new ItemRedated("item 3", Cases.Day(3), Cases.Day(version)),
                _ => new ItemAdded($"item {version}", version, Cases.Day(version)),
            };
            await streams.Change<CasePage>(stream, version, Act(version), _ => e, CancellationToken.None);
        }
    }

    private static Act Act(int number) => new(
        CaseStore.Somebody, new Guid(number, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 1]), number % 7 == 0 ? Narrative.Of($"Reason {number}") : null);

    private static RandomFill Counting()
    {
        var next = 0;
        return bytes =>
        {
            foreach (ref var b in bytes) b = (byte)(++next * 31);
        };
    }

    private static string Golden([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "long-stream.txt");
}
