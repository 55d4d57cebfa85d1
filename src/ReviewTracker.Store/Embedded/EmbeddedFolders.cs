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

    /// <summary>Whether the server PostgreSQL's own pid file names is still there, be it only as a zombie.</summary>
    public bool ServerIsThere()
    {
        try
        {
            var pid = File.ReadLines(Path.Combine(Cluster, "postmaster.pid")).FirstOrDefault();
            return pid is not null && Directory.Exists($"/proc/{pid.Trim()}");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    public void Create()
    {
        if (!OperatingSystem.IsLinux())
            throw new PostgresUnavailableException("The database that comes along runs on Linux only: name a server in ConnectionStrings__ReviewTracker.");
        Directory.CreateDirectory(Root);
        if (new DirectoryInfo(Socket).LinkTarget is not null)
            throw new PostgresUnavailableException($"{Socket} is a symbolic link: remove it and start again.");
        Directory.CreateDirectory(Socket);
        File.SetUnixFileMode(Socket, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string ShortSocketFolder() => Path.Combine(
        Path.GetTempPath(), "rt-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Cluster)))[..16]);
}
