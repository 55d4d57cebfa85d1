using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store.AccessLog;

/// <summary>How something left: shown as a page, given as a file, or as a pack of several.</summary>
public enum AccessAct { Shown, Given, Packed }

/// <summary>Somebody took something out of the record.</summary>
/// <param name="Kind">Which kind of document ("action-plan").</param>
/// <param name="Reference">Which one of its kind, as an address names it: no name of a person and no text of a case.</param>
/// <param name="Review">The review it is about, where it is about one.</param>
/// <param name="Position">The last event of the log it was made from.</param>
/// <param name="Digest">SHA-256 of its content, 64 lower-case hexadecimal digits.</param>
/// <param name="Details">What is needed to make it again, as a JSON object.</param>
public sealed record AccessEntry(
    DateTimeOffset At, PersonId Person, AccessAct Act, string Kind, Guid? About, string Reference, ReviewId? Review,
    DateOnly AsAt, DateTimeOffset? KnownAt, long Position, string Digest, string Details);

/// <summary>Nothing may leave, because it could not be written down that it does.</summary>
public sealed class NotLoggedException(Exception because) : Exception("The access log could not be written.", because);
