namespace ReviewTracker.Domain.Recommendations;

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
