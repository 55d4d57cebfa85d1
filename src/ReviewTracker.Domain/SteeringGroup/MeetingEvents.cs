using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Everything that can happen to one meeting of the Steering Group, from its date to its circulated minutes.</summary>
public abstract record MeetingEvent;

public enum MeetingKind { Meeting, ChairsAction, EmailRound }

/// <summary>How a body was represented; somebody who left takes no part in what is decided afterwards.</summary>
public enum Presence { Present, Deputy, Apologies, Absent, Left }

/// <summary>
/// A date was set. Opens the stream of a meeting that is still to come. Belongs to the day it was recorded.
/// </summary>
/// <param name="On">The day it is to be held.</param>
/// <param name="StartsAt">Local time, Europe/London.</param>
/// <param name="ChairedBy">The body whose member takes the chair.</param>
/// <param name="ViceChair">The body whose member decides where the chair's own agency claimed.</param>
public sealed record MeetingPlanned(
    MeetingId MeetingId, DateOnly On, TimeOnly StartsAt, string? Place, BodyId ChairedBy, BodyId? ViceChair) : MeetingEvent;

/// <summary>The meeting will be at another time; the former one stays on record. Belongs to the day it was recorded.</summary>
public sealed record MeetingMoved(DateOnly On, TimeOnly StartsAt, string? Place, Narrative Reason) : MeetingEvent;

/// <summary>The meeting will not be held. Belongs to the day it was recorded.</summary>
public sealed record MeetingCancelled(Narrative Reason) : MeetingEvent;

/// <summary>The agencies are asked for updates before this meeting; a meeting has one round open at a time. Belongs to the day it was recorded.</summary>
public sealed record UpdatesAsked(RoundId Round) : MeetingEvent;

/// <summary>
/// The group met, or its chair acted between meetings. Opens the stream, or begins a meeting that was planned. Belongs to
/// the day of the meeting.
/// </summary>
/// <param name="ChairedBy">The body whose member took the chair.</param>
/// <param name="Present">The bodies whose members were present.</param>
/// <param name="LogPosition">The last position of the log the meeting could see.</param>
public sealed record MeetingHeld(
    MeetingId MeetingId, MeetingKind Kind, DateOnly HeldOn, BodyId ChairedBy, ImmutableList<BodyId> Present, long LogPosition)
    : MeetingEvent, IDated
{
    DateOnly IDated.Day => HeldOn;
}

/// <summary>How one body was represented, from now on in this meeting. Belongs to the day it was recorded.</summary>
/// <param name="Person">The member, or the deputy; null where nobody was named.</param>
/// <param name="DeputyFor">For a deputy: the member they stood in for, where known.</param>
public sealed record AttendanceTaken(BodyId Body, Presence Presence, PersonId? Person, PersonId? DeputyFor)
    : MeetingEvent, ITouchesPart
{
    string ITouchesPart.Part => $"attendance/{Body}";
}

/// <summary>A body's member takes no part in what concerns this review or action. Belongs to the day it was recorded.</summary>
/// <param name="ReviewId">The whole review; null when only one action.</param>
public sealed record InterestDeclared(BodyId Body, ReviewId? ReviewId, ActionId? ActionId, Narrative? Note) : MeetingEvent;

/// <summary>Another body's member takes the chair from now on. Belongs to the day it was recorded.</summary>
public sealed record ChairTaken(BodyId Body, Narrative? Reason) : MeetingEvent;

/// <summary>The meeting was over; only what was wrong in its record may still be put right. Belongs to the day it was recorded.</summary>
/// <param name="EndedAt">Local time; null where nobody wrote it down.</param>
public sealed record MeetingClosed(TimeOnly? EndedAt) : MeetingEvent;

/// <summary>A later meeting stood by what was decided between meetings. Belongs to the day of that meeting.</summary>
public sealed record DecisionsRatified(MeetingId By, DateOnly On) : MeetingEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The minutes went out as they stood; this version never alters. Belongs to the day it went out.</summary>
/// <param name="Version">From 1.</param>
/// <param name="LogPosition">The log as the minutes were assembled from it.</param>
/// <param name="Digest">SHA-256 of the document, in hexadecimal.</param>
public sealed record MinutesCirculated(int Version, long LogPosition, string Digest, DateOnly On) : MeetingEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Something in the minutes was wrong; it shows as a correction beside the circulated version. Belongs to that day.</summary>
public sealed record MinutesCorrected(Narrative Correction, DateOnly On) : MeetingEvent, IDated
{
    DateOnly IDated.Day => On;
}
