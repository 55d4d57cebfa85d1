using System.Diagnostics;
using Npgsql;
using ReviewTracker.Store.Embedded;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Tests.Host;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "rt-embedded-" + Path.GetRandomFileName());

    [Fact]
    public async Task Those_who_start_at_once_share_one_server_and_the_last_to_leave_stops_it()
    {
        var together = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Start(_folder)));
        var pid = Postmaster(_folder);

        await together[0].DisposeAsync();
        await together[1].DisposeAsync();
        (await Ask(together[2], "select 1")).ShouldBe(1);

        await together[2].DisposeAsync();
        Directory.Exists($"/proc/{pid}").ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_written_is_there_at_the_next_start_even_after_the_server_was_killed()
    {
        await using (var first = await Start(_folder))
        {
            await Ask(first, "create table kept as select 7 as n");
            Process.GetProcessById(Postmaster(_folder)).Kill();
        }

        await using var next = await Start(_folder);
        (await Ask(next, "select n from kept")).ShouldBe(7);
    }

    [Fact]
    public async Task A_deep_folder_is_no_hindrance()
    {
        var deep = Path.Combine(_folder, string.Join('/', Enumerable.Repeat("a-folder-with-a-long-name", 6)));

        await using var server = await Start(deep);

        (await Ask(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public void A_wrong_folder_of_binaries_is_said_in_a_sentence() =>
        Should.Throw<PostgresUnavailableException>(() => PostgresBinaries.Find("/nowhere", PackagedPostgres.Folders))
            .Message.ShouldContain("There is no PostgreSQL in /nowhere");

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static Task<EmbeddedPostgres> Start(string folder) => EmbeddedPostgres.Start(
        PostgresBinaries.Find(Environment.GetEnvironmentVariable("ReviewTracker__PostgresBin"), PackagedPostgres.Folders),
        new EmbeddedOptions(folder), CancellationToken.None);

    private static int Postmaster(string folder) =>
        int.Parse(File.ReadLines(Directory.GetFiles(folder, "postmaster.pid", SearchOption.AllDirectories).Single()).First(), null);

    private static async Task<object?> Ask(EmbeddedPostgres server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
