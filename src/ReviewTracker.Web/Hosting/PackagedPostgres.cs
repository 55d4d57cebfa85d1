using System.Reflection;

namespace ReviewTracker.Web.Hosting;

/// <summary>Where the PostgreSQL that came with the front-end packages may be.</summary>
public static class PackagedPostgres
{
    /// <summary>Beside a published program, else where this one was built.</summary>
    public static IReadOnlyList<string> Folders { get; } =
    [
        Path.Combine(AppContext.BaseDirectory, "postgres"),
        .. typeof(PackagedPostgres).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(m => m is { Key: "EmbeddedPostgres", Value: not null }).Select(m => m.Value!),
    ];
}
