using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Derived from the stage-bearing milestone with the latest date; domain.md section 3. Ends come last.</summary>
public enum Stage
{
    Notified, Deciding, Commissioned, GatheringInformation, Drafting, WithTheCsp, WithTheHomeOffice, Amending, Cleared,
    Published, SignedOff, Archived, OutOfArea,
    NoReview, OtherReview, Transferred, Discontinued, Merged, EnteredInError, OutOfAreaEnded,
}

/// <summary>
/// One review as the caseload lists it. All of it is dates and codes; what is late is asked with today.
/// </summary>
/// <param name="Name">The public name, sealed; null until chosen.</param>
/// <param name="Csp">The area; null for an out-of-area case without one.</param>
/// <param name="Chair">The person who chairs (or writes) the review.</param>
/// <param name="Paused">A pause lies over the stage.</param>
/// <param name="NamedPeople">Who may see it while it is restricted.</param>
/// <param name="CommissionedOn">The day it became a review: decided, or directed.</param>
/// <param name="Ongoing">Decided to review, not yet published, not ended, not out of area.</param>
/// <param name="NextMilestone">The unmet milestone with the earliest date that is not stopped; null when none has a date.</param>
/// <param name="NextDue">Its agreed date, else its statutory date.</param>
/// <param name="LateFrom">The first day on which the review is late if nothing more happens; null when it cannot become late.</param>
/// <param name="NextIsAgreed">Whether <c>NextDue</c> was agreed rather than statutory.</param>
/// <param name="StatutoryPassedFrom">The first day past the statutory date of an unmet milestone, whatever was agreed.</param>
public sealed record CaseloadRow(
    ReviewId Id, string Reference, Pseudonym? Name, int? YearOfDeath, bool OutOfArea, BodyId? Csp, string? LedBy,
    string Regime, PersonId? Lead, PersonId? Chair, Stage Stage, bool Paused, bool Withdrawn,
    bool Restricted, ImmutableList<PersonId> NamedPeople,
    DateOnly NotifiedOn, DateOnly? DecidedOn, DecisionOutcome? Outcome, DateOnly? CommissionedOn, DateOnly? SubmittedOn,
    DateOnly? PublishedOn, DateOnly? SignedOffOn, DateOnly? EndedOn, bool Ongoing,
    string? NextMilestone, DateOnly? NextDue, bool NextIsAgreed, DateOnly? LateFrom, DateOnly? StatutoryPassedFrom)
{
    /// <summary>The day the sign-off was proposed, until the group decides.</summary>
    public DateOnly? SignOffProposedOn { get; init; }

    /// <summary>The day since which the pause that lies over it lasts; null when none does.</summary>
    public DateOnly? PausedSince { get; init; }

    /// <summary>Days of the pauses that are over.</summary>
    public int PausedBefore { get; init; }

    /// <summary>The statutory date of the next milestone, stopped days added; null where none is set.</summary>
    public DateOnly? NextStatutory { get; init; }

    /// <summary>The date agreed for the next milestone, days stopped since added; null where none was agreed.</summary>
    public DateOnly? NextAgreed { get; init; }

    /// <summary>Days it stood still by the day.</summary>
    public int PausedDaysOn(DateOnly day) => PausedBefore + (PausedSince is { } since ? Math.Max(0, day.DayNumber - since.DayNumber) : 0);

    /// <summary>The day it was opened again after a sign-off, until it is signed off once more.</summary>
    public DateOnly? ReopenedOn { get; init; }

    /// <summary>Who is assigned to it, until when; what was ended is left out.</summary>
    public ImmutableList<Assignee> Assignees { get; init; } = [];

    /// <summary>To whom it is open for a time; null when to nobody.</summary>
    public ImmutableList<OpenFor>? Openings { get; init; }
}
