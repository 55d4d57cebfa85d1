using System.Globalization;

namespace ReviewTracker.Domain.Money;

/// <summary>Years from 1 April to 31 March, named by the year they begin in: 2025 is "2025/26".</summary>
public static class FinancialYear
{
    /// <summary>The year a day falls in: 31 March 2026 is in 2025.</summary>
    public static int Of(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    public static DateOnly FirstDay(int year) => new(year, 4, 1);

    public static DateOnly LastDay(int year) => new(year + 1, 3, 31);

    public static bool Holds(int year, DateOnly day) => Of(day) == year;

    /// <summary>"2025/26".</summary>
    public static string InWords(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00}");
}
