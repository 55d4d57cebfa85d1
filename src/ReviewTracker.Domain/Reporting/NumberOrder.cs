using System.Globalization;

namespace ReviewTracker.Domain.Reporting;

/// <summary>Numbers of recommendations as people sort them: 1, 2, 4a, 10; 4.2 before 4.10.</summary>
public static class NumberOrder
{
    public static readonly IComparer<string> Natural =
        StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);
}
