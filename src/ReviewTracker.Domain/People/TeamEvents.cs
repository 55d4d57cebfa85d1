using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Everything that can happen to one team. Its name and its mailbox are never here.</summary>
public abstract record TeamEvent;

/// <summary>People of one body share a mailbox; the team can own actions like a person. Belongs to the day it was recorded.</summary>
public sealed record TeamFormed(PersonId TeamId, BodyId Body) : TeamEvent;

/// <summary>Somebody of the body works in the team. Belongs to the day it was recorded.</summary>
public sealed record MemberJoined(PersonId Person) : TeamEvent;

/// <summary>Somebody works in the team no more. Belongs to the day it was recorded.</summary>
public sealed record MemberLeft(PersonId Person) : TeamEvent;

/// <summary>The team's name or mailbox was put right in the table beside the log. Belongs to the day it was recorded.</summary>
public sealed record TeamCardCorrected : TeamEvent;

/// <summary>The team is no more and owns nothing new. Belongs to that day.</summary>
public sealed record TeamDisbanded(DateOnly On) : TeamEvent, IDated
{
    DateOnly IDated.Day => On;
}
