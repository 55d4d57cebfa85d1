using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Demo;
using ReviewTracker.Web.Tests.Export;
using ReviewTracker.Web.Tests.Web;
using Files = ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Tests.Reports;

/// <summary>The pack of the whole demonstration.</summary>
public sealed class PackTests(WealdshireApp app) : IClassFixture<WealdshireApp>
{
    private const string Pack = "/reports/pack";

    [Fact]
    public async Task The_first_page_says_what_the_lists_say_on_the_same_day()
    {
        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);
        var page = await visitor.Get(Pack);
        var (late, red) = (await visitor.Get("/reviews?show=late"), await visitor.Get("/actions?colour=Red"));

        var overdue = page.Document.QuerySelectorAll("table caption").Single(c => WebPage.Words(c).StartsWith("Every part past its target", StringComparison.Ordinal))
            .ParentElement!.QuerySelectorAll("tbody tr").Length;
        page.Text.ShouldContain($"{overdue} of ");
        red.Text.ShouldContain($"{overdue} action");
        page.Document.QuerySelectorAll("h3").Select(WebPage.Words).ShouldBe(["Reviews that are late, and why", "Actions longest overdue", "Help needed", "Next dates"]);
        late.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_past_day_and_what_was_known_by_another_can_be_asked_for()
    {
        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);
        var page = await visitor.Get($"{Pack}?on=2024-03-31&known=2024-04-10");

