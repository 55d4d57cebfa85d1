using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ReviewTracker.Domain.Kernel;

/// <summary>The government's own file (www.gov.uk/bank-holidays.json): read whole or refused in a sentence.</summary>
public static class BankHolidayFile
{
    public const int LongestText = 500_000;
    private const string Division = "england-and-wales";

    public sealed record Day(DateOnly On, string Title);

    /// <summary>The England-and-Wales days, in order.</summary>
    /// <exception cref="RefusedException">The text is not that file.</exception>
    public static ImmutableList<Day> Read(string json)
    {
        Refuse.When(json.Length > LongestText, new BankHolidayFileRefused("it is far too long"));
        try
        {
            using var document = JsonDocument.Parse(json);
            var days = DivisionEvents(document.RootElement).Select(ReadDay).OrderBy(day => day.On).ToImmutableList();
            RefuseImplausible(days);
            return days;
        }
        catch (JsonException)
        {
            throw new RefusedException(new BankHolidayFileRefused("it is not JSON"));
        }
    }

    /// <summary>The last day of the last year in the list.</summary>
    public static DateOnly PublishedUntil(IEnumerable<Day> days) => new(days.Max(day => day.On).Year, 12, 31);

    private static JsonElement.ArrayEnumerator DivisionEvents(JsonElement root)
    {
        var events = default(JsonElement);
        var found = root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty(Division, out var division) && division.ValueKind == JsonValueKind.Object
            && division.TryGetProperty("events", out events) && events.ValueKind == JsonValueKind.Array;
        Refuse.When(!found, new BankHolidayFileRefused($"it has no list of events for {Division}"));
        return events.EnumerateArray();
    }

    private static Day ReadDay(JsonElement e, int index)
    {
        var text = Text(e, "date");
        var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on);
        Refuse.When(!isDate, new BankHolidayFileRefused($"event {index + 1} has no date like 2026-12-25"));
        return new Day(on, Text(e, "title") ?? "Bank holiday");
    }

    private static string? Text(JsonElement e, string name) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static void RefuseImplausible(ImmutableList<Day> days)
    {
        Refuse.When(days.IsEmpty, new BankHolidayFileRefused("its list of events is empty"));
        Refuse.When(days.Any(day => day.On.Year is < 1990 or > 2100), new BankHolidayFileRefused("it names years before 1990 or after 2100"));
        var twice = days.GroupBy(day => day.On).FirstOrDefault(same => same.Count() > 1);
        Refuse.When(twice is not null, new BankHolidayFileRefused($"it names {twice?.Key.InWords()} twice"));
        var years = days.Select(day => day.On.Year).ToHashSet();
        for (var year = days[0].On.Year; year <= days[^1].On.Year; year++)
            Refuse.When(!years.Contains(year), new BankHolidayFileRefused($"it has no day in {year}"));
    }
}

public sealed record BankHolidayFileRefused(string Because)
    : Refusal($"This is not the government's bank-holiday file: {Because}. Fetch bank-holidays.json from www.gov.uk and load it unchanged", "Json");
