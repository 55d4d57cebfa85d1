using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>What the colour of an agency's part depends on, and nothing else.</summary>
/// <param name="Closed">How it was closed without completion; null when it was not.</param>
/// <param name="ClaimedOn">The day of a claim that waits for the Steering Group.</param>
/// <param name="TimeAskedOn">The day of a request for time that waits for the Steering Group.</param>
/// <param name="LetterOn">National: the day of a letter that has not been answered.</param>
/// <param name="Due">The current target, or the next assurance of a standing action; null while it is not known.</param>
/// <param name="BarrierOn">The day the barrier that stands was flagged.</param>
/// <param name="SilentSince">The last update; before the first, the day it was agreed or was to start.</param>
public sealed record RagFacts(
    bool Accepted, Closure? Closed, DateOnly? ClaimedOn, DateOnly? TimeAskedOn, DateOnly? LetterOn,
    DateOnly? Due, DateOnly? StartsOn, DateOnly? BarrierOn, DateOnly SilentSince)
{
    /// <summary>
    /// The table of colours: the first line that fits. Due today is not overdue; a claim or a request for time suspends.
    /// </summary>
    public RagVerdict On(DateOnly today, RagPolicy policy)
    {
        if (Settled(today) is { } settled) return settled;
        if (Due < today) return new(Rag.Red, $"overdue, {Days(today, Due.Value)}");
        if (Risks(today, policy) is { Count: > 0 } risks) return new(Rag.Amber, $"at risk: {string.Join("; ", risks)}");
        if (Due is null || StartsOn > today) return new(Rag.Grey, "not due to start");
        return new(Rag.Green, "on track");
    }

    /// <summary>The lines that hold whatever the date; null when the dates decide.</summary>
    public Rag? SettledColour => Settled(DateOnly.MaxValue)?.Colour;

    /// <summary>The days on which the colour changes if nothing more happens.</summary>
    public RagDates Dates(RagPolicy policy)
    {
        DateOnly?[] amber =
        [
            Due?.AddDays(1 - policy.DaysBeforeTarget), BarrierOn, SilentSince.AddMonths(policy.MonthsWithoutUpdate),
        ];
        return new(SettledColour, Due?.AddDays(1), amber.Min(), StartsOn, Due is null);
    }

    private RagVerdict? Settled(DateOnly today) => this switch
    {
        { Accepted: true } => new(Rag.Blue, "completed"),
        { Closed: { } closure } => new(Rag.None, Words(closure)),
        { ClaimedOn: { } on } => new(Rag.Grey, $"with the Steering Group, {Waiting(today, on)}{(on > Due ? " (claimed late)" : "")}"),
        { TimeAskedOn: { } on } => new(Rag.Grey, $"more time asked for, {Waiting(today, on)}"),
        { LetterOn: not null } => new(Rag.Grey, "waiting for a department"),
        _ => null,
    };

    private List<string> Risks(DateOnly today, RagPolicy policy)
    {
        List<string> risks = [];
        if (Due is { } due && due.DayNumber - today.DayNumber < policy.DaysBeforeTarget)
            risks.Add($"less than {policy.DaysBeforeTarget} days to the target");
        if (BarrierOn <= today) risks.Add("a barrier is flagged");
        if (SilentSince.AddMonths(policy.MonthsWithoutUpdate) <= today)
            risks.Add(policy.MonthsWithoutUpdate == 3 ? "no update for a quarter" : $"no update for {policy.MonthsWithoutUpdate} months");
        return risks;
    }

    private static string Words(Closure closure) => closure switch
    {
        Closure.NotAchievable => "not achievable",
        Closure.NotAccepted => "not accepted",
        _ => "superseded",
    };

    private static string Waiting(DateOnly today, DateOnly since) =>
        today == since ? "since today" : Days(today, since);

    private static string Days(DateOnly today, DateOnly since) => UkCalendar.Days(today.DayNumber - since.DayNumber);
}
