using System.Net;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Tests.Web;

public sealed class LostDatabaseTests
{
    [Fact]
    public async Task Without_its_database_the_site_says_so_with_a_reference_and_without_a_trace()
    {
        var app = new WebApp();
        await app.InitializeAsync();
        using var visitor = await app.SignedInAs(Role.Coordinator);
        await app.LoseDatabase();

        var page = await visitor.Get("/admin");
        var ready = await visitor.Get("/health/ready");
        var live = await visitor.Get("/health/live");
        await app.DisposeAsync();

        ((int)page.Status).ShouldBeInRange(500, 503);
        page.Heading.ShouldStartWith("Sorry, ");
        page.Text.ShouldContain("Give this reference if you report it:");
        page.Html.ShouldNotContain("Exception");
        page.Html.ShouldNotContain("rt_test_");
        page.Headers.GetValues("Content-Security-Policy").ShouldNotBeEmpty();
        ready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        live.Html.ShouldBe("live");
    }
}
