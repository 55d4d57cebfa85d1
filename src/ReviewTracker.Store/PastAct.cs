using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store;

/// <summary>One act as it was recorded in the past, for loading a whole history; its versions follow from the order.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="KeyScope">Whose key seals its texts; null: the opening event says (<see cref="IKeyedBy"/>), else the stream itself.</param>
public sealed record PastAct(
    Guid Stream, DateTimeOffset At, PersonId By, IReadOnlyList<object> Events, Guid? KeyScope = null);
