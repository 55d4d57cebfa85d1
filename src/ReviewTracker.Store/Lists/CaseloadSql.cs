using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.Lists;

/// <summary>The caseload's query, put together from fixed parts: whatever somebody typed is a parameter.</summary>
internal static class CaseloadSql
{
    internal static string Where(CaseloadFilter filter, Viewer viewer)
    {
        List<string> all = [ReviewVisibility.OfReviews(viewer, "c")];
        if (filter.Stage is not null) all.Add("c.stage = @stage");
        if (filter.Csp is not null) all.Add("c.csp = @csp");
        if (filter.Regime is not null) all.Add("c.regime = @regime");
        if (filter.Lead is not null) all.Add("c.lead = @lead");
        if (filter.Late) all.Add("c.late_from <= @today");
        if (filter.Ongoing) all.Add("c.ongoing");
        if (filter.DueBy is not null) all.Add("c.next_due between @today and @due_by");
        return string.Join(" and ", all);
    }

    internal static string Count(CaseloadFilter filter, Viewer viewer) =>
        $"select count(*)::int from rt.caseload c where {Where(filter, viewer)}";

    internal static string Page(CaseloadFilter filter, Viewer viewer) =>
        $"""
        select shown.data
        from unnest(array(
          select c.key from rt.caseload c {Beside(filter.Sort)}
          where {Where(filter, viewer)} order by {Order(filter)} limit {CaseloadPage.Size} offset @skip)) with ordinality as p (key, place)
        join rt.caseload shown on shown.key = p.key order by p.place
        """;

    internal static void Bind(NpgsqlParameterCollection parameters, CaseloadFilter filter, Viewer viewer, DateOnly today)
    {
        ReviewVisibility.Bind(parameters, viewer);
        if (filter.Stage is { } stage) parameters.AddWithValue("stage", NpgsqlDbType.Text, stage.ToString());
        if (filter.Csp is { } csp) parameters.AddWithValue("csp", NpgsqlDbType.Uuid, csp.Value);
        if (filter.Regime is { } regime) parameters.AddWithValue("regime", NpgsqlDbType.Text, regime);
        if (filter.Lead is { } lead) parameters.AddWithValue("lead", NpgsqlDbType.Uuid, lead.Value);
        if (filter.DueBy is { } dueBy) parameters.AddWithValue("due_by", NpgsqlDbType.Date, dueBy);
        if (filter.Late || filter.DueBy is not null) parameters.AddWithValue("today", NpgsqlDbType.Date, today);
    }

    // Names to sort by stand beside the list: bodies are renamed, people erased.
    private static string Beside(CaseloadSort sort) => sort switch
    {
        CaseloadSort.Lead => "left join rt.people p on p.id = c.lead",
        CaseloadSort.Csp => "left join rt.body_card b on b.key = c.csp::text",
        _ => "",
    };

    // The key at the end makes the order whole, so that nothing is on two pages or on none.
    private static string Order(CaseloadFilter filter)
    {
        var way = filter.Descending ? "desc nulls last" : "asc nulls last";
        return filter.Sort switch
        {
            CaseloadSort.Reference => filter.Descending ? "c.year desc, c.number desc" : "c.year, c.number",
            CaseloadSort.Notified => $"c.notified_on {way}, c.key",
            CaseloadSort.Stage => $"c.stage_order {way}, c.late_from, c.key",
            CaseloadSort.NextDue => $"c.next_due {way}, c.key",
            CaseloadSort.Lead => $"lower(p.name) {way}, c.late_from, c.key",
            CaseloadSort.Csp => $"lower(b.data ->> 'name') {way}, c.late_from, c.key",
            _ => "c.late_from, c.rest, c.notified_on desc, c.key",
        };
    }
}
