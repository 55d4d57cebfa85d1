using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Store.Lists;

/// <summary>Which decisions are listed, latest first. What was said about them is sealed and not searched.</summary>
/// <param name="Number">In the log of decisions.</param>
/// <param name="Open">Only those somebody still has to carry out.</param>
/// <param name="Page">From 1.</param>
public sealed record DecisionFilter(
    long? Number = null, DecisionKind? Kind = null, DateOnly? From = null, DateOnly? Until = null, ReviewId? Review = null,
    ActionId? Action = null, MeetingId? Meeting = null, DecisionId? Decision = null, bool Open = false, int Page = 1)
{
    public const int PageSize = 25;
}

/// <summary>One decision in the log.</summary>
/// <param name="Number">From 1 in the order of the log, over all meetings: it never alters.</param>
/// <param name="Position">Where in the log it was written.</param>
/// <param name="Ratified">Between meetings: by which meeting; null while none has.</param>
public sealed record ListedDecision(
    long Number, long Position, MeetingId Meeting, MeetingKind Held, DateOnly HeldOn, MeetingId? Ratified, MeetingRecord.Decision Decision)
{
    public bool ToBeRatified => Held is not MeetingKind.Meeting && Ratified is null;
}

/// <summary>One page of the log.</summary>
public sealed record DecisionPageOf(IReadOnlyList<ListedDecision> Rows, int Total);
