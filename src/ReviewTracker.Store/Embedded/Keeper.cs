using System.Diagnostics;

namespace ReviewTracker.Store.Embedded;

/// <summary>
/// A small process of its own that runs the server for as long as anybody holds the users' lock. The lock goes with its
/// holder, so the server stops cleanly after the last user whether that one left politely or was killed.
/// </summary>
internal static class Keeper
{
    // setsid: Ctrl-C must reach the program first and the database after it. pdeathsig: nor may the server outlive its keeper.
    // The lock before tidying up: after a server that was killed, the next one may be using the same folders already.
    private const string Script =
        """
        umask 077
        users=$1 log=$2 socket=$3 remove=$4; shift 4
        exec 9<"$users" </dev/null >"$log" 2>&1
        trap '' INT TERM HUP
        "$@" 9<&- & server=$!
        setpriv --pdeathsig=KILL flock 9 & gone=$!
        wait -n
        kill -INT $server 2>/dev/null
        kill -KILL $gone 2>/dev/null
        wait
        flock -n 9 || exit
        rmdir -- "$socket"
        [ -z "$remove" ] || rm -rf -- "$remove"
        """;

    /// <param name="remove">A folder to delete once the server has stopped, or null.</param>
    public static Process Start(EmbeddedFolders folders, IEnumerable<string> server, string? remove)
    {
        var start = new ProcessStartInfo("setsid",
            ["bash", "-c", Script, "keeper", folders.UsersLock, folders.Log, folders.Socket, remove ?? "", .. server])
        {
            WorkingDirectory = folders.Root,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        return Process.Start(start)!;
    }
}
