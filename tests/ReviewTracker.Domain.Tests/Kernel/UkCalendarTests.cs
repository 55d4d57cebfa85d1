using FsCheck;
using FsCheck.Fluent;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Tests.Kernel;

public sealed class UkCalendarTests
{
    // Each of 2,000 days is tried with every length from 0 to 60: 122,000 cases for each of the two.
    private static readonly Config s_many = Config.QuickThrowOnFailure.WithMaxTest(2_000);
    private static readonly int[] s_lengths = [.. Enumerable.Range(0, 61)];

    [Fact]
    public void Months_agree_with_the_almanac() =>
        Check.One(s_many, Prop.ForAll(Days(2012, 2028).ToArbitrary(),
            day => s_lengths.All(months => day.PlusMonths(months) == Oracle.PlusMonths(day, months))));

    [Fact]
    public void Working_days_agree_with_the_law() =>
        Check.One(s_many, Prop.ForAll(Days(2012, 2027).ToArbitrary(),
            day => s_lengths.All(count => day.PlusWorkingDays(count, BankHolidays.Shipped) == Oracle.PlusWorkingDays(day, count))));

    [Fact]
    public void The_shipped_bank_holidays_are_those_of_the_law() =>
        BankHolidays.Shipped.Days.Order().ShouldBe(Enumerable.Range(Oracle.FirstYear, 17).SelectMany(Oracle.Holidays).Order());

    [Theory]
    [InlineData("2027-01-31", 1, "2027-02-28")]
    [InlineData("2028-01-31", 1, "2028-02-29")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2026-01-31", 2, "2026-03-31")]
    public void Months_clamp_from_the_origin(string origin, int months, string expected) =>
        DateOnly.Parse(origin, null).PlusMonths(months).ShouldBe(DateOnly.Parse(expected, null));

    [Fact]
    public void The_day_of_the_state_funeral_was_no_working_day() =>
        new DateOnly(2022, 9, 16).PlusWorkingDays(1, BankHolidays.Shipped).ShouldBe(new DateOnly(2022, 9, 20));

    [Fact]
    public void No_working_day_on_is_the_day_itself_even_on_a_Sunday() =>
        new DateOnly(2026, 5, 17).PlusWorkingDays(0, BankHolidays.Shipped).ShouldBe(new DateOnly(2026, 5, 17));

    [Fact]
    public void Counting_back_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new DateOnly(2026, 5, 17).PlusWorkingDays(-1, BankHolidays.Shipped));

    [Theory]
    [InlineData("2026-06-30T23:30:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:30:00Z", "2026-12-31")]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29")]
    [InlineData("2026-10-24T23:30:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:30:00Z", "2026-10-25")]
    public void Today_is_the_day_in_London(string instant, string expected) =>
        DateTimeOffset.Parse(instant, null).UkDate().ShouldBe(DateOnly.Parse(expected, null));

    private static Gen<DateOnly> Days(int fromYear, int toYear) =>
        Gen.Choose(new DateOnly(fromYear, 1, 1).DayNumber, new DateOnly(toYear, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);
}
