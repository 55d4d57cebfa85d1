using System.Net.Sockets;
using Npgsql;
using ReviewTracker.Store.Embedded;

namespace ReviewTracker.Web.Hosting;

/// <summary>The database server this process works on: the one that was named, or one of our own, started or joined.</summary>
public sealed class RunningDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;

    private RunningDatabase(string connectionString, EmbeddedPostgres? embedded) =>
        (ConnectionString, _embedded) = (connectionString, embedded);

    public string ConnectionString { get; }

    /// <param name="mayMake">Make an embedded database where there is none yet.</param>
    public static async Task<RunningDatabase> Open(HostSettings host, bool mayMake, CancellationToken cancel)
    {
        if (host.ConnectionString is { } named)
        {
            await MustAnswer(named, cancel);
            return new RunningDatabase(named, null);
        }

        var binaries = PostgresBinaries.Find(host.PostgresBin, PackagedPostgres.Folders);
        if (!mayMake && !EmbeddedPostgres.HasCluster(host.DataFolder, binaries)) throw new CannotGoOnException(
            $"There is no database in {host.DataFolder}. To look around, run demo; to start an empty system, run init; to use a "
            + "server of your own, set ConnectionStrings__ReviewTracker.");
        var embedded = await EmbeddedPostgres.Start(binaries, new EmbeddedOptions(host.DataFolder), cancel);
        return new RunningDatabase(embedded.ConnectionString, embedded);
    }

    public ValueTask DisposeAsync() => _embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task MustAnswer(string named, CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(named) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancel);
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or ArgumentException)
        {
            throw new CannotGoOnException($"The database named in ConnectionStrings__ReviewTracker does not answer: {e.Message}");
        }
    }
}
