using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Bodies;

public enum BodyKind { Agency, CommunitySafetyPartnership, Department, Other }

/// <summary>Everything that can happen to one body. Bodies are data: councils merge, trusts are renamed.</summary>
public abstract record BodyEvent;

/// <summary>
/// A body the partnership works with.
/// Belongs to the day it is valid from, else the day it was recorded.
/// </summary>
/// <param name="Recipient">The Home Office's recipient type (police, social services, health …), domain.md section 4.</param>
public sealed record BodyRegistered(
    BodyId BodyId, BodyKind Kind, string Name, string? ShortName, string? Recipient, DateOnly? ValidFrom) : BodyEvent;

/// <summary>Another name the body goes by in workbooks and letters ("WP", "wealdshire police"). Belongs to the day it was recorded.</summary>
public sealed record BodyAliasLearned(string Alias) : BodyEvent;

/// <summary>Workbooks and letters no longer mean this body by that name. Belongs to the day it was recorded.</summary>
public sealed record BodyAliasForgotten(string Alias) : BodyEvent;

/// <summary>The body got a new name; the old one stays an alias. Belongs to the day of the new name.</summary>
public sealed record BodyRenamed(string Name, string? ShortName, DateOnly On) : BodyEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The body no longer exists; what it did went to its successor. Belongs to its last day.</summary>
public sealed record BodyClosed(DateOnly LastDay, BodyId? SucceededBy) : BodyEvent, IDated
{
    DateOnly IDated.Day => LastDay;
}

/// <summary>Mail about its actions goes to the agency from this day on. Belongs to that day.</summary>
public sealed record AgencyMailSwitchedOn(DateOnly On) : BodyEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>No mail about its actions goes to the agency any more. Belongs to that day.</summary>
public sealed record AgencyMailSwitchedOff(DateOnly On) : BodyEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The agency wants its mail on one day of the week or of the month, or as it falls due. Belongs to that day.</summary>
public sealed record MailDayChosen(MailRhythm Rhythm, DateOnly On) : BodyEvent, IDated
{
    DateOnly IDated.Day => On;
}
