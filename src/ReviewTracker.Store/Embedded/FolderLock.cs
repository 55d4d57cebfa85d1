namespace ReviewTracker.Store.Embedded;

/// <summary>
/// A lock between processes on a file: the kernel lets go of it when its holder ends, however it ends.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private readonly FileStream _held;

    private FolderLock(FileStream held) => _held = held;

    public static FolderLock? TryAlone(string path) => Try(path, FileAccess.ReadWrite, FileShare.None);

    public static FolderLock? TryShared(string path) => Try(path, FileAccess.Read, FileShare.Read);

    public static async Task<FolderLock> Wait(Func<FolderLock?> attempt, string path, CancellationToken cancel)
    {
        var until = DateTime.UtcNow + _patience;
        while (true)
        {
            if (attempt() is { } held) return held;
            if (DateTime.UtcNow > until)
                throw new PostgresUnavailableException($"Another process has been starting or stopping the database for a minute: see who holds {path}.");
            await Task.Delay(20, cancel);
        }
    }

    /// <summary>Nobody holds it alone; also when its file is gone. Never makes the file.</summary>
    public static bool IsFree(string path)
    {
        try
        {
            using var shared = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return true;
        }
        catch (IOException e)
        {
            return e is FileNotFoundException or DirectoryNotFoundException;
        }
    }

    public void Dispose() => _held.Dispose();

    private static FolderLock? Try(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, access, share));
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            return null;
        }
    }
}
