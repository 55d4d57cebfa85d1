using System.IO.Compression;
using System.Net;
using System.Text;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;
using Files = ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Tests.Export;

public sealed class ReturnedSheetTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private static readonly string Sheet = $"/actions/sheets?agency={Seed.Agency}&format=";
    private ReturnWorld _world = null!;
    private Visitor _lead = null!;

    public async Task InitializeAsync() => (_world, _lead) = (await ReturnWorld.In(app), await app.SignedInAs(Role.AgencyLead));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_sheet_holds_the_open_actions_of_one_agency_and_is_written_down()
    {
        var file = await _lead.File(Sheet + "xlsx");

        file.ShouldBeValidExcel();
        var grid = Files.Workbook.Read(file)[0];
        grid.Rows[0].Cells.Values.Take(7).Select(c => c.Text).ShouldBe(["Action id", "Review", "No.", "Agency", "Action", "Target", "Last update"]);
        var row = grid.Rows[RowOf(file, 0) - 1];
        (row.At(2).Text, row.At(3).Text, row.At(4).Text, row.At(5).Text).ShouldBe(("2026/01", "7.1", "Wealdshire Police", "Do what 7.1 says."));
        row.At(6).Date.ShouldBe(new DateOnly(2026, 6, 30));
        Encoding.UTF8.GetString(file).ShouldNotContain("7.9");
        grid.Rows.ShouldNotContain(r => r.At(3).Text == "7.9");
        (await app.Ask("select kind || ' ' || reference from rt.access_log order by id desc limit 1")).ShouldBe("agency-sheet Wealdshire Police");
    }

    [Fact]
    public async Task Every_answer_is_shown_before_anything_is_saved_and_then_saved()
    {
        var sent = await _lead.File(Sheet + "xlsx");
        int Row(int action) => RowOf(sent, action);
        var page = await ReturnWorld.Upload(_lead, sent.With(
            ($"H{Row(0)}", "Update"), ($"I{Row(0)}", "- two cohorts trained"), ($"N{Row(0)}", "No trainer for the third."),
            ($"H{Row(1)}", "Claim completion"), ($"I{Row(1)}", "In use."), ($"J{Row(1)}", new DateOnly(2026, 5, 8)), ($"K{Row(1)}", "The audit."),
            ($"H{Row(2)}", "More time"), ($"L{Row(2)}", new DateOnly(2026, 9, 30)), ($"M{Row(2)}", "Two vacancies."),
            ($"H{Row(3)}", "Not ours"), ($"M{Row(3)}", "It is the district's.")));

        page.Heading.ShouldBe("Check the returned sheet");
        page.Text.ShouldContain("4 answers can be saved, 0 rows cannot. Nothing has been saved yet.");
        page.Text.ShouldContain("Completion claimed, done on 8 May 2026");
        page.Text.ShouldContain("Nothing was filled in: no answer.");
        (await _world.Part(_world.Own[1])).ClaimedOn.ShouldBeNull();

        var saved = await page.Submit("Save 4 answers");

        saved.Heading.ShouldBe("What became of the sheet");
        saved.Text.ShouldContain("4 answers saved, 0 rows not saved.");
        (await _world.Part(_world.Own[0])).BarrierOn.ShouldBe(new DateOnly(2026, 5, 15));
        (await _world.Part(_world.Own[1])).CompletedOn.ShouldBe(new DateOnly(2026, 5, 8));
        (await _world.Part(_world.Own[2])).TimeAskedUntil.ShouldBe(new DateOnly(2026, 9, 30));
        (await _world.Part(_world.Own[3])).NotOursOn.ShouldBe(new DateOnly(2026, 5, 15));
        (await _world.Part(_world.Own[4])).LastUpdateOn.ShouldBeNull();
    }

    [Fact]
    public async Task Pressing_twice_saves_once()
    {
        var sent = await _lead.File(Sheet + "xlsx");
        var page = await ReturnWorld.Upload(_lead, sent.With(($"H{RowOf(sent, 0)}", "No change")));
        await page.Submit("Save 1 answer");
        var again = await page.Submit("Save 1 answer");

        again.Text.ShouldContain("1 answer saved");
        (await _world.Plan()).Action(_world.Own[0])!.Story.Count(s => s.Kind == StoryKind.NoChange).ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_row_comes_back_with_its_reason_and_the_others_are_saved()
    {
        var sent = await _lead.File(Sheet + "xlsx");
        await _world.Happens(new ProgressReported(_world.Own[0], Seed.Agency, new(2026, 5, 14), Narrative.Of("By telephone.")!));

        var page = await ReturnWorld.Upload(_lead, sent.With(($"H{RowOf(sent, 0)}", "No change"), ($"H{RowOf(sent, 1)}", "No change")));

        page.Text.ShouldContain("1 answer can be saved, 1 row cannot");
        page.Text.ShouldContain("The action has moved since the sheet was made: Progress reported (14 May 2026). Answer it on its own page, or take a new sheet.");
        (await page.Submit("Save 1 answer")).Text.ShouldContain("1 answer saved, 1 row not saved.");
    }

    [Fact]
    public async Task What_another_agency_does_meanwhile_makes_no_row_stale()
    {
        var sent = await _lead.File(Sheet + "xlsx");
        await _world.Happens(new ProgressReported(_world.Others, Seed.District, new(2026, 5, 14), Narrative.Of("Theirs.")!));

        (await ReturnWorld.Upload(_lead, sent.With(($"H{RowOf(sent, 0)}", "No change")))).Text.ShouldContain("1 answer can be saved, 0 rows cannot");
    }

    [Fact]
    public async Task A_file_as_agencies_send_it_back_saves_its_good_rows_and_says_what_is_wrong_with_the_others()
    {
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Export", "Samples", "agency-return-windows-1252.csv")))
            .Replace("30/01/2026", "30/09/2026", StringComparison.Ordinal).Replace("05/11/2025", "05/05/2026", StringComparison.Ordinal)
            .Replace("{id-of-another-agency}", _world.Others.ToString(), StringComparison.Ordinal);
        foreach (var (i, id) in _world.Own.Take(4).Select((id, i) => (i + 1, id))) text = text.Replace($"{{id-{i}}}", id.ToString(), StringComparison.Ordinal);
        var coordinator = await app.SignedInAs(Role.Coordinator);

        var page = await ReturnWorld.Upload(coordinator, Encoding.Latin1.GetBytes(text), "return.csv");

        page.Text.ShouldContain("Progress reported; More time asked for, until 30 September 2026");
        page.Text.ShouldContain("Evidence given: written down; Completion claimed, done on 5 May 2026");
        page.Text.ShouldContain("No change reported");
        page.Text.ShouldContain("This action is not Wealdshire Police's: it belongs to Eastmere.");
        page.Text.ShouldContain("There is no action with this id.");
        page.Text.ShouldContain("“What was done” holds a formula.");
        page.Text.ShouldContain("There is no 31 February 2026");
        (await page.Submit("Save 3 answers")).Text.ShouldContain("3 answers saved, 3 rows not saved.");
        var told = (await _world.Plan()).Action(_world.Own[1])!.Story.Last().Text;
        (await app.Get<SealedTexts>().Open([told], CancellationToken.None))[told].ShouldBe("Audit done; “seen alone” recorded in 17 of 20");
    }

    [Fact]
    public async Task An_agency_is_told_of_others_actions_what_it_is_told_of_none()
    {
        var csv = $"Action id;Answer\r\n{_world.Others};No change\r\n{Guid.NewGuid()};No change\r\n";
        var page = await ReturnWorld.Upload(_lead, Encoding.UTF8.GetBytes(csv), "return.csv");
        page.Text.ShouldContain("0 answers can be saved, 2 rows cannot");
        page.Text.ShouldNotContain("Eastmere");
        page.Document.QuerySelectorAll("button").Select(WebPage.Words).ShouldNotContain(b => b.StartsWith("Save"));
    }

    [Fact]
    public async Task Without_versions_the_last_update_tells_what_is_stale()
    {
        await _world.Happens(new ProgressReported(_world.Own[0], Seed.Agency, new(2026, 5, 14), Narrative.Of("Since.")!));
        var csv = $"Action id,Last update,Answer\r\n{_world.Own[0]},01/05/2026,No change\r\n{_world.Own[1]},,No change\r\n";
        (await ReturnWorld.Upload(_lead, Encoding.UTF8.GetBytes(csv), "return.csv")).Text.ShouldContain("moved since the sheet was made: The agency was heard of (14 May 2026)");
    }

    [Fact]
    public async Task Rows_may_be_deleted_sorted_and_columns_moved()
    {
        var sent = await _lead.File(Sheet + "xlsx");
        (await ReturnWorld.Upload(_lead, sent.With(($"H{RowOf(sent, 0)}", "No change")).WithoutRows((uint)RowOf(sent, 4)))).Text
            .ShouldContain("action 7.5 Not in the file: no answer.");
        var moved = $"Evidence,Answer,Action id\r\n,No change,{_world.Own[0]}\r\n";
        (await ReturnWorld.Upload(_lead, Encoding.UTF8.GetBytes(moved), "return.csv")).Text.ShouldContain("1 answer can be saved");
    }

    [Theory]
    [InlineData("Action id,Reply,Evidence,Reason\r\n1,No change,,\r\n", "The column “Answer” is missing or was renamed.")]
    [InlineData("Number,Answer,Evidence,Reason\r\n1,No change,,\r\n", "The column “Action id” is missing or was renamed.")]
    [InlineData("Action id,Answer,Status,Reason\r\n1,No change,,\r\n", "Two columns are both read as “Answer”")]
    [InlineData("Shopping,Price\r\nBread,2\r\n", "No sheet of this file has the columns “Action id” and “Answer”.")]
    [InlineData("", "The file is empty.")]
    [InlineData("MZ rest", "This is a program")]
    public async Task A_file_that_is_no_returned_sheet_is_refused_whole(string content, string says)
    {
        var refused = await ReturnWorld.Upload(_lead, Encoding.UTF8.GetBytes(content), "return.csv");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldHaveSingleItem().ShouldContain(says);
        refused.Heading.ShouldBe("Read a returned sheet");
    }

    [Fact]
    public async Task Macros_are_refused()
    {
        var sent = await _lead.File(Sheet + "xlsx");
        using var file = new MemoryStream();
        file.Write(sent);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true)) zip.CreateEntry("xl/vbaProject.bin");
        (await ReturnWorld.Upload(_lead, file.ToArray(), "return.xlsm")).Errors.ShouldHaveSingleItem().ShouldContain("holds macros (.xlsm), which are not accepted");
    }

    [Theory]
    [InlineData("Perhaps", "", null, "“Perhaps” is not one of the answers.")]
    [InlineData("Claim completion", "Done.", "soon", "“Date done”: “soon” cannot be read as a date.")]
    [InlineData("Claim completion", "Done.", "03/31/2026", "“Date done”: There is no month 31: dates are read day first.")]
    [InlineData("Claim completion", "Done.", null, "Enter the date it was done.")]
    [InlineData("Claim completion", "", "08/05/2026", "Say what came of the action.")]
    [InlineData("Update", "", null, "Say what has been done since the last update, or choose “no change”.")]
    [InlineData("Update", "=HYPERLINK(\"http://example.org\",\"see\")", null, "“What was done” holds a formula.")]
    [InlineData("", "", "08/05/2026", "The answer is missing. Choose one from the list.")]
    public async Task A_row_that_cannot_be_saved_says_why(string answer, string done, string? doneOn, string says)
    {
        var sent = await _lead.File(Sheet + "xlsx");
        var row = RowOf(sent, 0);
        var page = await ReturnWorld.Upload(_lead, sent.With(
            ($"H{row}", answer.Length == 0 ? null : answer), ($"I{row}", done.Length == 0 ? null : done), ($"J{row}", doneOn)));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("0 answers can be saved, 1 row cannot");
        page.Text.ShouldContain(says);
    }

    [Fact]
    public async Task What_begins_like_a_formula_is_kept_as_words_in_both_directions()
    {
        await _world.Happens(new ActionReworded(_world.Own[0], "=1+1", null, null, new(2026, 5, 14), Narrative.Of("A test.")!));
        var csv = Encoding.UTF8.GetString(await _lead.File(Sheet + "csv"));
        csv.ShouldContain(",'=1+1,");

        var back = csv.Replace($"'=1+1,30/06/2026,,,,", $"'=1+1,30/06/2026,,Update,'-12 of 20,", StringComparison.Ordinal);
        await (await ReturnWorld.Upload(_lead, Encoding.UTF8.GetBytes(back), "return.csv")).Submit("Save 1 answer");
        var said = (await _world.Plan()).Action(_world.Own[0])!.Story.Last(s => s.Kind == StoryKind.Progress).Text;
        (await app.Get<SealedTexts>().Open([said], CancellationToken.None))[said].ShouldBe("-12 of 20");
    }

    [Fact]
    public async Task An_open_round_hears_that_the_agency_answered_by_spreadsheet()
    {
        var round = new RoundId(Guid.CreateVersion7());
        await app.Get<Streams>().Start(round.Value, _world.Act(), [new RoundOpened(round, SeedPlans.Meeting, [Seed.Agency], new(2026, 5, 13), new(2026, 5, 20))], CancellationToken.None);
        var sent = await _lead.File(Sheet + "xlsx");
        await (await ReturnWorld.Upload(_lead, sent.With(($"H{RowOf(sent, 0)}", "No change"), ($"H{RowOf(sent, 1)}", "Update"), ($"I{RowOf(sent, 1)}", "Begun.")))).Submit("Save 2 answers");

        var answered = (await app.Get<Views>().Get<UpdateRound>(round.Value, CancellationToken.None))!.State.Of(Seed.Agency)!;
        (answered.Way, answered.Answers.Count, answered.Nil).ShouldBe((ReplyWay.Spreadsheet, 2, false));
        await app.Get<Streams>().Change<UpdateRound>(round.Value, 2, _world.Act(), _ => new RoundClosed(new(2026, 5, 15)), CancellationToken.None);
    }

    [Fact]
    public async Task A_nil_return_means_in_a_sheet_what_it_means_on_the_page()
    {
        var round = new RoundId(Guid.CreateVersion7());
        await app.Get<Streams>().Start(round.Value, _world.Act(), [new RoundOpened(round, SeedPlans.Meeting, [Seed.Agency], new(2026, 5, 13), new(2026, 5, 20))], CancellationToken.None);
        var sent = await _lead.File(Sheet + "xlsx");
        var version = (await app.Get<Streams>().Read(_world.Recommendation, AsAt.Now, CancellationToken.None)).Count;

        (await (await ReturnWorld.Upload(_lead, sent.With(($"H{RowOf(sent, 0)}", "Nil return")))).Submit("Save 1 answer")).Text.ShouldContain("Nil return: nothing to report.");

        (await app.Get<Streams>().Read(_world.Recommendation, AsAt.Now, CancellationToken.None)).Count.ShouldBe(version, "the action stays as it is");
        var line = (await app.Get<Views>().Get<UpdateRound>(round.Value, CancellationToken.None))!.State.Of(Seed.Agency)!;
        line.Nil.ShouldBeFalse("there are others it said nothing of");
        line.Answers.ShouldBe([new Answered(_world.Own[0], AnswerKind.Nil)]);
        await app.Get<Streams>().Change<UpdateRound>(round.Value, 2, _world.Act(), _ => new RoundClosed(new(2026, 5, 15)), CancellationToken.None);
    }

    [Fact]
    public async Task Only_who_sent_it_in_finds_the_page_and_only_while_they_may_answer()
    {
        var sent = await _lead.File(Sheet + "xlsx");
        var page = await ReturnWorld.Upload(_lead, sent.With(($"H{RowOf(sent, 0)}", "No change")));
        (await (await app.SignedInAs(Role.Manager)).Get(page.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await page.Submit("Discard the file")).Heading.ShouldBe("Read a returned sheet");
        (await _lead.Get(page.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ReturnWorld.Upload(_lead, sent, agency: Seed.District)).Errors.ShouldContain("Choose the agency whose sheet it is");
        (await ReturnWorld.Upload(_lead, null)).Errors.ShouldContain("Choose the sheet");
    }

    [Fact]
    public async Task All_agencies_come_in_one_zip_and_nobody_gets_anothers()
    {
        var zip = new ZipArchive(new MemoryStream(await (await app.SignedInAs(Role.Coordinator)).File("/actions/sheets?format=zip")));
        zip.Entries.Select(e => e.Name).ShouldBe(["OFFICIAL-SENSITIVE actions-eastmere.xlsx", "OFFICIAL-SENSITIVE actions-wealdshire-police.xlsx"]);
        (await _lead.Get($"/actions/sheets?agency={Seed.District}&format=xlsx")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_sheets_receipt_can_be_checked()
    {
        using var coordinator = await app.SignedInAs(Role.Coordinator);
        await coordinator.File(Sheet + "xlsx");
        var code = ((string)(await app.Ask("select digest from rt.access_log order by id desc limit 1"))!)[..20];
        await _world.Happens(new ProgressReported(_world.Own[0], Seed.Agency, new(2026, 5, 14), Narrative.Of("Since.")!));

        (await coordinator.Get($"/reports/check?receipt={code}")).Text.ShouldContain("Same content");
    }

    // The row as the spreadsheet counts.
    private int RowOf(byte[] workbook, int action) =>
        Files.Workbook.Read(workbook)[0].Rows.Single(r => r.At(1).Text == _world.Own[action].ToString()).Number;
}
