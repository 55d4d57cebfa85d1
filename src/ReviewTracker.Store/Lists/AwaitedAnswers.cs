using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.Lists;

/// <summary>Something about a review that waits for the viewer as its second person.</summary>
/// <param name="By">Who proposed it or asked for it.</param>
/// <param name="PublicationOn">The day of the publication proposed; null where a restriction is asked to be lifted.</param>
public sealed record AwaitedAnswer(string Reference, PersonId By, DateOnly? PublicationOn);

/// <summary>What waits for a second person, of the reviews the viewer may see and of what they may answer.</summary>
public sealed class AwaitedAnswers(NpgsqlDataSource db)
{
    /// <summary>Nobody answers what they asked for themselves. By reference; publications by their day first.</summary>
    public async Task<IReadOnlyList<AwaitedAnswer>> Of(Viewer viewer, CancellationToken cancel)
    {
        var kinds = Kinds(viewer).ToList();
        if (kinds.Count == 0) return [];
        await using var command = db.CreateCommand($"{string.Join(" union all ", kinds)} order by 3 nulls last, 1");
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var awaited = new List<AwaitedAnswer>();
        while (await reader.ReadAsync(cancel))
            awaited.Add(new(reader.GetString(0), new(reader.GetGuid(1)), reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2)));
        return awaited;
    }

    private static IEnumerable<string> Kinds(Viewer viewer)
    {
        if (viewer.May(Rights.Approve, Resource.Publication)) yield return Waiting(viewer, "proposedPublication", "rt.iso_date(f.data -> 'proposedPublication' ->> 'on')");
        if (viewer.May(Rights.Approve, Resource.ReviewDetail)) yield return Waiting(viewer, "lifting", "null::date");
    }

    private static string Waiting(Viewer viewer, string what, string on) =>
        $"""
        select c.reference, (f.data -> '{what}' ->> 'by')::uuid, {on}
        from rt.review_file f join rt.caseload c on c.key = f.key
        where f.data ->> '{what}' is not null and (f.data -> '{what}' ->> 'by')::uuid <> @person
          and {ReviewVisibility.OfReviewFiles(viewer, "c")}
        """;
}
