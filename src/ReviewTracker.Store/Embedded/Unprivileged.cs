using System.Diagnostics;
using System.Globalization;

namespace ReviewTracker.Store.Embedded;

/// <summary>
/// PostgreSQL refuses to run as root. When we are root it runs as an ordinary account; where no account can get in
/// (a folder under /root) it runs in a user namespace that maps root to somebody else.
/// </summary>
/// <param name="Prefix">The words to put before a PostgreSQL command.</param>
/// <param name="Owner">Who must own its folders ("uid:gid"); null: whoever does.</param>
internal sealed record Unprivileged(IReadOnlyList<string> Prefix, string? Owner)
{
    public static async Task<Unprivileged> For(PostgresBinaries binaries, EmbeddedFolders folders, CancellationToken cancel)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return new([], null);

        // The account only has to pass through; what else lies there (the master key) stays ours.
        File.SetUnixFileMode(folders.Root, File.GetUnixFileMode(folders.Root) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return await AsAccount(binaries, folders, cancel)
            ?? await InUserNamespace(cancel)
            ?? throw new PostgresUnavailableException(
                $"PostgreSQL cannot run as root, and no other account can reach {binaries.Bin} and {folders.Root}: "
                + "move them to where everybody may pass, or run as an ordinary user.");
    }

    /// <summary>Gives it the folders it writes to.</summary>
    public async Task Own(CancellationToken cancel, params string[] folders)
    {
        if (Owner is null) return;
        foreach (var folder in folders.Where(Directory.Exists))
            await Succeeds(["chown", "--recursive", "--no-dereference", Owner, folder], cancel);
    }

    private static async Task<Unprivileged?> AsAccount(PostgresBinaries binaries, EmbeddedFolders folders, CancellationToken cancel)
    {
        if (Account("postgres") is not { } account && (account = Account("nobody")!) is null) return null;
        string[] prefix =
        [
            "setpriv", $"--reuid={account[2]}", $"--regid={account[3]}", "--clear-groups", "--bounding-set=-all", "--no-new-privs",
        ];
        string[] probe = ["sh", "-c", "test -x \"$1\" && test -x \"$2\" && test -x \"$3\"", "probe", binaries.Postgres, folders.Root, Path.GetDirectoryName(folders.Socket)!];
        return await Succeeds([.. prefix, .. probe], cancel) ? new(prefix, $"{account[2]}:{account[3]}") : null;
    }

    private static async Task<Unprivileged?> InUserNamespace(CancellationToken cancel)
    {
        string[] prefix = ["unshare", "--user", "--map-user=65534", "--map-group=65534"];
        return await Succeeds([.. prefix, "true"], cancel) ? new(prefix, "0:0") : null;
    }

    /// <summary>The fields of its line in /etc/passwd.</summary>
    private static string[]? Account(string name) =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(fields => fields[0] == name
            && fields.Length > 3 && int.TryParse(fields[2], CultureInfo.InvariantCulture, out _));

    private static async Task<bool> Succeeds(string[] command, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0;
    }
}
