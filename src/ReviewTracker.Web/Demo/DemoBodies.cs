using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Demo;

/// <summary>The bodies of Wealdshire as the histories call them.</summary>
internal static class DemoBodies
{
    public static readonly IReadOnlyList<Seed> All =
    [
        District("Eastmere"), District("Saltham"), District("North Downs", "Nth Downs"), District("Marlhythe"),
        District("Ashcombe Vale"), District("Brackenhurst"), District("Dunmere"), District("Fernleigh"),
        District("Harrowmarsh"), District("Kingsheath"), District("Oakweald"), District("Thornsea"), District("Westmarsh"),
        Agency("Wealdshire Community Safety Partnership", "WCSP", "CSP"),
        Agency("Wealdshire Community Safety Team", "WCST", "CSP"),
        Agency("Wealdshire Police", "WP", "police"),
        Agency("Wealdshire Adult Social Care and Health", "ASC&H", "social services", "Adult Social Care"),
        Agency("Wealdshire Children's Services", "WCS", "social services"),
        Agency("Wealdshire Partnership NHS Trust", "WPT", "health"),
        Agency("Wealdshire Community Health Trust", "WCHT", "health"),
        Agency("NHS Wealdshire", "NHSW", "health"),
        Agency("Saltham and Westmarsh Hospitals", "SWH", "health"),
        Agency("East Wealdshire Hospitals University Trust", "EWHUT", "health"),
        Agency("Downs and Vale Hospitals", "DVH", "health"),
        Agency("River Mere Hospitals", "RMH", "health"),
        Agency("Saltham District Council", "SDC", "housing"),
        Agency("Wealdshire Housing Group", "WHG", "housing"),
        Agency("Probation Service", "PS", "probation"),
        Agency("The Schools Trust", "TST", "school"),
        Agency("Wealdshire Domestic Abuse Service", "WDAS", "IDVA/DA service"),
        new("Home Office", "HO", BodyKind.Department, null, []),
        new("Department of Health and Social Care", "DHSC", BodyKind.Department, null, []),
    ];

    public static BodyId Id(string name) => new(Chance.Id($"body/{name}"));

    public static BodyId ByShort(string shortName) => Id(All.First(b => b.ShortName == shortName).Name);

    public static readonly IReadOnlyList<BodyId> Districts =
        [.. All.Where(b => b.Kind is BodyKind.CommunitySafetyPartnership).Select(b => b.Id)];

    internal sealed record Seed(string Name, string? ShortName, BodyKind Kind, string? Recipient, IReadOnlyList<string> Aliases)
    {
        public BodyId Id => DemoBodies.Id(Name);
    }

    private static Seed District(string name, params string[] aliases) =>
        new(name, null, BodyKind.CommunitySafetyPartnership, "CSP", aliases);

    private static Seed Agency(string name, string shortName, string recipient, params string[] aliases) =>
        new(name, shortName, BodyKind.Agency, recipient, aliases);
}
