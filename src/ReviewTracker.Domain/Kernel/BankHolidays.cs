using System.Collections.Frozen;

namespace ReviewTracker.Domain.Kernel;

/// <summary>One version of the England-and-Wales bank holidays.</summary>
/// <param name="Version">Names the list ("shipped with the product", the day a newer one was fetched).</param>
/// <param name="PublishedUntil">Days after it are provisional: the government has not said yet.</param>
public sealed record BankHolidays(string Version, FrozenSet<DateOnly> Days, DateOnly PublishedUntil)
{
    /// <summary>The list this product came with.</summary>
    public static BankHolidays Shipped { get; } = ReadShipped();

    public bool Contains(DateOnly day) => Days.Contains(day);

    /// <summary>Whether counting that reaches this day rests on holidays not yet published.</summary>
    public bool IsProvisional(DateOnly day) => day > PublishedUntil;

    /// <summary>This list with the years a newer one covers replaced; the government drops the oldest years from its file.</summary>
    public BankHolidays ReplacedBy(BankHolidays newer)
    {
        if (newer.Days.Count == 0) return this;
        var from = new DateOnly(newer.Days.Min().Year, 1, 1);
        return newer with { Days = Days.Where(day => day < from).Concat(newer.Days).ToFrozenSet() };
    }

    private static BankHolidays ReadShipped()
    {
        using var stream = typeof(BankHolidays).Assembly.GetManifestResourceStream("bank-holidays.json")!;
        using var reader = new StreamReader(stream);
        var days = BankHolidayFile.Read(reader.ReadToEnd());
        return new("shipped with the product", days.Select(day => day.On).ToFrozenSet(), BankHolidayFile.PublishedUntil(days));
    }
}
