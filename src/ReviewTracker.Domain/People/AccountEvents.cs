using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Everything that can happen to one person's account. Names and addresses are never here.</summary>
public abstract record AccountEvent;

/// <summary>Somebody can be given roles. Belongs to the day it was recorded.</summary>
public sealed record AccountOpened(PersonId PersonId) : AccountEvent;

/// <summary>A role was given, for one body where the role is a body's (agency lead, district lead). Belongs to the day it was recorded.</summary>
public sealed record RoleGranted(Role Role, BodyId? Body) : AccountEvent;

/// <summary>A role was taken away. Belongs to the day it was recorded.</summary>
public sealed record RoleWithdrawn(Role Role, BodyId? Body) : AccountEvent;
