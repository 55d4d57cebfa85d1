using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>When a meeting was to be before it was moved.</summary>
public sealed record FormerMeetingDate(DateOnly On, TimeOnly? StartsAt, string? Place, Narrative Reason, DateTimeOffset MovedAt);

/// <summary>The latest word on how a body is represented.</summary>
public sealed record Attendance(BodyId Body, Presence Presence, PersonId? Person, PersonId? DeputyFor, DateTimeOffset At);

/// <summary>A body that takes no part in what concerns a review or an action.</summary>
public sealed record DeclaredInterest(BodyId Body, ReviewId? ReviewId, ActionId? ActionId, Narrative? Note);

/// <summary>The chair passed to another body's member.</summary>
public sealed record ChairPassed(BodyId To, Narrative? Reason, DateTimeOffset At);

/// <summary>One version of the minutes as it went out.</summary>
public sealed record Circulation(int Version, long LogPosition, string Digest, DateOnly On, PersonId? By);

/// <summary>What was wrong in circulated minutes.</summary>
public sealed record MinutesCorrection(Narrative Text, DateOnly On, PersonId? By);
