using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.Lists;

/// <summary>
/// Who sees which reviews and which actions, as conditions inside a query: the one place where the matrix of roles is
/// SQL. Every condition uses the parameters <c>@person</c> and <c>@bodies</c>; <see cref="Bind"/> fills them.
/// </summary>
public static class ReviewVisibility
{
    private const string Never = "false";

    /// <summary>Reviews at stage level, over one row of rt.caseload.</summary>
    public static string OfReviews(Viewer viewer, string caseload)
    {
        List<string> ways = [];
        if (viewer.OnTheTeam || viewer.IsAny(Role.SteeringGroupChair, Role.SteeringGroupMember)) ways.Add("true");
        if (viewer.Is(Role.DistrictLead)) ways.Add($"{caseload}.csp = any (@bodies)");
        if (viewer.Is(Role.ReviewChair)) ways.Add($"{caseload}.chair = @person");
        if (viewer.Is(Role.AgencyLead))
            ways.Add($"exists (select from rt.action_list own where own.review_id = {caseload}.stream and own.agency = any (@bodies))");
        return $"({Any(ways)} and (not {caseload}.restricted or {Named(caseload)}))";
    }

    /// <summary>Whole reviews, not only their line in the caseload, over one row of rt.caseload.</summary>
    public static string OfReviewFiles(Viewer viewer, string caseload)
    {
        List<string> ways = [];
        if (viewer.OnTheTeam || viewer.Is(Role.SteeringGroupChair)) ways.Add("true");
        if (viewer.Is(Role.SteeringGroupMember)) ways.Add($"({caseload}.published_on is not null and not {caseload}.withdrawn)");
        if (viewer.Is(Role.DistrictLead)) ways.Add($"{caseload}.csp = any (@bodies)");
        if (viewer.Is(Role.ReviewChair)) ways.Add($"{caseload}.chair = @person");
        return $"({Any(ways)} and {OfReviews(viewer, caseload)})";
    }

    /// <summary>Agencies' parts of actions, over one row of rt.action_list (or its history).</summary>
    /// <param name="status">The part's status, as SQL.</param>
    public static string OfActions(Viewer viewer, string action, string status)
    {
        List<string> ways = [];
        if (viewer.OnTheTeam || viewer.Is(Role.SteeringGroupChair)) ways.Add("true");
        else if (viewer.Is(Role.SteeringGroupMember)) ways.Add($"({status} <> 'Proposed' or {In(action, "r.published_on is not null")})");
        if (viewer.Is(Role.AgencyLead)) ways.Add($"{action}.agency = any (@bodies)");
        if (viewer.Is(Role.DistrictLead)) ways.Add(In(action, "r.csp = any (@bodies)"));
        if (viewer.Is(Role.ReviewChair)) ways.Add(In(action, "r.chair = @person"));
        return $"({Any(ways)} and not {In(action, $"r.restricted and not {Named("r")}")})";
    }

    /// <summary>A plan (rt.action_plan) trimmed to what the viewer may read of it, over it and its review's row of rt.caseload.</summary>
    public static string TrimmedPlan(Viewer viewer, string plan, string caseload)
    {
        var whole = Any([
            .. viewer.OnTheTeam || viewer.Is(Role.SteeringGroupChair) ? ["true"] : Array.Empty<string>(),
            .. viewer.Is(Role.DistrictLead) ? [$"{caseload}.csp = any (@bodies)"] : Array.Empty<string>(),
            .. viewer.Is(Role.ReviewChair) ? [$"{caseload}.chair = @person"] : Array.Empty<string>(),
        ]);
        if (whole == "true") return $"{plan}.data";

        var others = viewer.Is(Role.SteeringGroupMember) ? "true" : Never;
        var own = viewer.Is(Role.AgencyLead) ? "@bodies" : "'{}'::uuid[]";
        return $"""
            case when {whole} then {plan}.data
              else rt.trimmed_plan({plan}.data, {own}, {others}, {caseload}.published_on is null, false) end
            """;
    }

    /// <summary>Whether a recommendation is shown although none of its actions is: an agency sees only where it has a part.</summary>
    public static bool SeesEmptyPlans(Viewer viewer) =>
        viewer.OnTheTeam
        || viewer.IsAny(Role.SteeringGroupChair, Role.SteeringGroupMember, Role.DistrictLead, Role.ReviewChair);

    /// <summary>Fills the parameters of every condition above.</summary>
    public static void Bind(NpgsqlParameterCollection parameters, Viewer viewer)
    {
        parameters.AddWithValue("person", NpgsqlDbType.Uuid, viewer.Person.Value);
        parameters.AddWithValue("bodies", NpgsqlDbType.Array | NpgsqlDbType.Uuid, viewer.Bodies.Select(b => b.Value).ToArray());
    }

    private static string Any(List<string> ways) =>
        ways.Contains("true") ? "true" : ways.Count == 0 ? Never : $"({string.Join(" or ", ways)})";

    private static string In(string action, string condition) =>
        $"exists (select from rt.caseload r where r.stream = {action}.review_id and {condition})";

    // Restricted reviews: the people named, whatever the role.
    private static string Named(string caseload) => $"coalesce(@person = any ({caseload}.named_people), false)";
}
