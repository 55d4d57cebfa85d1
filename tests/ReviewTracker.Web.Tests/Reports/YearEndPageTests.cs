using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reports;

public sealed class YearEndPageTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("/reports/year-end")]
    [InlineData("/reports/year-end.csv")]
    public async Task Only_those_who_see_reports_find_it(string path)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = await app.SignedInAs(role);
            var may = AccessMatrix.RolesThat(Rights.Read, Resource.YearEnd).Contains(role);
            (await visitor.Get(path)).Status.ShouldBe(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{path} as {role}");
        }

        using var nobody = app.SignedOut();
        (await nobody.Get(path)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_last_whole_year_is_shown_at_first_and_another_can_be_chosen()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);

        var page = await visitor.Get("/reports/year-end");
        page.Heading.ShouldBe("Year end 2025/26");
        (await page.Submit("Show the figures", ("Year", "2023/24"))).Heading.ShouldBe("Year end 2023/24");
    }

    [Fact]
    public async Task What_is_not_recorded_is_said_and_not_nought()
    {
        using var visitor = await app.SignedInAs(Role.Auditor);

        (await visitor.Get("/reports/year-end")).Text.ShouldContain("learning events not recorded");
    }

    [Theory]
    [InlineData("year=2023/25", "Did you mean 2023/24?")]
    [InlineData("year=next", "Enter two years with a slash")]
    [InlineData("asAt=2026-05-16", "The as-at date must be today or in the past")]
    [InlineData("knownAt=31/02/2026", "must be a real date")]
    [InlineData("year=2027/28", "Choose an earlier year or a later date")]
    public async Task A_question_that_cannot_be_answered_is_refused_beside_its_field(string query, string sentence)
    {
        using var visitor = await app.SignedInAs(Role.Manager);
        foreach (var path in new[] { "/reports/year-end", "/reports/year-end.csv" })
        {
            var page = await visitor.Get($"{path}?{query}");
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Errors.Single().ShouldContain(sentence);
        }
    }

    [Fact]
    public async Task A_restricted_review_counts_for_everybody_and_is_named_only_to_those_named_on_it()
    {
        await Publish("2024/77", "Sundew", restrictedTo: app.Person(Role.Manager));
        await Publish("2024/78", "=Teasel", restrictedTo: null);

        var (manager, member) = (await Csv(Role.Manager), await Csv(Role.SteeringGroupMember));

        manager.ShouldContain("flow,reviews published,2024/25,2,");
        manager.ShouldContain("Sundew 2023");
        member.ShouldContain("flow,reviews published,2024/25,2,");
        member.ShouldContain("'=Teasel 2023");
        member.ShouldNotContain("Sundew");
    }

    private async Task<string> Csv(Role role)
    {
        using var visitor = await app.SignedInAs(role);
        using var answer = await visitor.Http.GetAsync(new Uri("/reports/year-end.csv?year=2024/25", UriKind.Relative));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("OFFICIAL-SENSITIVE year-end-2024-25.csv");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("; sandbox");
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task Publish(string reference, string name, PersonId? restrictedTo)
    {
        var id = new ReviewId(Guid.NewGuid());
        List<object> events =
        [
            new NotificationReceived(id, reference, new(2024, 4, 8), Seed.Agency, Seed.District, MannerOfDeath.Unexplained, null, 1, null, 2023, null, "dhr-2016", null),
            new ReviewDecided(DecisionOutcome.Review, new(2024, 5, 7), null, null),
            new PseudonymChosen(Pseudonym.Of(name), 2023, PseudonymBasis.ChosenByPanel, new(2024, 6, 3)),
            new PublicationCleared(new(2024, 10, 1), null),
            new ReviewPublished(new(2024, 11, 4), null, null),
        ];
        if (restrictedTo is { } person) events.Add(new AccessRestricted([person], Narrative.Of("A relative works here.")!));
        await app.Get<Streams>().Start(id.Value, new Act(app.Person(Role.Manager), Guid.NewGuid()), events, default);
    }
}
