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
    public RagVerdict On(DateOnly today, RagPolicy policy) =>
        Settled(today)
        ?? (Due < today ? new(Rag.Red, $"overdue, {Days(today, Due.Value)}") : null)
        ?? (Risks(today, policy) is { Count: > 0 } risks ? new(Rag.Amber, $"at risk: {string.Join("; ", risks)}") : null)
        ?? (Due is null || StartsOn > today ? new(Rag.Grey, "not due to start") : null)
        ?? new(Rag.Green, "on track");

    /// <summary>The lines that hold whatever the date; null when the dates decide.</summary>
    public Rag? SettledColour => Settled(DateOnly.MaxValue)?.Colour;

    /// <summary>The days on which the colour changes if nothing more happens.</summary>
    public RagDates Dates(RagPolicy policy)
    {
        DateOnly[] amber =
        [
            .. Due is { } due ? [due.AddDays(1 - policy.DaysBeforeTarget)] : Array.Empty<DateOnly>(),
            .. BarrierOn is { } barrier ? [barrier] : Array.Empty<DateOnly>(),
            SilentSince.AddMonths(policy.MonthsWithoutUpdate),
        ];
        return new(SettledColour, Due?.AddDays(1), amber.Min(), StartsOn, Due is null);
    }

    private RagVerdict? Settled(DateOnly today) => this switch
    {
        { Accepted: true } => new(Rag.Blue, "completed"),
        { Closed: { } closure } => new(Rag.None, Words(closure)),
        { ClaimedOn: { } on } => new(Rag.Grey, $"with the Steering Group, {Days(today, on)}{(on > Due ? " (claimed late)" : "")}"),
        { TimeAskedOn: { } on } => new(Rag.Grey, $"more time asked for, {Days(today, on)}"),
        { LetterOn: not null } => new(Rag.Grey, "waiting for a department"),
        _ => null,
    };

    private List<string> Risks(DateOnly today, RagPolicy policy) =>
    [
        .. Due is { } due && due.DayNumber - today.DayNumber < policy.DaysBeforeTarget
            ? [$"less than {policy.DaysBeforeTarget} days to the target"] : Array.Empty<string>(),
        .. BarrierOn <= today ? ["a barrier is flagged"] : Array.Empty<string>(),
        .. SilentSince.AddMonths(policy.MonthsWithoutUpdate) <= today
            ? [policy.MonthsWithoutUpdate == 3 ? "no update for a quarter" : $"no update for {policy.MonthsWithoutUpdate} months"]
            : Array.Empty<string>(),
    ];

    private static string Words(Closure closure) => closure switch
    {
        Closure.NotAchievable => "not achievable",
        Closure.NotAccepted => "not accepted",
        _ => "superseded",
    };

    private static string Days(DateOnly today, DateOnly since) =>
        today.DayNumber - since.DayNumber is var days and not 1 ? $"{days} days" : "1 day";
}

/// <summary>A colour and why, in words.</summary>
public sealed record RagVerdict(Rag Colour, string Why)
{
    /// <summary>"Red – overdue, 12 days".</summary>
    public string Sentence => $"{(Colour is Rag.None ? "No colour" : Colour.ToString())} – {Why}";
}

/// <summary>The same as dates, which is how lists store it: SQL compares them with today.</summary>
/// <param name="Settled">The colour while a line before "overdue" holds; null when the dates decide.</param>
/// <param name="RedFrom">First red day if nothing more happens; null: never.</param>
/// <param name="AmberFrom">First amber day.</param>
/// <param name="GreyUntil">Not due to start before this day.</param>
public sealed record RagDates(Rag? Settled, DateOnly? RedFrom, DateOnly? AmberFrom, DateOnly? GreyUntil, bool RuleDateUnknown)
{
    public Rag ColourOn(DateOnly today) => this switch
    {
        { Settled: { } settled } => settled,
        { RedFrom: { } red } when today >= red => Rag.Red,
        { AmberFrom: { } amber } when today >= amber => Rag.Amber,
        { RuleDateUnknown: true } => Rag.Grey,
        { GreyUntil: { } grey } when today < grey => Rag.Grey,
        _ => Rag.Green,
    };
}
