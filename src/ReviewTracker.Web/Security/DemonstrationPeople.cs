using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Security;

/// <summary>Somebody one may choose to be, with what they do here in words.</summary>
public sealed record DemonstrationPerson(PersonId Id, string Name, string Does, ImmutableList<Role> Roles);

/// <summary>The people a demonstration or a developer may sign in as, those who run reviews first.</summary>
public sealed class DemonstrationPeople(PeopleDirectory directory, Views views)
{
    public async Task<IReadOnlyList<DemonstrationPerson>> All(CancellationToken cancel)
    {
        var accounts = await views.All<Account>(cancel);
        var bodies = (await views.All<BodyCard>(cancel)).ToDictionary(b => b.State.Id, b => b.State.Name);
        var names = await directory.Find(accounts.Select(a => a.State.Id), cancel);

        return [.. accounts.Where(a => !a.State.Grants.IsEmpty && names.ContainsKey(a.State.Id))
            .Select(a => new DemonstrationPerson(a.State.Id, names[a.State.Id].Name, Does(a.State, bodies), [.. a.State.Grants.Select(g => g.Role)]))
            .OrderBy(p => p.Roles.Min()).ThenBy(p => p.Name, StringComparer.InvariantCulture)];
    }

    public async Task<DemonstrationPerson?> Coordinator(CancellationToken cancel) =>
        (await All(cancel)).FirstOrDefault(p => p.Roles.Contains(Role.Coordinator));

    private static string Does(Account account, Dictionary<BodyId, string> bodies) => string.Join(", ",
        account.Grants.Select(g => RoleWords.Of(g.Role) + (g.Body is { } body && bodies.TryGetValue(body, out var name) ? $" for {name}" : "")));
}
