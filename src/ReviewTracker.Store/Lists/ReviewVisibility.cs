using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.People;
using static ReviewTracker.Domain.People.Rights;

namespace ReviewTracker.Store.Lists;

/// <summary>
/// Who sees which reviews and which actions, as conditions inside a query: the matrix's reaches as SQL. Every condition
/// uses the parameters <c>@person</c>, <c>@agencies</c>, <c>@areas</c> and <c>@at</c>; <see cref="Bind"/> fills them.
/// </summary>
public static class ReviewVisibility
{
    /// <summary>Reviews at stage level, over one row of rt.caseload.</summary>
    public static string OfReviews(Viewer viewer, string caseload) => Reviews(viewer, Read, Resource.Caseload, caseload);

    /// <summary>Reviews that count in the county's numbers, over one row of rt.caseload: all but the restricted ones one is not named on.</summary>
    public static string OfCounty(string caseload) => $"(not {caseload}.restricted or {Named(caseload)})";

    /// <summary>Reviews of which somebody may know that they exist, over one row of rt.caseload.</summary>
    public static string OfRecords(Viewer viewer, string caseload) => Reviews(viewer, Meta, Resource.Register, caseload);

    /// <summary>Whole reviews, not only their line in the caseload, over one row of rt.caseload.</summary>
    public static string OfReviewFiles(Viewer viewer, string caseload) =>
        $"({Reviews(viewer, Read, Resource.ReviewDetail, caseload)} and {OfReviews(viewer, caseload)})";

    /// <summary>Reviews on which somebody works for an agency and reads what it was asked for, over one row of rt.caseload.</summary>
    public static string OfOwnRequests(Viewer viewer, string caseload) =>
        $"({Reviews(viewer, Read, Resource.OwnRequests, caseload)} and {OfReviews(viewer, caseload)})";

    /// <summary>The agencies somebody sits or writes for on a review at that instant, as SQL: a list of ids, perhaps empty.</summary>
    public static string AgenciesWorkedFor(string caseload) => $"""
        array(select distinct (a ->> 'agency')::uuid from jsonb_array_elements({caseload}.assignees) a
          where (a ->> 'agency') is not null and rt.works_on(jsonb_build_array(a), @person, '{OnPanel}', @at))
        """;

    /// <summary>What reviews cost, one by one, over one row of rt.caseload.</summary>
    public static string OfMoney(Viewer viewer, string caseload) => Reviews(viewer, Read, Resource.Money, caseload);

    /// <summary>What reviews cost together, over one row of rt.caseload. Whoever runs the pool counts every review: else what is left in it would be untrue.</summary>
    public static string OfMoneyTotals(Viewer viewer, string caseload) =>
        viewer.May(Write, Resource.Money) ? Sql.Always : Reviews(viewer, Read, Resource.MoneyTotals, caseload);

    /// <summary>Agencies' parts of actions, over one row of rt.action_list (or its history).</summary>
    /// <param name="status">The part's status, as SQL.</param>
    public static string OfActions(Viewer viewer, string action, string status)
    {
        var (agreed, proposed) = (viewer.Reaches(Read, Resource.AgreedActions), viewer.Reaches(Read, Resource.ProposedActions));
        var ways = agreed.Intersect(proposed).Select(reach => Action(reach, action))
            .Concat(agreed.Except(proposed).Select(reach => Sql.Both($"{status} <> 'Proposed'", Action(reach, action))))
            .Concat(proposed.Except(agreed).Select(reach => Sql.Both($"{status} = 'Proposed'", Action(reach, action))));
        return $"({Sql.Any(ways)} and not {In(action, $"r.restricted and not {Named("r")}")})";
    }

    /// <summary>A plan (rt.action_plan) trimmed to what the viewer may read of it, over it and its review's row of rt.caseload.</summary>
    public static string TrimmedPlan(Viewer viewer, string plan, string caseload)
    {
        var (agreed, proposed, narrative) = (Parts(Resource.AgreedActions), Parts(Resource.ProposedActions), Parts(Resource.ActionNarrative));
        var whole = Sql.Both(agreed.Any, Sql.Both(proposed.Any, narrative.Any));
        return whole == Sql.Always ? $"{plan}.data" : $"""
            case when {whole} then {plan}.data
              else rt.plan_for({plan}.data, {agreed.Any}, {agreed.Own}, {proposed.Any}, {proposed.Own}, {narrative.Any}, {narrative.Own},
                {(viewer.Reaches(Read, Resource.ActionNarrative).Contains(Reach.OnFrozenAgenda) ? $"rt.on_frozen_agenda(({plan}.data ->> 'id')::uuid)" : "'{}'::text[]")}) end
            """;

        (string Any, string Own) Parts(Resource resource)
        {
            var reaches = viewer.Reaches(Read, resource);
            return (Whole(viewer, resource, caseload), reaches.Contains(Reach.OwnAgency) ? "@agencies" : "'{}'::uuid[]");
        }
    }

    /// <summary>What was written about a part of an action, over its row of rt.action_list and its review's of rt.caseload.</summary>
    public static string OfNarrative(Viewer viewer, string action, string caseload) =>
        Sql.Any(viewer.Reaches(Read, Resource.ActionNarrative).Select(reach => reach switch
        {
            Reach.OwnAgency => $"{action}.agency = any (@agencies)",
            Reach.OnFrozenAgenda => $"({action}.action_id::text || '/' || {action}.agency::text) = any (rt.on_frozen_agenda({action}.stream))",
            _ => Review(reach, caseload),
        }));

