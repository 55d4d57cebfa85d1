using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.Lists;

/// <summary>Who reads a whole review, not only its line in the caseload; over one row of rt.caseload.</summary>
internal static class ReviewFileVisibility
{
    internal static string Of(Viewer viewer, string caseload)
    {
        List<string> ways = [];
        if (viewer.OnTheTeam || viewer.Is(Role.SteeringGroupChair)) ways.Add("true");
        if (viewer.Is(Role.SteeringGroupMember)) ways.Add($"({caseload}.published_on is not null and not {caseload}.withdrawn)");
        if (viewer.Is(Role.DistrictLead)) ways.Add($"{caseload}.csp = any (@bodies)");
        if (viewer.Is(Role.ReviewChair)) ways.Add($"{caseload}.chair = @person");
        var any = ways.Count == 0 ? "false" : string.Join(" or ", ways);
        return $"(({any}) and {ReviewVisibility.OfReviews(viewer, caseload)})";
    }
}
