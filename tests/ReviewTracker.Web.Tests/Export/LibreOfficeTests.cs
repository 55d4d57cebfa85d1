using ReviewTracker.Domain.People;
using ReviewTracker.Web.Tests.Web;
using Files = ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Tests.Export;

/// <summary>Documents as another program than ours opens, changes and saves them.</summary>
public sealed class LibreOfficeTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly string Sheet = $"/actions/sheets?agency={Seed.Agency}&format=xlsx";

    [LibreOfficeFact]
    public async Task A_sheet_filled_in_there_and_saved_as_a_workbook_is_read_back()
    {
        var (world, lead) = (await ReturnWorld.In(app), await app.SignedInAs(Role.AgencyLead));
        var sent = await lead.File(Sheet);
        using var office = new LibreOffice();

        var returned = await office.Fill(sent, Answers(world, sent));

        var page = await ReturnWorld.Upload(lead, returned);
        page.Text.ShouldContain("4 answers can be saved, 0 rows cannot", customMessage: page.Text);
        (await page.Submit("Save 4 answers")).Text.ShouldContain("4 answers saved, 0 rows not saved.");
        (await world.Part(world.Own[1])).CompletedOn.ShouldBe(new DateOnly(2026, 5, 8));
        (await world.Part(world.Own[2])).TimeAskedUntil.ShouldBe(new DateOnly(2026, 9, 30));
    }

    [LibreOfficeFact]
    public async Task A_sheet_filled_in_there_and_saved_as_text_is_read_back()
    {
        var (world, lead) = (await ReturnWorld.In(app), await app.SignedInAs(Role.AgencyLead));
        var sent = await lead.File(Sheet);
        using var office = new LibreOffice();

        var returned = await office.FillIntoCsv(sent, Answers(world, sent));

        var page = await ReturnWorld.Upload(lead, returned, "return.csv");
        page.Text.ShouldContain("4 answers can be saved, 0 rows cannot", customMessage: page.Text);
        (await page.Submit("Save 4 answers")).Text.ShouldContain("4 answers saved, 0 rows not saved.");
        (await world.Part(world.Own[1])).CompletedOn.ShouldBe(new DateOnly(2026, 5, 8));
    }

    [LibreOfficeFact]
    public async Task The_plan_opens_there_as_a_document_and_as_a_workbook()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        using var office = new LibreOffice();
        foreach (var ending in new[] { "docx", "xlsx" })
        {
            var pdf = await office.ToPdf(await visitor.File($"/reviews/2026-02/plan?format={ending}"), ending);
            pdf.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        }
    }

    [LibreOfficeFact]
    public async Task What_begins_like_a_formula_is_still_a_text_after_it_was_saved_there()
    {
        using var office = new LibreOffice();
        var sent = OfficeFiles.Of(new ReviewTracker.Web.Export.Excel.Book("x",
            new ReviewTracker.Web.Export.Excel.Sheet("x", [new("a"), new("b")], [["=1+1", "@SUM(A1)"], ["-5", "+44 20"]])));

        var back = Files.Workbook.Read(await office.Fill(sent, ("A4", "text", "changed")))[0];

        back.Rows.SelectMany(r => r.Cells.Values).ShouldAllBe(c => c.Formula == null);
        (back.Rows[1].At(1).Text, back.Rows[1].At(2).Text, back.Rows[2].At(1).Text, back.Rows[2].At(2).Text).ShouldBe(("=1+1", "@SUM(A1)", "-5", "+44 20"));
    }

    private static (string, string, string)[] Answers(ReturnWorld world, byte[] sent)
    {
        int Row(int action) => Files.Workbook.Read(sent)[0].Rows.Single(r => r.At(1).Text == world.Own[action].ToString()).Number;
        return
        [
            ($"H{Row(0)}", "text", "Update"), ($"I{Row(0)}", "text", "Two cohorts trained – 64 officers"),
            ($"H{Row(1)}", "text", "Claim completion"), ($"I{Row(1)}", "text", "In use."), ($"J{Row(1)}", "date", "2026-05-08"),
            ($"H{Row(2)}", "text", "More time"), ($"L{Row(2)}", "date", "2026-09-30"), ($"M{Row(2)}", "text", "Two vacancies."),
            ($"H{Row(3)}", "text", "Nil return"),
        ];
    }
}
