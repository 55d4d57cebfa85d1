using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reporting;

/// <summary>Which year is asked about, as at which day, with what was known by the end of which day.</summary>
/// <param name="KnownAt">Null: with everything known now.</param>
public sealed record YearEndQuestion(ReportingYear Year, DateOnly AsAt, DateOnly? KnownAt)
{
    /// <summary>The day whose rows are counted.</summary>
    public DateOnly Day => AnnualFigures.DayOf(Year, AsAt);

    /// <summary>Refused when the year had not begun, or a day lies in the future.</summary>
    public static YearEndQuestion Ask(string? year, DateOnly? asAt, DateOnly? knownAt, DateOnly today)
    {
        var which = ReportingYear.Parse(year);

        Refuse.When(asAt > today, new NotYet("as-at", nameof(AsAt)));
        Refuse.When(knownAt > today, new NotYet("known-at", nameof(KnownAt)));
        Refuse.When(which.FirstDay > (asAt ?? today), new YearNotBegun(which, asAt ?? today));
        return new(which, asAt ?? today, knownAt);
    }
}

public sealed record NotYet(string What, string At) : Refusal($"The {What} date must be today or in the past", At);

public sealed record YearNotBegun(ReportingYear Asked, DateOnly On) : Refusal(
    $"{Asked} begins on 1 April {Asked.StartsIn}, after {On:yyyy-MM-dd}. Choose an earlier year or a later date", "Year");