        page.Text.ShouldContain("As at 31 March 2024");
        page.Text.ShouldContain("as known on 10 April 2024 at 11:59pm");
        var then = await app.Get<ReportRows>().Of(new AsAt { TrueOn = new(2024, 3, 31), KnownAt = new DateOnly(2024, 4, 10).EndOfUkDay() }, Coordinator, default);
        page.Text.ShouldContain($"of {then.Reviews.Count(r => r.Ongoing)} ongoing reviews");
        (await visitor.Get($"{Pack}?on=2026-05-16")).Errors.Single().ShouldContain("The as-at date must be today or in the past");
    }

    [Fact]
    public async Task The_rows_of_a_day_are_those_of_the_lists_of_that_day()
    {
        var (on, none) = (new DateOnly(2025, 3, 31), CancellationToken.None);
        var facts = await app.Get<ReportRows>().Of(new AsAt { TrueOn = on }, Coordinator, none);

        var reviews = await app.Get<ReviewList>().CaseloadAsAt(new AsAt { TrueOn = on }, Coordinator, none);
        facts.Reviews.Select(r => (r.Reference, r.Stage, r.LateFrom)).ShouldBe(reviews.Select(r => (r.Reference, r.Stage, r.LateFrom)));
        var actions = await app.Get<ActionList>().AsAt(on, null, Coordinator, none);
        facts.Actions.Select(a => (a.ActionId, a.Agency, a.Status, a.Target)).ShouldBe(actions.Select(a => (a.ActionId, a.Agency, a.Status, a.Target)), ignoreOrder: true);
    }

    [Fact]
    public async Task Page_Word_and_Excel_say_the_same_are_valid_and_written_down()
    {
        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);
        await visitor.Get(Pack);
        var (word, excel) = (await visitor.File($"{Pack}?format=docx"), await visitor.File($"{Pack}?format=xlsx"));

        word.ShouldBeValidWord();
        excel.ShouldBeValidExcel();
        Files.Workbook.Read(excel).Select(g => g.Name).ShouldContain("Overdue by agency");
        (await app.Ask("select count(*) || ' ' || count(distinct digest) from (select digest from rt.access_log where kind = 'quarterly-pack' order by id desc limit 3) last")).ShouldBe("3 1");
    }

    [Fact]
    public async Task Its_receipt_can_be_checked()
    {
        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);
        var printed = (await visitor.Get($"{Pack}?on=2025-09-30")).Document.QuerySelector(".rt-receipt")!.TextContent;

        (await visitor.Get($"/reports/check?receipt={printed}")).Text.ShouldContain("Same content");
    }

    [Fact]
    public async Task What_agencies_wrote_is_quoted_for_those_who_may_read_it_and_left_out_for_everybody_else()
    {
        var (on, none) = (new AsAt { TrueOn = DemonstrationHistory.Today }, CancellationToken.None);
        var (rows, narrative) = (app.Get<ReportRows>(), app.Get<ReportNarrative>());
        var claims = (await rows.OfPack(on, Coordinator, none)).Actions.Where(a => a.Status is ActionStatus.WithTheSteeringGroup).ToList();
        var recommendations = claims.Select(a => a.RecommendationId).ToHashSet();
        var agency = claims[0].Agency;

        (await narrative.Of(recommendations, on, Coordinator, none)).Select(l => l.Line.Kind).ShouldContain(StoryKind.Claimed);
        var own = await narrative.Of(recommendations, on, new(Coordinator.Person, [Role.AgencyLead], [agency]), none);
        own.ShouldNotBeEmpty();
        own.ShouldAllBe(l => l.Line.Agency == null || l.Line.Agency == agency);
        (await narrative.Of(recommendations, on, new(Coordinator.Person, [Role.PanelMember], []), none)).ShouldBeEmpty();

        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);
        var table = (await visitor.Get(Pack)).Document.QuerySelectorAll("table").Single(t => WebPage.Words(t.QuerySelector("caption")!).StartsWith("Waiting for the group", StringComparison.Ordinal));
        var column = table.QuerySelectorAll("thead th").Select(WebPage.Words).ToList().IndexOf("What came of it");
        table.QuerySelectorAll("tbody tr").ShouldAllBe(r => r.Children[column].TextContent.Length > 0);
    }

    [Fact]
    public async Task The_rows_of_a_pack_are_those_it_shows_and_no_others()
    {
        var (at, none) = (new AsAt { TrueOn = new DateOnly(2025, 3, 31) }, CancellationToken.None);
        var (all, some) = (await app.Get<ReportRows>().Of(at, Coordinator, none), await app.Get<ReportRows>().OfPack(at, Coordinator, none));

        var published = all.Reviews.Where(r => r.Stage is Domain.Reviews.Stage.Published).Select(r => r.Id).ToHashSet();
        some.Actions.Select(a => (a.ActionId, a.Agency)).ShouldBe(all.Actions.Where(a => !a.Status.IsOver() || published.Contains(a.ReviewId)).Select(a => (a.ActionId, a.Agency)));
        some.Actions.Count.ShouldBeLessThan(all.Actions.Count);
    }

    [Fact]
    public async Task Changes_are_those_between_the_whole_lists_of_both_days()
    {
        var none = CancellationToken.None;
        var meetings = await app.Get<ReportRows>().MeetingsRound(new AsAt { TrueOn = DemonstrationHistory.Today }, Coordinator, none);
        var meeting = MeetingDays.On(DemonstrationHistory.Today, meetings).Last!;
        var (then, now) = (new AsAt { TrueOn = meeting.HeldOn, Position = meeting.LogPosition }, new AsAt { TrueOn = DemonstrationHistory.Today });
        var (was, stands) = await app.Get<ChangedRows>().Between(then, now, meetings, Coordinator, none);

        var told = Changes.Between(was, stands, meeting.LogPosition);
        var whole = Changes.Between(await app.Get<ReportRows>().Of(then, Coordinator, none), await app.Get<ReportRows>().Of(now, Coordinator, none), meeting.LogPosition);
        told.Parts.Select(p => (p.Change, p.Is.ActionId, p.Is.Agency)).ShouldBe(whole.Parts.Select(p => (p.Change, p.Is.ActionId, p.Is.Agency)), ignoreOrder: true);
        told.Parts.ShouldNotBeEmpty();
        told.Reviews.Select(r => (r.Is.Id, r.Was?.Stage)).ShouldBe(whole.Reviews.Select(r => (r.Is.Id, r.Was?.Stage)));
        told.Decisions.Sum(d => d.Meeting.Decisions.Count).ShouldBe(whole.Decisions.Sum(d => d.Meeting.Decisions.Count));
    }

    private static Viewer Coordinator => new(DemonstrationHistory.People.Single(p => p.Name == WealdshireApp.Coordinator).Id, [Role.Coordinator], []);
}
