using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReviewTracker.Store.Embedded;

/// <summary>Where one embedded PostgreSQL keeps its things: a cluster per major version, in one data folder.</summary>
public sealed class EmbeddedFolders
{
    // The path of a socket is limited to 107 bytes by the kernel.
    private const int LongestSocketFolder = 80;

    public EmbeddedFolders(string root, int major)
    {
        Root = Path.GetFullPath(root);
        Cluster = Path.Combine(Root, $"pg{major}");
        var beside = Cluster + ".run";
        Socket = Encoding.UTF8.GetByteCount(beside) <= LongestSocketFolder ? beside : ShortSocketFolder();
    }

    public string Root { get; }
    public string Cluster { get; }
    public string NewCluster => Cluster + ".new";
    public string Socket { get; }

    /// <summary>Held alone by the process that is looking whether the server runs, or starting it.</summary>
    public string StartingLock => Cluster + ".starting";

    /// <summary>Held, shared, by every process that uses the server.</summary>
    public string UsersLock => Cluster + ".users";

    public string Log => Cluster + ".log";

    /// <summary>The process of the server that PostgreSQL's own pid file names, be it only a zombie; null when there is none.</summary>
    public int? RunningServer()
    {
        try
        {
            var pid = File.ReadLines(Path.Combine(Cluster, "postmaster.pid")).FirstOrDefault();
            return int.TryParse(pid, CultureInfo.InvariantCulture, out var number) && IsThere(number) ? number : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public static bool IsThere(int process) => Directory.Exists($"/proc/{process}");

    public void CreateRoot()
    {
        if (!OperatingSystem.IsLinux())
            throw new PostgresUnavailableException("The database that comes along runs on Linux only: name a server in ConnectionStrings__ReviewTracker.");
        Directory.CreateDirectory(Root);
    }

    /// <summary>Only under both locks: a server that is just stopping takes its socket folder with it.</summary>
    public void CreateSocketFolder()
    {
        if (new DirectoryInfo(Socket).LinkTarget is not null)
            throw new PostgresUnavailableException($"{Socket} is a symbolic link: remove it and start again.");
        Directory.CreateDirectory(Socket);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Socket, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string ShortSocketFolder() => Path.Combine(
        Path.GetTempPath(), "rt-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Cluster)))[..16]);
}
