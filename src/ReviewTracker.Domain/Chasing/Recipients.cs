using System.Collections.Frozen;
using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Chasing;

/// <summary>Who gets what is owed on a day: whoever has left, is away or was disbanded gets nothing.</summary>
public sealed class Recipients
{
    private static readonly Comparer<PersonId> s_byId = Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value));

    private readonly DateOnly _today;
    private readonly FrozenDictionary<PersonId, Account> _here;
    private readonly FrozenSet<PersonId> _teams;
    private readonly FrozenDictionary<BodyId, ImmutableList<PersonId>> _leads;

    public Recipients(IReadOnlyCollection<Account> accounts, IReadOnlyCollection<Team> teams, DateOnly today)
    {
        _today = today;
        _here = accounts.Where(a => a.MaySignIn && !(a.LeftOn < today)).ToFrozenDictionary(a => a.Id);
        _teams = teams.Where(t => t.DisbandedOn is null || t.DisbandedOn > today).Select(t => t.Id).ToFrozenSet();
        _leads = (from account in _here.Values
                  from grant in account.Grants
                  where grant is { Role: Role.AgencyLead, Body: not null }
                  group Instead(account, grant) by grant.Body!.Value)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().Order(s_byId).ToImmutableList());
        Members = [.. Holders(Role.SteeringGroupMember).Concat(Holders(Role.SteeringGroupChair)).Distinct().Order(s_byId)];
        Team = [.. Holders(Role.Manager).Distinct().Order(s_byId)];
    }

    /// <summary>The Steering Group, or who stands in.</summary>
    public ImmutableList<PersonId> Members { get; }

    /// <summary>Who hears of a review that nobody leads.</summary>
    public ImmutableList<PersonId> Team { get; }

    /// <summary>The agency's leads, or who stands in for them today.</summary>
    public ImmutableList<PersonId> LeadsOf(BodyId agency) => _leads.GetValueOrDefault(agency) ?? [];

    /// <summary>The owner of a part, else the agency's leads.</summary>
    public ImmutableList<PersonId> OwnersOf(BodyId agency, PersonId? owner) =>
        owner is { } one && (_teams.Contains(one) || (_here.TryGetValue(one, out var account) && !account.IsAwayOn(_today))) ? [one] : LeadsOf(agency);

    /// <summary>The review's coordinator, or who stands in; without one every manager.</summary>
    public ImmutableList<PersonId> CoordinatorOr(PersonId? coordinator) =>
        coordinator is { } one && _here.TryGetValue(one, out var account) ? [Instead(account, Role.Coordinator)] : Team;

    /// <summary>Somebody named: a person who is here, or a team that is.</summary>
    public ImmutableList<PersonId> Named(PersonId? person) => person is { } one && (_teams.Contains(one) || _here.ContainsKey(one)) ? [one] : [];

    private IEnumerable<PersonId> Holders(Role role) => _here.Values.Where(a => a.Has(role)).Select(a => Instead(a, role));

    private PersonId Instead(Account account, Role role) =>
        account.Grants.Find(g => g.Role == role) is { } grant ? Instead(account, grant) : account.Id;

    private PersonId Instead(Account account, Account.Grant grant) =>
        account.DeputyOf(grant.Role, grant.Body) is { } standIn && standIn.From <= _today && _today <= standIn.Until && _here.ContainsKey(standIn.Deputy)
            ? standIn.Deputy : account.Id;
}
