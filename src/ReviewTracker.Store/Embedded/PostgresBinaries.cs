using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewTracker.Store.Embedded;

/// <summary>The PostgreSQL programs found on this machine.</summary>
/// <param name="Bin">The folder with <c>initdb</c> and <c>postgres</c>.</param>
/// <param name="Major">The major version: data folders of two versions do not mix.</param>
public sealed record PostgresBinaries(string Bin, int Major)
{
    public string Initdb => Path.Combine(Bin, "initdb");
    public string Postgres => Path.Combine(Bin, "postgres");

    /// <summary>
    /// The folder asked for, else the packaged binaries (the same version for everybody), else the system's.
    /// </summary>
    /// <param name="asked">The folder somebody named; it must be right, nothing else is tried then.</param>
    /// <param name="packaged">Folders that may hold the npm package's native files, first choice first.</param>
    public static PostgresBinaries Find(string? asked, IEnumerable<string> packaged)
    {
        if (!string.IsNullOrWhiteSpace(asked))
            return At(asked) ?? throw new PostgresUnavailableException(
                $"There is no PostgreSQL in {asked}: ReviewTracker__PostgresBin must name the folder with initdb and postgres.");

        return packaged.Select(Packaged).Concat(SystemFolders().Select(At)).FirstOrDefault(found => found is not null)
            ?? throw new PostgresUnavailableException(
                "No PostgreSQL was found. Run npm ci in src/ReviewTracker.Web, or install one (apt-get install postgresql), "
                + "or name a server in ConnectionStrings__ReviewTracker.");
    }

    private static PostgresBinaries? Packaged(string native)
    {
        if (!Directory.Exists(native)) return null;
        LibraryLinks.Restore(native);
        return At(Path.Combine(native, "bin"));
    }

    private static IEnumerable<string> SystemFolders()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        return versions
            .OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var v) ? v : 0)
            .Select(d => Path.Combine(d, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries));
    }

    private static PostgresBinaries? At(string bin)
    {
        var found = new PostgresBinaries(Path.GetFullPath(bin), 0);
        if (!File.Exists(found.Initdb) || !File.Exists(found.Postgres)) return null;
        return found with { Major = MajorVersion(found.Postgres) };
    }

    private static int MajorVersion(string postgres)
    {
        try
        {
            using var asked = Process.Start(new ProcessStartInfo(postgres, ["--version"])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var said = asked.StandardOutput.ReadToEnd() + asked.StandardError.ReadToEnd();
            asked.WaitForExit();
            return Regex.Match(said, @"PostgreSQL\) (\d+)") is { Success: true } match
                ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
                : throw new PostgresUnavailableException($"{postgres} does not run here: {said.Trim()}");
        }
        catch (Win32Exception e)
        {
            throw new PostgresUnavailableException($"{postgres} does not run here: {e.Message}");
        }
    }
}

/// <summary>PostgreSQL cannot be had on this machine; the message says what to do about it.</summary>
public sealed class PostgresUnavailableException(string message) : Exception(message);
