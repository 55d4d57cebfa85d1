using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>One line of access.csv: a route, an address of it, who may have it, what it then answers.</summary>
public sealed record AccessLine(string Route, string Example, IReadOnlySet<Role>? Roles, int Answers)
{
    /// <summary>Also whoever is not signed in.</summary>
    public bool Public => Roles is null;

    public bool Allows(Role? role) => Roles is null || (role is { } r && Roles.Contains(r));
}

/// <summary>The readable table of who may have which page, as it was agreed.</summary>
public static class AccessTable
{
    private static readonly Dictionary<string, Role> Codes = new()
    {
        ["CO"] = Role.Coordinator, ["MA"] = Role.Manager, ["SC"] = Role.SteeringGroupChair, ["SG"] = Role.SteeringGroupMember,
        ["AL"] = Role.AgencyLead, ["DI"] = Role.DistrictLead, ["CH"] = Role.ReviewChair, ["PM"] = Role.PanelMember,
        ["AD"] = Role.Administrator, ["AU"] = Role.Auditor, ["DP"] = Role.DataProtectionOfficer,
    };

    public static IReadOnlyList<AccessLine> Lines { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Access", "access.csv")).Skip(1).Where(l => l.Length > 0).Select(Line)];

    private static AccessLine Line(string text)
    {
        var cells = text.Split(',');
        var roles = cells[2] == "public" ? null : cells[2].Split(' ').Select(code => Codes[code]).ToHashSet();
        return new(cells[0], cells[1], roles, int.Parse(cells[3], null));
    }
}
