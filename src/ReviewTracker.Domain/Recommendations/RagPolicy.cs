namespace ReviewTracker.Domain.Recommendations;

/// <summary>The thresholds behind the colours; the partnership's to set.</summary>
/// <param name="DaysBeforeTarget">Amber with fewer days than this to the target.</param>
/// <param name="MonthsWithoutUpdate">Amber after so many months of silence.</param>
public sealed record RagPolicy(int DaysBeforeTarget = 28, int MonthsWithoutUpdate = 3)
{
    public static readonly RagPolicy Default = new();
}
