using System.Text.Json;

namespace ReviewTracker.Store.Embedded;

/// <summary>
/// An npm package cannot carry symbolic links, so the libraries' short names are missing after an install that runs no
/// scripts. The package lists them; without them postgres cannot load its libraries.
/// </summary>
internal static class LibraryLinks
{
    public static void Restore(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list)) return;

        var package = Path.GetDirectoryName(Path.GetFullPath(native))!;
        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
            // A published folder holds the files under another name than "native".
            Restore(InFolder(link, "source"), InFolder(link, "target"));

        string InFolder(JsonElement link, string name) =>
            Path.Combine(native, Path.GetRelativePath(Path.Combine(package, "native"), Path.Combine(package, link.GetProperty(name).GetString()!)));
    }

    private static void Restore(string library, string shortName)
    {
        if (File.Exists(shortName)) return;
        try
        {
            File.CreateSymbolicLink(shortName, Path.GetFileName(library));
        }
        catch (IOException) when (File.Exists(shortName))
        {
            // Another process starting at the same moment made it.
        }
    }
}
