using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reporting;

namespace ReviewTracker.Domain.Tests.Reporting;

public sealed class ReportingYearTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);

    [Theory]
    [InlineData("2023/24")]
    [InlineData("2023-24")]
    [InlineData(" 2023/24 ")]
    public void A_year_is_read_with_a_slash_or_a_dash(string text)
    {
        var year = ReportingYear.Parse(text);

        year.FirstDay.ShouldBe(new DateOnly(2023, 4, 1));
        year.LastDay.ShouldBe(new DateOnly(2024, 3, 31));
        year.ToString().ShouldBe("2023/24");
    }

    [Fact]
    public void The_turn_of_the_century_is_a_year_too() => ReportingYear.Parse("1999/00").LastDay.ShouldBe(new DateOnly(2000, 3, 31));

    [Theory]
    [InlineData("2023/25", "\"2023/25\" is not one year: a reporting year runs from 1 April to 31 March. Did you mean 2023/24?")]
    [InlineData("2023", "\"2023\" is not a reporting year. Enter two years with a slash, for example 2023/24")]
    [InlineData("2023/2024", "\"2023/2024\" is not a reporting year. Enter two years with a slash, for example 2023/24")]
    [InlineData("-1/24", "\"-1/24\" is not a reporting year. Enter two years with a slash, for example 2023/24")]
    [InlineData("1066/67", "\"1066/67\" is outside the years this system reports on. Enter a year between 1990/91 and 2099/00")]
    [InlineData("", "Enter the year as two years with a slash, for example 2023/24")]
    [InlineData(null, "Enter the year as two years with a slash, for example 2023/24")]
    public void Anything_else_is_refused_with_what_to_do(string? text, string sentence) =>
        Should.Throw<RefusedException>(() => ReportingYear.Parse(text)).Message.ShouldBe(sentence);

    [Theory]
    [InlineData(2024, 3, 31, "2023/24")]
    [InlineData(2024, 4, 1, "2024/25")]
    public void A_day_belongs_to_the_year_that_holds_it(int y, int m, int d, string year) =>
        ReportingYear.Of(new(y, m, d)).ToString().ShouldBe(year);

    [Fact]
    public void The_stocks_are_those_of_31_March_or_of_the_as_at_day_when_it_comes_first()
    {
        YearEndQuestion.Ask("2023/24", null, null, Today).Day.ShouldBe(new DateOnly(2024, 3, 31));
        YearEndQuestion.Ask("2023/24", new(2023, 9, 1), null, Today).Day.ShouldBe(new DateOnly(2023, 9, 1));
        YearEndQuestion.Ask("2026/27", null, null, Today).Day.ShouldBe(Today);
    }

    [Fact]
    public void A_day_in_the_future_or_before_the_year_is_refused()
    {
        Refused("2025/26", new(2026, 5, 16), null).ShouldBeOfType<NotYet>();
        Refused("2025/26", null, new(2026, 5, 16)).ShouldBeOfType<NotYet>();
        Refused("2027/28", null, null).ShouldBeOfType<YearNotBegun>();
        Refused("2023/24", new(2023, 3, 31), null).ShouldBeOfType<YearNotBegun>();
    }

    [Fact]
    public void A_day_ends_at_midnight_in_the_United_Kingdom()
    {
        new DateOnly(2026, 6, 30).EndOfUkDay().UkDate().ShouldBe(new DateOnly(2026, 6, 30));
        new DateOnly(2026, 6, 30).EndOfUkDay().ShouldBeGreaterThan(new DateTimeOffset(2026, 6, 30, 22, 59, 59, TimeSpan.Zero));
        new DateOnly(2026, 6, 30).EndOfUkDay().AddMicroseconds(1).UkDate().ShouldBe(new DateOnly(2026, 7, 1));
    }

    private static Refusal Refused(string year, DateOnly? asAt, DateOnly? knownAt) =>
        Should.Throw<RefusedException>(() => YearEndQuestion.Ask(year, asAt, knownAt, Today)).Refusal;
}
