using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Everything that can happen to one person's account. Names and addresses are never here.</summary>
public abstract record AccountEvent;

/// <summary>Somebody can be given roles. Belongs to the day it was recorded.</summary>
public sealed record AccountOpened(PersonId PersonId) : AccountEvent;

/// <summary>Somebody was asked to sign in, or asked again. Belongs to the day it was recorded.</summary>
public sealed record PersonInvited : AccountEvent;

/// <summary>A role was asked for; it is in force only once somebody else grants it. Belongs to the day it was recorded.</summary>
/// <param name="By">Who asks: somebody here, or the person themself where a group of their directory does.</param>
public sealed record RoleProposed(Role Role, BodyId? Body, PersonId By) : AccountEvent;

/// <summary>The role that was asked for is not given. Belongs to the day it was recorded.</summary>
public sealed record ProposalDeclined(Role Role, BodyId? Body) : AccountEvent;

/// <summary>A role was given, for one body where the role is a body's (agency lead, district lead). Belongs to the day it was recorded.</summary>
public sealed record RoleGranted(Role Role, BodyId? Body) : AccountEvent;

/// <summary>A role was taken away. Belongs to the day it was recorded.</summary>
public sealed record RoleWithdrawn(Role Role, BodyId? Body) : AccountEvent;

/// <summary>Somebody with the same role stands in from a day until another; they gain nothing. Belongs to the day it was recorded.</summary>
public sealed record DeputyNamed(Role Role, BodyId? Body, PersonId Deputy, DateOnly From, DateOnly Until) : AccountEvent;

/// <summary>Nobody stands in any more. Belongs to the day it was recorded.</summary>
public sealed record DeputyEnded(Role Role, BodyId? Body) : AccountEvent;

/// <summary>The person left; they have no role and may not sign in. Belongs to their last day.</summary>
public sealed record PersonLeft(DateOnly LastDay) : AccountEvent, IDated
{
    DateOnly IDated.Day => LastDay;
}

/// <summary>The person is back, without any role yet. Belongs to the day it was recorded.</summary>
public sealed record PersonCameBack : AccountEvent;

/// <summary>Name or address was put right in the table beside the log. Belongs to the day it was recorded.</summary>
public sealed record CardCorrected : AccountEvent;
