using System.Text;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Tests.Import;

public sealed class FileTests
{
    private const string Row = "1|Record it.|Local|Add a field.|WP||31/03/2026|";

    [Fact]
    public void An_empty_file_is_refused() => Wealdshire.RefusalOf([]).ShouldStartWith("The file is empty");

    [Fact]
    public void A_file_over_the_limit_is_refused_and_one_at_the_limit_is_looked_at()
    {
        Wealdshire.RefusalOf(new byte[Limits.FileBytes + 1]).ShouldContain("larger than 10 MB");
        Wealdshire.RefusalOf(Encoding.ASCII.GetBytes(new string('a', Limits.FileBytes))).ShouldStartWith("There is no action plan");
    }

    [Theory]
    [InlineData("25504446", "PDF")]
    [InlineData("D0CF11E0A1B11AE1", "password")]
    [InlineData("89504E470D0A1A0A", "picture")]
    [InlineData("FFD8FFE0", "picture")]
    [InlineData("4D5A9000", "program")]
    [InlineData("7B5C72746631", "rich-text")]
    [InlineData("504B0304", "damaged or cut short")]
    [InlineData("504B", "damaged or cut short")]
    [InlineData("0102030000", "neither an Excel workbook nor a text file")]
    public void A_file_of_another_kind_is_refused_by_what_it_is(string hex, string says) =>
        Wealdshire.RefusalOf(Convert.FromHexString(hex)).ShouldContain(says);

    [Theory]
    [InlineData("word/document.xml", "Word document")]
    [InlineData("xl/vbaProject.bin", "macros")]
    [InlineData("xl/workbook.bin", ".xlsb")]
    [InlineData("notes.txt", "zip file but not an Excel workbook")]
    public void A_zip_that_is_no_plain_workbook_is_refused(string part, string says)
    {
        var parts = part == "xl/vbaProject.bin" ? Workbooks.Parts(("Plan", Workbooks.SheetXml([Workbooks.Header]))) : [];
        parts[part] = "x";
        Wealdshire.RefusalOf(Workbooks.Zip(parts)).ShouldContain(says);
    }

    [Fact]
    public void A_macro_workbook_without_its_macros_is_refused()
    {
        var parts = Workbooks.Parts(("Plan", Workbooks.SheetXml([Workbooks.Header])));
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].Replace("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "vnd.ms-excel.sheet.macroEnabled.main+xml", StringComparison.Ordinal);
        Wealdshire.RefusalOf(Workbooks.Zip(parts)).ShouldContain(".xlsm");
    }

    [Theory]
    [InlineData("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>")]
    [InlineData("not xml at all")]
    public void A_broken_or_hostile_workbook_is_refused_in_a_sentence(string xml) =>
        Wealdshire.RefusalOf(Workbooks.WithSheetXml(xml)).ShouldContain("damaged");

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_not_opened()
    {
        var parts = Workbooks.Parts(("Plan", Workbooks.SheetXml([Workbooks.Header])));
        for (var i = 0; i < 7; i++) parts[$"xl/media/{i}.xml"] = new string(' ', 50_000_000);
        Wealdshire.RefusalOf(Workbooks.Zip(parts)).ShouldBe(Limits.UnpacksTooLarge);
    }

    [Fact]
    public void Two_thousand_actions_are_read_and_one_more_is_refused()
    {
        var rows = Enumerable.Range(1, 2_000).Select(n => $"{n}|Recommendation {n} of many.|Local|Do thing {n}.|WP||31/03/2026|").Prepend(Workbooks.Header).ToArray();
        Wealdshire.Draft(Workbooks.Xlsx(rows)).Recommendations.Count.ShouldBe(2_000);
        Wealdshire.RefusalOf(Workbooks.Xlsx([.. rows, "2001|One more.|Local|Do it.|WP||31/03/2026|"])).ShouldBe(Limits.TooManyActions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_hundred_thousand_rows_are_refused_without_being_kept(bool workbook)
    {
        var rows = Enumerable.Range(1, 100_000).Select(n => $"{n}|Recommendation {n} of very many in this file.|Local|Do thing {n}.|WP||31/03/2026|").Prepend(Workbooks.Header);
        var file = workbook ? Workbooks.Xlsx([.. rows]) : Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(row => row.Replace('|', ';'))));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Wealdshire.RefusalOf(file).ShouldBe(Limits.TooManyActions);

        // Reading stops at the limit: what is allocated does not grow with the other 95,000 rows.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(120_000_000);
    }

