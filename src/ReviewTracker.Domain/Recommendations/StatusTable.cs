using static ReviewTracker.Domain.Recommendations.ActionStatus;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>How events move an agency's part from status to status: one table, read by decisions and by pages alike.</summary>
public static class StatusTable
{
    public static ActionStatus After(this ActionStatus status, RecommendationEvent e) => e switch
    {
        ActionAgreed => status is Proposed ? NotStarted : status,
        ProgressReported or EvidenceLinked or EvidenceSeen or EvidenceAttached or AssuranceGiven or LetterSent or LetterChased or LetterAnswered =>
            status is Proposed or NotStarted or Returned ? InProgress : status,
        CompletionClaimed => WithTheSteeringGroup,
        ClaimWithdrawn => InProgress,
        CompletionAccepted or CompletionAcceptedBeforeTracker => Completed,
        CompletionReturned => Returned,
        ActionClosedUncompleted closed => status is Completed ? Completed : closed.Closure.Status(),
        ActionReopened => status.IsOver() ? InProgress : status,
        _ => status,
    };

    /// <summary>Completed, or closed without completion.</summary>
    public static bool IsOver(this ActionStatus status) => status is Completed || status.IsClosedUncompleted();

    public static bool IsClosedUncompleted(this ActionStatus status) => status is NotAchievable or NotAccepted or Superseded;

    /// <summary>
    /// Several parts' (or actions') statuses as one: over only when all are; with the Steering Group only when all that
    /// are open are; never called completed while one was closed uncompleted.
    /// </summary>
    public static ActionStatus Together(IReadOnlyCollection<ActionStatus> statuses)
    {
        var open = statuses.Where(s => !s.IsOver()).ToList();
        return (statuses.Count, open.Count) switch
        {
            (0, _) => Proposed,
            (_, 0) => statuses.Where(IsClosedUncompleted).DefaultIfEmpty(Completed).First(),
            _ when open.Distinct().Count() == 1 && open.Count == statuses.Count => open[0],
            _ when open.TrueForAll(s => s is WithTheSteeringGroup) => WithTheSteeringGroup,
            _ when statuses.All(s => s is Proposed or NotStarted) => NotStarted,
            _ => InProgress,
        };
    }

    /// <summary>How it was closed without completion; null when it was not.</summary>
    public static Closure? AsClosure(this ActionStatus status) => status switch
    {
        NotAchievable => Closure.NotAchievable,
        NotAccepted => Closure.NotAccepted,
        Superseded => Closure.Superseded,
        _ => null,
    };

    private static ActionStatus Status(this Closure closure) => closure switch
    {
        Closure.NotAccepted => NotAccepted,
        Closure.Superseded => Superseded,
        _ => NotAchievable,
    };
}
