using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewTracker.Domain.Guidance;

/// <summary>
/// All regimes, every version of each, read once from the files beside this one. New guidance is a new file: another
/// id, or the same id with a later version and first day.
/// </summary>
public static class Regimes
{
    public const string Dhr2016 = "dhr-2016";
    public const string Dardr2026 = "dardr-2026";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>Every version of every regime, oldest first.</summary>
    public static ImmutableList<Regime> All { get; } = ReadAll();

    /// <summary>The ids one can choose from, oldest first.</summary>
    public static ImmutableList<string> Ids { get; } = [.. All.Select(regime => regime.Id).Distinct()];

    public static bool Knows(string id) => Ids.Contains(id);

    /// <summary>The version in force on the day; the first one for days before it.</summary>
    public static Regime On(string id, DateOnly day)
    {
        Regime? found = null;
        foreach (var version in All)
            if (version.Id == id && (found is null || version.ValidFrom <= day)) found = version;
        return found ?? throw new ArgumentException($"There is no regime {id}.", nameof(id));
    }

    /// <summary>Reads one version of a regime from its JSON.</summary>
    public static Regime Read(string json) => JsonSerializer.Deserialize<Regime>(json, Options)!;

    private static ImmutableList<Regime> ReadAll()
    {
        var assembly = typeof(Regimes).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("regimes/", StringComparison.Ordinal))
            .Select(name => { using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!); return Read(reader.ReadToEnd()); })
            .OrderBy(regime => regime.ValidFrom)];
    }
}
