using System.Collections.Frozen;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Partnership;

/// <summary>Loads the government's newer list.</summary>
/// <param name="Version">What to call it, for instance the day it was fetched.</param>
/// <param name="Json">The file as fetched.</param>
public sealed record LoadBankHolidays(string Version, string Json);

public static class LoadBankHolidaysHandler
{
    public static BankHolidaysLoaded Handle(LoadBankHolidays command, PartnershipCard partnership)
    {
        Refuse.When(string.IsNullOrWhiteSpace(command.Version), new BankHolidayVersionMissing());
        var days = BankHolidayFile.Read(command.Json);
        var (until, before) = (BankHolidayFile.PublishedUntil(days), partnership.Holidays().PublishedUntil);
        Refuse.When(until < before, new BankHolidaysOlder(until.Year, before.Year));

        return new BankHolidaysLoaded(command.Version.Trim(), days.ConvertAll(day => new BankHoliday(day.On, day.Title)), until);
    }

    /// <summary>The list in force: the shipped one, overlaid by what was loaded.</summary>
    public static BankHolidays Holidays(this PartnershipCard partnership) =>
        partnership.BankHolidays is { } loaded
            ? BankHolidays.Shipped.ReplacedBy(new(loaded.Version, loaded.Days.Select(day => day.Date).ToFrozenSet(), loaded.PublishedUntil))
            : BankHolidays.Shipped;
}

public sealed record BankHolidayVersionMissing()
    : Refusal("Say what to call this list, for instance the day you fetched it", nameof(LoadBankHolidays.Version));

public sealed record BankHolidaysOlder(int Until, int Before)
    : Refusal($"This file ends in {Until}, but the list in use already reaches {Before}. Fetch the current file", nameof(LoadBankHolidays.Json));
