using System.Diagnostics;
using Npgsql;

namespace ReviewTracker.Store.Embedded;

/// <summary>How an embedded server is run.</summary>
/// <param name="DataFolder">Where it keeps its data; made when it is not there.</param>
/// <param name="Throwaway">For tests: fast and unsafe, and the data folder is deleted after the last user.</param>
public sealed record EmbeddedOptions(string DataFolder, bool Throwaway = false);

/// <summary>
/// A PostgreSQL of our own on a local socket. The first process on a data folder starts it, others join it, and it stops
/// after the last of them.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    public const string Database = "reviewtracker";
    private const string Superuser = "reviewtracker";
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly PostgresBinaries _binaries;
    private readonly EmbeddedFolders _folders;
    private readonly EmbeddedOptions _options;
    private FolderLock? _using;

    private EmbeddedPostgres(PostgresBinaries binaries, EmbeddedOptions options) =>
        (_binaries, _options, _folders) = (binaries, options, new EmbeddedFolders(options.DataFolder, binaries.Major));

    /// <summary>Names the database on the server's socket, as its owner.</summary>
    public string ConnectionString => Connection(Database).ConnectionString;

    /// <summary>Whether a database of that version has been made there.</summary>
    public static bool HasCluster(string dataFolder, PostgresBinaries binaries) =>
        Directory.Exists(new EmbeddedFolders(dataFolder, binaries.Major).Cluster);

    public static async Task<EmbeddedPostgres> Start(PostgresBinaries binaries, EmbeddedOptions options, CancellationToken cancel)
    {
        var server = new EmbeddedPostgres(binaries, options);
        server._folders.CreateRoot();
        try
        {
            await server.StartOrJoin(cancel);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Leaves the server; when nobody else uses it, waits until it has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_using is null) return;
        var server = _folders.RunningServer();
        _using.Dispose();
        _using = null;
        if (server is null) return;
        for (var until = DateTime.UtcNow + _patience; EmbeddedFolders.IsThere(server.Value) && DateTime.UtcNow < until; await Task.Delay(10))
            if (OthersUseIt()) return;
        // The keeper tidies up after the server, and holds the lock until it has.
        for (var until = DateTime.UtcNow + _patience; !FolderLock.IsFree(_folders.UsersLock) && DateTime.UtcNow < until;) await Task.Delay(10);
    }

    private async Task StartOrJoin(CancellationToken cancel)
    {
        using var starting = await FolderLock.Wait(() => FolderLock.TryAlone(_folders.StartingLock), _folders.StartingLock, cancel);
        _using = await FolderLock.Wait(() => FolderLock.TryShared(_folders.UsersLock), _folders.UsersLock, cancel);
        if (_folders.RunningServer() is not null && await Answers(cancel)) return;

        await EarlierServerGone(cancel);
        _folders.CreateSocketFolder();
        var unprivileged = await Unprivileged.For(_binaries, _folders, cancel);
        if (!Directory.Exists(_folders.Cluster)) await MakeCluster(unprivileged, cancel);
        await unprivileged.Own(cancel, _folders.Cluster, _folders.Socket);
        using var keeper = Keeper.Start(_folders, ServerCommand(unprivileged), _options.Throwaway ? _folders.Root : null);
        await Ready(keeper, cancel);
        await EnsureDatabase(cancel);
    }

    // Made under another name, so that a first start that broke off is not mistaken for a database.
    private async Task MakeCluster(Unprivileged unprivileged, CancellationToken cancel)
    {
        if (Directory.Exists(_folders.NewCluster)) Directory.Delete(_folders.NewCluster, recursive: true);
        Directory.CreateDirectory(_folders.NewCluster);
        await unprivileged.Own(cancel, _folders.NewCluster);
        string[] command =
        [
            .. unprivileged.Prefix, _binaries.Initdb, "-D", _folders.NewCluster, "-U", Superuser, "-E", "UTF8", "--locale=C.UTF-8",
            "--auth-local=trust", "--auth-host=reject", .. _options.Throwaway ? ["--no-sync"] : Array.Empty<string>(),
        ];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = _folders.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var initdb = Process.Start(start)!;
        var (said, complained) = (initdb.StandardOutput.ReadToEndAsync(cancel), initdb.StandardError.ReadToEndAsync(cancel));
        await initdb.WaitForExitAsync(cancel);
        if (initdb.ExitCode != 0)
            throw new PostgresUnavailableException($"The database could not be made in {_folders.Cluster}: {await complained}{await said}");
        Directory.Move(_folders.NewCluster, _folders.Cluster);
    }

    private List<string> ServerCommand(Unprivileged unprivileged)
    {
        string[] settings =
        [
            "listen_addresses=", "unix_socket_permissions=0700", "max_connections=100", "shared_buffers=128MB", "logging_collector=off",
            "log_min_messages=warning", "log_destination=stderr",
            .. _options.Throwaway ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : Array.Empty<string>(),
        ];
        return
        [
            .. unprivileged.Prefix, "setpriv", "--pdeathsig=INT", _binaries.Postgres, "-D", _folders.Cluster, "-k", _folders.Socket,
            .. settings.SelectMany(s => new[] { "-c", s }),
        ];
    }

    // A killed postmaster can linger for a moment; its pid file is PostgreSQL's to judge, never ours to delete.
    private async Task EarlierServerGone(CancellationToken cancel)
    {
        for (var until = DateTime.UtcNow + TimeSpan.FromSeconds(10); _folders.RunningServer() is not null && DateTime.UtcNow < until;)
            await Task.Delay(20, cancel);
    }

    private async Task Ready(Process keeper, CancellationToken cancel)
    {
        for (var until = DateTime.UtcNow + _patience; DateTime.UtcNow < until && !keeper.HasExited; await Task.Delay(15, cancel))
            if (await Answers(cancel)) return;
        var said = File.Exists(_folders.Log) ? await File.ReadAllTextAsync(_folders.Log, cancel) : "";
        throw new PostgresUnavailableException($"PostgreSQL did not start in {_folders.Cluster}: {said.Trim()}");
    }

    private async Task<bool> Answers(CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Unpooled("postgres"));
            await connection.OpenAsync(cancel);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task EnsureDatabase(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(Unpooled("postgres"));
        await connection.OpenAsync(cancel);
        await using var exists = new NpgsqlCommand($"select exists (select from pg_database where datname = '{Database}')", connection);
        if ((bool)(await exists.ExecuteScalarAsync(cancel))!) return;
        await using var create = new NpgsqlCommand($"create database {Database}", connection);
        await create.ExecuteNonQueryAsync(cancel);
    }

    // Alone fails and shared succeeds only while another user holds it shared; the keeper, stopping, holds it alone.
    private bool OthersUseIt()
    {
        using (var alone = FolderLock.TryAlone(_folders.UsersLock)) if (alone is not null) return false;
        using var shared = FolderLock.TryShared(_folders.UsersLock);
        return shared is not null;
    }

    private string Unpooled(string database) =>
        new NpgsqlConnectionStringBuilder(Connection(database).ConnectionString) { Pooling = false, Timeout = 5 }.ConnectionString;

    private NpgsqlConnectionStringBuilder Connection(string database) =>
        new() { Host = _folders.Socket, Username = Superuser, Database = database };
}
