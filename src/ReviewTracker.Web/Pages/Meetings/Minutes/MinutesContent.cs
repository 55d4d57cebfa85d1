using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>The minutes of one meeting, as they are read: texts, days and who; people by their id, so that a name may be taken away.</summary>
public sealed record MinutesContent(
    string Title, string When, string? Place, string Chair, string? ViceChair, string? RatifiedBy,
    ImmutableArray<MinutedSeat> Seats, ImmutableArray<string> Notes, ImmutableArray<MinutedItem> Items,
    ImmutableArray<MinutedTask> Tasks, ImmutableArray<string> Open);

/// <summary>How one body was represented.</summary>
public sealed record MinutedSeat(string Body, string How, PersonId? Person, PersonId? For);

/// <summary>One item with what was decided under it.</summary>
/// <param name="Number">Its place on the agenda; null for what was not on it.</param>
/// <param name="Said">What came of it beside decisions.</param>
public sealed record MinutedItem(int? Number, string Section, string Title, ImmutableArray<MinutedDecision> Decisions, string? Said);

/// <summary>One decision by its number in the log of decisions, with everything a reader needs.</summary>
/// <param name="Effect">What it did: "Target: 12 June 2026 → 30 September 2026".</param>
/// <param name="Terms">Who presided, that it was taken by consent, whose interests were declared, what superseded it.</param>
public sealed record MinutedDecision(
    long Number, string Kind, string? About, string? Effect, string? Rationale, ImmutableArray<string> Terms);

/// <summary>Something somebody has to do, by when.</summary>
public sealed record MinutedTask(string From, string What, string? Body, PersonId? Person, DateOnly? DueOn, DateOnly? DoneOn);
