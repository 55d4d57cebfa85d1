using System.Net;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Admin;

/// <summary>How totals count is chosen on a page, and every figure that follows from it says by which rule.</summary>
public sealed class CountingPageTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Day = "Which day makes an action implemented?", Parts = "An action of several agencies";
    private const string Accepted = "The day the Steering Group accepted it", Claimed = "The day its agency claimed it", PerPart = "Counts once for each of its agencies";
    private const string ThisYear = "/reports/year-end?year=2026/27";

    [Fact]
    public async Task What_is_chosen_counts_at_once_and_the_year_end_says_so_while_what_was_given_out_stays_as_it_was()
    {
        using var manager = await app.SignedInAs(Role.Manager);
        var before = await manager.Get(ThisYear);
        before.Text.ShouldContain("actions implemented 0");
        before.Text.ShouldContain("An action counts once, when the last of its agencies’ parts was accepted by the Steering Group.");
        var receipt = before.Document.QuerySelector(".rt-receipt")!.TextContent;

        var done = await (await manager.Get("/admin/counting")).Submit((Day, Claimed), (Parts, PerPart));

        done.Text.ShouldContain("Every report counts so from now on, past years too.");
        var after = await manager.Get(ThisYear);
        after.Text.ShouldContain("actions implemented 1");
        after.Text.ShouldContain("An action counts once for each of its agencies, when that agency claimed its part as done");
        after.Text.ShouldNotContain("accepted by the Steering Group");
        (await manager.Get("/reports/measures")).Text.ShouldContain("when that agency claimed its part as done");
        (await manager.Get("/reports/partnership/public")).Text.ShouldContain("when that agency claimed its part as done");
        (await manager.Get($"/reports/check?receipt={receipt}")).Text.ShouldContain("Same content");
        await (await manager.Get("/admin/counting")).Submit((Day, Accepted));
        (await manager.Get(ThisYear)).Text.ShouldContain("An action counts once for each of its agencies, when the Steering Group accepted that agency’s part.");
    }
}

/// <summary>On a setting that nobody else moves meanwhile.</summary>
public sealed class CountingRefusedTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Day = "Which day makes an action implemented?", Claimed = "The day its agency claimed it";

    [Fact]
    public async Task The_same_again_is_refused_and_of_two_who_choose_the_second_is_shown_what_the_first_chose()
    {
        using var manager = await app.SignedInAs(Role.Manager);
        using var administrator = await app.SignedInAs(Role.Administrator);
        var same = await (await manager.Get("/admin/counting")).Submit();
        same.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        same.Errors.ShouldHaveSingleItem().ShouldBe("Totals are counted so already. Nothing was altered");

        var (first, second) = (await manager.Get("/admin/counting"), await administrator.Get("/admin/counting"));
        (await first.Submit((Day, Claimed))).Errors.ShouldBeEmpty();
        var late = await second.Submit((Day, Claimed));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("Counting chosen by Priya Marlow");
        (await late.Submit()).Errors.ShouldHaveSingleItem().ShouldBe("Totals are counted so already. Nothing was altered");
    }
}