    /// <summary>
    /// A decision or an agenda's item that is somebody's own, over its JSON: their agency's part, or a review of theirs. What is
    /// about no review is nobody's own.
    /// </summary>
    public static string OfExtracts(Viewer viewer, string item)
    {
        var review = $"({item} ->> 'reviewId')::uuid";
        var ways = viewer.Reaches(Read, Resource.MeetingExtracts).Select(reach => reach switch
        {
            Reach.All => Sql.Always,
            Reach.OwnAgency => $"""
                (({item} ->> 'agency')::uuid = any (@agencies) or (({item} ->> 'agency' is null or {item} ->> 'kind' = 'Reassign')
                  and exists (select from rt.action_list own where own.action_id = ({item} ->> 'actionId')::uuid and own.agency = any (@agencies))))
                """,
            _ => $"exists (select from rt.caseload r where r.stream = {review} and {Review(reach, "r")})",
        });
        return $"({Sql.Any(ways)} and exists (select from rt.caseload c where c.stream = {review} and (not c.restricted or {Named("c")})))";
    }

    /// <summary>Whether a recommendation is shown although none of its actions is: an agency sees only where it has a part.</summary>
    public static string OfEmptyPlans(Viewer viewer, string caseload) => Whole(viewer, Resource.AgreedActions, caseload);

    /// <summary>Entries of the access log, over one row of rt.access_log; those about a restricted review only for the people named on it.</summary>
    public static string OfAccess(Viewer viewer, string entry)
    {
        var reaches = viewer.Reaches(Read, Resource.AccessLog);
        string Of(string condition) => $"exists (select from rt.caseload r where r.stream = {entry}.review and {condition})";
        return $"({Sql.Any(reaches.Select(reach => reach is Reach.All ? Sql.Always : Of(Review(reach, "r"))))} and not {Of($"r.restricted and not {Named("r")}")})";
    }

    /// <summary>One's own entries of the access log; not those about a review that is restricted now, unless one is named on it.</summary>
    public static string OfOwnAccess(string entry) =>
        $"({entry}.person = @person and not exists (select from rt.caseload r where r.stream = {entry}.review and r.restricted and not {Named("r")}))";

    /// <summary>Fills the parameters of every condition above.</summary>
    public static void Bind(NpgsqlParameterCollection parameters, Viewer viewer)
    {
        parameters.AddWithValue("at", NpgsqlDbType.TimestampTz, viewer.At.UtcDateTime);
        parameters.AddWithValue("person", NpgsqlDbType.Uuid, viewer.Person.Value);
        parameters.AddWithValue("agencies", NpgsqlDbType.Array | NpgsqlDbType.Uuid, viewer.Agencies.Select(b => b.Value).ToArray());
        parameters.AddWithValue("areas", NpgsqlDbType.Array | NpgsqlDbType.Uuid, viewer.Areas.Select(b => b.Value).ToArray());
    }

    private const string OnPanel = "{PanelMember,ImrAuthor}";

    private static string Reviews(Viewer viewer, Rights right, Resource resource, string caseload) =>
        $"({Sql.Any(viewer.Reaches(right, resource).Select(reach => Review(reach, caseload)))} and (not {caseload}.restricted or {Named(caseload)}))";

    // Of a review seen as a whole every part is seen, whoever's it is.
    private static string Whole(Viewer viewer, Resource resource, string caseload) =>
        Sql.Any(viewer.Reaches(Read, resource).Except([Reach.OwnAgency, Reach.OnFrozenAgenda]).Select(reach => Review(reach, caseload)));

    private static string Review(Reach reach, string caseload) => reach switch
    {
        Reach.All => Sql.Always,
        Reach.OwnArea => $"coalesce({caseload}.csp = any (@areas), false)",
        Reach.Assigned => $"rt.works_on({caseload}.assignees, @person, '{{Chair,Author}}', @at)",
        Reach.OnPanel => $"rt.works_on({caseload}.assignees, @person, '{OnPanel}', @at)",
        Reach.Led => $"coalesce({caseload}.lead = @person, false)",
        Reach.Published => $"({caseload}.published_on is not null and not {caseload}.withdrawn)",
        Reach.Opened =>
            $"exists (select from jsonb_array_elements({caseload}.openings) o where (o ->> 'by')::uuid = @person and (o ->> 'until')::timestamptz > @at)",
        Reach.ReviewsOfOwnActions =>
            $"exists (select from rt.action_list own where own.review_id = {caseload}.stream and own.agency = any (@agencies))",
        _ => throw new ArgumentOutOfRangeException(nameof(reach), reach, "No review is reached so."),
    };

    private static string Action(Reach reach, string action) => reach switch
    {
        Reach.All => Sql.Always,
        Reach.OwnAgency => $"{action}.agency = any (@agencies)",
        _ => In(action, Review(reach, "r")),
    };

    private static string In(string action, string condition) =>
        $"exists (select from rt.caseload r where r.stream = {action}.review_id and {condition})";

    // Restricted reviews: the people named, whatever the role.
    private static string Named(string caseload) => $"coalesce(@person = any ({caseload}.named_people), false)";
}
