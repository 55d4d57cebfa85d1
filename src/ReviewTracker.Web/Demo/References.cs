using System.Globalization;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Demo;

/// <summary>Year of notification and a number, in the order of notification.</summary>
internal static class References
{
    public static IReadOnlyDictionary<ReviewId, string> For(IEnumerable<(DateOnly On, ReviewId Id)> reviews) =>
        reviews.GroupBy(r => r.On.Year)
            .SelectMany(year => year.OrderBy(r => r.On).Select((r, i) => (r.Id, Reference: Of(year.Key, i + 1))))
            .ToDictionary(r => r.Id, r => r.Reference);

    public static string Of(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year}/{number:00}");

    public static (int Year, int Number) Read(string reference) =>
        (int.Parse(reference.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(reference.AsSpan(5), CultureInfo.InvariantCulture));
}