    [Fact]
    public void A_million_formatted_rows_that_hold_nothing_do_not_count()
    {
        var rows = string.Concat(Enumerable.Range(3, 60_000).Select(n => $"<row r='{n}'><c r='A{n}'/></row>"));
        var xml = Workbooks.SheetXml([Workbooks.Header, Row]).Replace("</sheetData>", rows + "</sheetData>", StringComparison.Ordinal);
        Wealdshire.Draft(Workbooks.WithSheetXml(xml)).Recommendations.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1252", false)]
    public void A_csv_file_is_read_in_every_encoding(string name, bool marked)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var text = Csv(',', "1|The victim’s “own words” – café.|Local|Add a field.|WP||31/03/2026|");
        byte[] file = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        Wealdshire.Draft(file).Recommendations.ShouldHaveSingleItem().Text.ShouldBe("The victim’s “own words” – café.");
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void A_csv_file_is_read_with_every_delimiter_and_quoted_line_breaks(char delimiter)
    {
        var file = Encoding.UTF8.GetBytes(Csv(delimiter, "1|One, two; three.|Local|\"First line.\r\nSecond \"\"line\"\".\"|WP||31/03/2026|").Replace("One, two; three.", "\"One, two; three.\"", StringComparison.Ordinal));
        var made = Wealdshire.Draft(file).Recommendations.ShouldHaveSingleItem();
        made.Text.ShouldBe("One, two; three.");
        made.Actions.ShouldHaveSingleItem().Text.ShouldBe("First line.\nSecond \"line\".");
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_named() =>
        Wealdshire.RefusalOf(Encoding.UTF8.GetBytes(Csv(',', "1|\"Never closed|Local|Add.|WP||31/03/2026|"))).ShouldContain("never closed");

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text()
    {
        foreach (var text in new[] { "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1+1)", "=HYPERLINK(\"http://example.org\",\"see\")" })
        {
            var csv = $"{Workbooks.Header.Replace('|', '\t')}\n1\tRecord it.\tLocal\t\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\tWP\t\t31/03/2026\t";
            Wealdshire.Draft(Encoding.UTF8.GetBytes(csv)).Recommendations.ShouldHaveSingleItem().Actions.ShouldHaveSingleItem().Text.ShouldBe(text);
        }
    }

    [Fact]
    public void Control_and_hidden_characters_are_dropped_and_names_kept()
    {
        var file = Workbooks.Xlsx(Workbooks.Header, "1|O'Brien\u200B 😀 \u202Erecord\u00A0it.|Local|<script>alert(1)</script>|WP||31/03/2026|");
        var made = Wealdshire.Draft(file).Recommendations.ShouldHaveSingleItem();
        made.Text.ShouldBe("O'Brien 😀 record it.");
        made.Actions.ShouldHaveSingleItem().Text.ShouldBe("<script>alert(1)</script>");
    }

    [Fact]
    public void A_text_that_is_too_long_is_named_and_may_be_answered_with_a_shorter_one()
    {
        var file = Workbooks.Xlsx(Workbooks.Header, $"1|Record it.|Local|{new string('x', 32_000)}|WP||31/03/2026|");
        var asked = Wealdshire.Draft(file).Questions.ShouldHaveSingleItem();
        asked.Cell.ShouldBe("D2");
        asked.Message.ShouldContain("longer than 4,000 characters");
        Wealdshire.Draft(file, ("D2", "Do less.")).Recommendations[0].Actions[0].Text.ShouldBe("Do less.");
    }

    private static string Csv(char delimiter, string row) => $"{Workbooks.Header}\r\n{row}\r\n".Replace('|', delimiter);
}
