namespace ReviewTracker.Domain.Chasing;

/// <summary>Why somebody hears from the system.</summary>
public enum Why
{
    /// <summary>An action's target comes near.</summary>
    DueSoon,

    DueToday,

    /// <summary>In the owner's digest, every week or on the day the agency chose.</summary>
    Overdue,

    /// <summary>To the agency's lead, once, where somebody else owns it.</summary>
    LateForLead,

    /// <summary>To the review's coordinator, once.</summary>
    LateForTeam,

    /// <summary>To whoever is named next, once for each meeting it was late at.</summary>
    LateAtMeetings,

    MaterialDue,
    MaterialLate,

    /// <summary>A statutory limit or an agreed date of a review.</summary>
    LimitDue,

    LimitPassed,
    WithTheHomeOffice,
    MeetingAhead,

    /// <summary>An update round asks the agency.</summary>
    UpdatesAsked,

    UpdatesMissing,
}
