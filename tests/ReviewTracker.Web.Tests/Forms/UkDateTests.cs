using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Tests.Forms;

public sealed class UkDateTests
{
    [Theory]
    [InlineData("27", "3", "2026", "2026-03-27")]
    [InlineData("1", "jan", "2026", "2026-01-01")]
    [InlineData("1", "Sept", "2026", "2026-09-01")]
    [InlineData(" 09 ", "September", "2026", "2026-09-09")]
    [InlineData("29", "2", "2028", "2028-02-29")]
    [InlineData("1/6/26", "", "", "2026-06-01")]
    [InlineData("30th September 2025", "", "", "2025-09-30")]
    [InlineData("2026-05-15", "", "", "2026-05-15")]
    public void A_date_is_read_as_people_here_write_it(string day, string month, string year, string read) =>
        UkDate.Read(day, month, year).ShouldBe(new UkDate(DateOnly.Parse(read, null), null));

    [Theory]
    [InlineData("30", "2", "2026", "must be a real date")]
    [InlineData("29", "2", "2027", "must be a real date")]
    [InlineData("1", "13", "2026", "must be a real date")]
    [InlineData("0", "1", "2026", "must be a real date")]
    [InlineData("1", "5", "26", "must include a year with 4 numbers, like 2026")]
    [InlineData("1", "5", "0026", "must include a year between 1900 and 2100")]
    [InlineData("1", "5", "9999", "must include a year between 1900 and 2100")]
    [InlineData("1", "5", "", "must include a year")]
    [InlineData("", "5", "", "must include a day and a year")]
    [InlineData("2026", "05", "15", "must include a year with 4 numbers, like 2026")]
    [InlineData("x", "5", "2026", "must be a real date, like 27 3 2026")]
    [InlineData("1", "ma", "2026", "must be a real date, like 27 3 2026")]
    [InlineData("٣", "5", "2026", "must be a real date, like 27 3 2026")]
    [InlineData("-1", "5", "2026", "must be a real date, like 27 3 2026")]
    [InlineData("99999999999999999999", "5", "2026", "must be a real date, like 27 3 2026")]
    public void What_is_no_date_is_refused_with_what_to_do(string day, string month, string year, string fault) =>
        UkDate.Read(day, month, year).ShouldBe(new UkDate(null, fault));

    [Fact]
    public void Nothing_typed_is_no_date_and_no_fault() => UkDate.Read("", " ", "").ShouldBe(new UkDate(null, null));
}
