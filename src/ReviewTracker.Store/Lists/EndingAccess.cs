using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Store.Lists;

/// <summary>Somebody's time on a review that is soon over.</summary>
public sealed record EndingAccess(string Reference, PersonId Person, Assignment As, DateOnly Until);

/// <summary>Whose time on a review is soon over, for those who can extend it.</summary>
public sealed class AccessEnding(NpgsqlDataSource db)
{
    private const int AtMost = 20;

    /// <summary>Those whose last day falls within the days asked, soonest first; nothing for who runs no reviews.</summary>
    public async Task<IReadOnlyList<EndingAccess>> Within(int days, DateOnly today, Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.May(Rights.Write, Resource.ReviewDetail)) return [];
        await using var command = db.CreateCommand(
            $"""
            select c.reference, (a ->> 'person')::uuid, a ->> 'as', rt.iso_date(a ->> 'until')
            from rt.caseload c cross join lateral jsonb_array_elements(c.assignees) a
            where {ReviewVisibility.OfReviewFiles(viewer, "c")} and rt.iso_date(a ->> 'until') between @today and @soon
            order by 4, c.year, c.number, 3, 2 limit {AtMost}
            """);
        ReviewVisibility.Bind(command.Parameters, viewer);
        command.Parameters.AddWithValue("today", NpgsqlDbType.Date, today);
        command.Parameters.AddWithValue("soon", NpgsqlDbType.Date, today.AddDays(days));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var ending = new List<EndingAccess>();
        while (await reader.ReadAsync(cancel))
            ending.Add(new(reader.GetString(0), new(reader.GetGuid(1)), Enum.Parse<Assignment>(reader.GetString(2)), reader.GetFieldValue<DateOnly>(3)));
        return ending;
    }
}
