using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;
using Files = ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Tests.Export;

public sealed class TemplatePlanTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Plan = "/reviews/2026-02/plan";

    [Fact]
    public async Task The_plan_stands_in_the_columns_of_the_template()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var page = await visitor.Get(Plan);

        page.Document.QuerySelectorAll("thead th").Select(WebPage.Words).ShouldBe(
        [
            "Recommendation", "Scope of recommendation", "Action to take", "Lead agency", "Key milestones in enacting the recommendation",
            "Target date", "Date of completion and outcome",
        ]);
        page.Text.ShouldContain("1.1 Write a protocol for sharing risk assessments. Wealdshire Police / Eastmere Draft by May 30 June 2026");
        page.Text.ShouldContain("As at 15 May 2026. Printed by Sam Coombe");
    }

    [Fact]
    public async Task Page_Word_and_Excel_say_the_same_and_each_is_written_down()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var before = await Entries();
        await visitor.Get(Plan);
        var (word, excel) = (await visitor.File($"{Plan}?format=docx"), await visitor.File($"{Plan}?format=xlsx"));

        word.ShouldBeValidWord();
        excel.ShouldBeValidExcel();
        using var document = WordprocessingDocument.Open(new MemoryStream(word), false);
        document.MainDocumentPart!.Document.InnerText.ShouldContain("Write a protocol for sharing risk assessments.");
        var grid = Files.Workbook.Read(excel)[0];
        grid.Rows[1].At(3).Text.ShouldBe("1.1 Write a protocol for sharing risk assessments.");
        grid.Rows[1].At(6).Date.ShouldBe(new DateOnly(2026, 6, 30));
        (await Entries() - before).ShouldBe(3);
        (await app.Ask("select count(distinct digest) from (select digest from rt.access_log order by id desc limit 3) last")).ShouldBe(1L);
        (await app.Ask("select string_agg(act || ' ' || (details ->> 'format'), ', ' order by id) from (select * from rt.access_log order by id desc limit 3) last"))
            .ShouldBe("Shown html, Given docx, Given xlsx");
    }

    [Fact]
    public async Task A_file_is_marked_in_its_name_and_not_kept_by_the_browser()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        using var answer = await visitor.Http.GetAsync(new Uri($"{Plan}?format=xlsx", UriKind.Relative));

        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("OFFICIAL-SENSITIVE action-plan-2026-02.xlsx");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_written_about_a_part_leaves_only_with_those_who_may_read_it()
    {
        await app.Get<Streams>().Change<Recommendation>(SeedPlans.Recommendation.Value, 5, Act(Role.Manager), _ =>
            new CompletionAcceptedBeforeTracker(SeedPlans.Action, Seed.District, new(2026, 5, 2), null, Narrative.Of("A sealed outcome.")), CancellationToken.None);

        async Task<bool> Told(Role role)
        {
            using var visitor = await app.SignedInAs(role);
            return (await visitor.Get(Plan)).Html.Contains("A sealed outcome.", StringComparison.Ordinal);
        }

        (await Told(Role.SteeringGroupChair)).ShouldBeTrue();
        (await Told(Role.SteeringGroupMember)).ShouldBeFalse();
        (await Told(Role.AgencyLead)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_past_is_shown_as_it_was()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        (await visitor.Get($"{Plan}?on=2026-03-11")).Text.ShouldNotContain("Write a protocol");
        (await visitor.Get($"{Plan}?on=2026-03-12")).Text.ShouldContain("Write a protocol");
        (await visitor.Get($"{Plan}?known=2026-05-14")).Text.ShouldContain("No recommendations were on record");
        var tomorrow = await visitor.Get($"{Plan}?on=2026-05-16");
        tomorrow.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tomorrow.Errors.ShouldContain("The as-at date must be today or in the past");
    }

    [Fact]
    public async Task Nothing_leaves_when_it_cannot_be_written_down()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        await app.Ask("alter table rt.access_log rename to access_log_away");
        try
        {
            foreach (var address in new[] { Plan, $"{Plan}?format=docx", $"{Plan}?format=xlsx" })
            {
                var page = await visitor.Get(address);
                page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
                page.Heading.ShouldBe("Sorry, this is not available now");
                page.Html.ShouldNotContain("Write a protocol");
            }
        }
        finally
        {
            await app.Ask("alter table rt.access_log_away rename to access_log");
        }
    }

    [Theory, InlineData("update rt.access_log set kind = 'x'"), InlineData("delete from rt.access_log"), InlineData("truncate rt.access_log")]
    public async Task The_access_log_is_only_added_to(string sql)
    {
        (await Should.ThrowAsync<PostgresException>(async () =>
        {
            await using var command = app.Get<NpgsqlDataSource>().CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        })).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        await Should.ThrowAsync<PostgresException>(() => app.Ask(sql));
    }

    private async Task<long> Entries() => (long)(await app.Ask("select count(*) from rt.access_log"))!;

    private Act Act(Role role) => new(app.Person(role), Guid.CreateVersion7());
}
