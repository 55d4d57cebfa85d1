using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.Lists;

/// <summary>The bodies and the people who stand in a list for who is looking: what it can be narrowed to.</summary>
public sealed record Involved(IReadOnlySet<BodyId> Bodies, IReadOnlySet<PersonId> People);

/// <summary>Asks who stands in the lists, so that a list of choices names nobody its reader could not meet in the list itself.</summary>
public sealed class InvolvedIn(NpgsqlDataSource db)
{
    /// <summary>Areas and lead coordinators of the reviews somebody may see.</summary>
    public Task<Involved> Reviews(Viewer viewer, CancellationToken cancel) =>
        Ask($"select distinct c.csp, c.lead from rt.caseload c where {ReviewVisibility.OfReviews(viewer, "c")}", viewer, cancel);

    /// <summary>Agencies and owners of the parts of actions somebody may see.</summary>
    public Task<Involved> Actions(Viewer viewer, CancellationToken cancel) =>
        Ask($"select distinct a.agency, a.owner from rt.action_list a where {ReviewVisibility.OfActions(viewer, "a", "a.status")}", viewer, cancel);

    private async Task<Involved> Ask(string sql, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(sql);
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (bodies, people) = (new HashSet<BodyId>(), new HashSet<PersonId>());
        while (await reader.ReadAsync(cancel))
        {
            if (!reader.IsDBNull(0)) bodies.Add(new BodyId(reader.GetGuid(0)));
            if (!reader.IsDBNull(1)) people.Add(new PersonId(reader.GetGuid(1)));
        }
        return new Involved(bodies, people);
    }
}
