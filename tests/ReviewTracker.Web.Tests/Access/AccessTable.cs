using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>Whoever may do something; null: also whoever is not signed in.</summary>
/// <param name="Anyone">Also somebody who is signed in and has no role.</param>
public sealed record Whoever(IReadOnlySet<Role>? Roles, bool Anyone = false)
{
    public bool Includes(Persona who) => Roles is null || (who.Role is { } role ? Roles.Contains(role) : who.SignedIn && Anyone);
}

/// <summary>One line of access.csv: a route, what it is asked for, who may read it, who may send its forms.</summary>
/// <param name="Route">As the program has it; with * at its end every route that begins so.</param>
/// <param name="Objects">Names of seeded objects, or one address as it stands.</param>
/// <param name="Post">Null where the page has no form of its own.</param>
/// <param name="Answers">What reading answers those who may.</param>
public sealed record AccessLine(string Route, IReadOnlyList<string> Objects, Whoever Read, Whoever? Post, int Answers)
{
    public bool Literal => Objects is [['/', ..]];

    public bool Fits(string route) => Route.EndsWith('*') ? route.StartsWith(Route[..^1], StringComparison.Ordinal) : Route == route;
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
        var read = Who(cells[2]);
        return new(cells[0], cells[1].Split(" + "), read, cells[3] == "-" ? null : Who(cells[3]), cells.Length > 4 ? int.Parse(cells[4], null) : 200);
    }

    private static Whoever Who(string cell) => new(cell switch
    {
        "public" => null,
        "nobody" => new HashSet<Role>(),
        "everybody" or "anyone" => Enum.GetValues<Role>().ToHashSet(),
        _ => cell.Split(' ').Select(code => Codes[code]).ToHashSet(),
    }, cell == "anyone");
}
