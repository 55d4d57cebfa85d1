using System.Text;
using ReviewTracker.Web.Export;

namespace ReviewTracker.Web.Tests.Reports;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"see\")", "\"'=HYPERLINK(\"\"http://example.org\"\",\"\"see\"\")\"")]
    public void What_a_spreadsheet_would_compute_stays_text(string text, string cell) => Csv.Cell(text).ShouldBe(cell);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("one, two", "\"one, two\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(null, "")]
    public void Cells_are_quoted_where_they_must_be(string? text, string cell) => Csv.Cell(text).ShouldBe(cell);

    [Fact]
    public void A_file_begins_with_the_mark_of_UTF_8_and_ends_its_lines_as_spreadsheets_do() =>
        Csv.Bytes([["a", "é"], ["b"]]).ShouldBe([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("a,é\r\nb\r\n")]);
}
