using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>What somebody may see and do; domain.md section 9. Several roles give the union.</summary>
public enum Role
{
    Coordinator, Manager, SteeringGroupChair, SteeringGroupMember, AgencyLead, DistrictLead,
    ReviewChair, PanelMember, Auditor, DataProtectionOfficer, Administrator,
}

/// <summary>Who is looking. Every query takes one and trims by it inside SQL.</summary>
/// <param name="Bodies">The agencies an agency lead answers for and the areas a district lead looks after.</param>
public sealed record Viewer(PersonId Person, ImmutableHashSet<Role> Roles, ImmutableHashSet<BodyId> Bodies)
{
    /// <summary>The agencies somebody answers for; not the areas the same person may look after in another role.</summary>
    public ImmutableHashSet<BodyId> Agencies { get; init; } = Roles.Contains(Role.AgencyLead) ? Bodies : [];

    /// <summary>The bodies somebody speaks for as a member of the Steering Group.</summary>
    public ImmutableHashSet<BodyId> SpeaksFor { get; init; } = [];

    /// <summary>The areas somebody looks after.</summary>
    public ImmutableHashSet<BodyId> Areas { get; init; } = Roles.Contains(Role.DistrictLead) ? Bodies : [];

    /// <summary>When they look: what was given for a time is theirs until then. Unknown, every time is over.</summary>
    public DateTimeOffset At { get; init; } = DateTimeOffset.MaxValue;

    public bool Is(Role role) => Roles.Contains(role);
    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles) if (Roles.Contains(role)) return true;
        return false;
    }

    /// <summary>The community safety team itself, which runs every review.</summary>
    public bool OnTheTeam => IsAny(Role.Coordinator, Role.Manager);
}
