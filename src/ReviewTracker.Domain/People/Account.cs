using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>What one person may do here, and what waits to be decided about it. Read as a view and asked as a state.</summary>
/// <param name="Grants">The roles in force.</param>
public sealed record Account(PersonId Id, ImmutableList<Account.Grant> Grants)
{
    public sealed record Grant(Role Role, BodyId? Body);

    /// <summary>A role that waits for a second person.</summary>
    public sealed record Proposal(Role Role, BodyId? Body, PersonId By);

    /// <summary>Who stands in for one of the person's roles, both days included.</summary>
    public sealed record StandIn(Role Role, BodyId? Body, PersonId Deputy, DateOnly From, DateOnly Until);

    public ImmutableList<Proposal> Proposals { get; init; } = [];
    public ImmutableList<StandIn> Deputies { get; init; } = [];

    /// <summary>What was asked for and not given; a directory's group does not ask for it again.</summary>
    public ImmutableList<Grant> Declined { get; init; } = [];

    public bool Invited { get; init; }

    /// <summary>Their last day; null while they are here.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Somebody invited, or given a role, who has not left.</summary>
    public bool MaySignIn => LeftOn is null && (Invited || !Grants.IsEmpty);

    public static Account Create(AccountOpened opened) => new(opened.PersonId, []);

    public Account Apply(PersonInvited _) => this with { Invited = true };

    public Account Apply(RoleProposed e) => this with
    {
        Proposals = Proposals.Add(new(e.Role, e.Body, e.By)), Declined = Declined.Remove(new(e.Role, e.Body)),
    };

    public Account Apply(ProposalDeclined e) => Without(e.Role, e.Body) with { Declined = Declined.Add(new(e.Role, e.Body)) };

    public Account Apply(RoleGranted e) =>
        Holds(e.Role, e.Body) ? this : Without(e.Role, e.Body) with { Grants = Grants.Add(new(e.Role, e.Body)) };

    public Account Apply(RoleWithdrawn e) => this with
    {
        Grants = Grants.Remove(new(e.Role, e.Body)), Deputies = Deputies.RemoveAll(d => (d.Role, d.Body) == (e.Role, e.Body)),
    };

    public Account Apply(DeputyNamed e) => this with
    {
        Deputies = Deputies.RemoveAll(d => (d.Role, d.Body) == (e.Role, e.Body)).Add(new(e.Role, e.Body, e.Deputy, e.From, e.Until)),
    };

    public Account Apply(DeputyEnded e) => this with { Deputies = Deputies.RemoveAll(d => (d.Role, d.Body) == (e.Role, e.Body)) };

    public Account Apply(PersonLeft e) => this with { Grants = [], Proposals = [], Deputies = [], Invited = false, LeftOn = e.LastDay };

    public Account Apply(PersonCameBack _) => this with { LeftOn = null };

    // Who somebody is stands beside the log; that it was put right changes nothing here.
    public Account Apply(CardCorrected _) => this;

    /// <summary>Holds a role that sees cases, or one waits for them.</summary>
    public bool SeesCases => Grants.Exists(g => g.Role.SeesCases()) || Proposals.Exists(p => p.Role.SeesCases());

    public bool Holds(Role role, BodyId? body) => Grants.Contains(new(role, body));

    public bool Has(Role role) => Grants.Exists(g => g.Role == role);

    /// <summary>Speaks or answers for this body in any role.</summary>
    public bool IsOf(BodyId body) => Grants.Exists(g => g.Body == body);

    public Proposal? ProposalOf(Role role, BodyId? body) => Proposals.Find(p => (p.Role, p.Body) == (role, body));

    public StandIn? DeputyOf(Role role, BodyId? body) => Deputies.Find(d => (d.Role, d.Body) == (role, body));

    /// <summary>Somebody stands in for one of their roles on this day.</summary>
    public bool IsAwayOn(DateOnly day) => Deputies.Exists(d => d.From <= day && day <= d.Until);

    /// <summary>Who is looking, by the roles in force. A Steering Group member speaks for an agency and does not answer for it.</summary>
    public Viewer AsViewer() => new(Id, [.. Grants.Select(g => g.Role)], [.. BodiesAs(Role.AgencyLead), .. BodiesAs(Role.DistrictLead)])
    {
        Agencies = BodiesAs(Role.AgencyLead),
        SpeaksFor = BodiesAs(Role.SteeringGroupMember),
        Areas = BodiesAs(Role.DistrictLead),
    };

    private ImmutableHashSet<BodyId> BodiesAs(Role role) => [.. Grants.Where(g => g.Role == role).Select(g => g.Body).OfType<BodyId>()];

    private Account Without(Role role, BodyId? body) =>
        this with { Proposals = Proposals.RemoveAll(p => (p.Role, p.Body) == (role, body)) };
}
