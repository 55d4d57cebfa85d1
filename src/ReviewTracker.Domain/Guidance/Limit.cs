using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Guidance;

public enum LimitUnit { Months, WorkingDays }

/// <summary>How long a milestone may take.</summary>
/// <param name="From">The milestone it counts from, or "commissioned": the day it became a review, decided or directed.</param>
public sealed record Limit(int Count, LimitUnit Unit, string From)
{
    public const string Commissioned = "commissioned";

    /// <summary>The last day within the limit.</summary>
    public DateOnly DueFrom(DateOnly origin, BankHolidays holidays) => Unit switch
    {
        LimitUnit.Months => origin.PlusMonths(Count),
        _ => origin.PlusWorkingDays(Count, holidays),
    };

    /// <summary>"1 month", "10 working days".</summary>
    public string InWords() => (Unit, Count) switch
    {
        (LimitUnit.Months, 1) => "1 month",
        (LimitUnit.Months, _) => $"{Count} months",
        (_, 1) => "1 working day",
        _ => $"{Count} working days",
    };
}
