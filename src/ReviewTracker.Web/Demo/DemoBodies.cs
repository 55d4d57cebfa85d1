using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.Partnerships;

namespace ReviewTracker.Web.Demo;

/// <summary>The bodies of Wealdshire as the histories call them.</summary>
internal static class DemoBodies
{
    public static PartnershipFile File { get; } =
        PartnershipFile.Read("wealdshire") ?? throw new InvalidOperationException("The product carries no file for Wealdshire.");

    public static IReadOnlyList<BodyId> Districts { get; } =
        [.. File.Bodies.Where(b => b.Kind is BodyKind.CommunitySafetyPartnership).Select(File.IdOf)];

    private static readonly Dictionary<string, BodyId> ByName =
        File.Bodies.ToDictionary(b => b.ShortName ?? b.Name, File.IdOf);

    /// <summary>By its short name, or the full one where it has none.</summary>
    public static BodyId Called(string name) => ByName[name];
}
