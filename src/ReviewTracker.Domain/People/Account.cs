using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>What one person may do here. Read as a view and asked as a state.</summary>
public sealed record Account(PersonId Id, ImmutableList<Account.Grant> Grants)
{
    public sealed record Grant(Role Role, BodyId? Body);

    public static Account Create(AccountOpened opened) => new(opened.PersonId, []);

    public Account Apply(RoleGranted granted) =>
        Grants.Contains(new(granted.Role, granted.Body)) ? this : this with { Grants = Grants.Add(new(granted.Role, granted.Body)) };

    public Account Apply(RoleWithdrawn withdrawn) =>
        this with { Grants = Grants.Remove(new(withdrawn.Role, withdrawn.Body)) };

    public Viewer AsViewer() => new(Id,
        [.. Grants.Select(g => g.Role)],
        [.. Grants.Where(g => g.Body is not null).Select(g => g.Body!.Value)]);
}
