using System.Net;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Export;

public sealed class ReceiptTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_receipt_finds_its_document_and_the_same_content_however_much_has_happened_since()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        await visitor.Get("/reviews/2026-02/plan?format=xlsx");
        var code = await Code();
        await app.Get<Streams>().Change<Recommendation>(SeedPlans.Recommendation.Value, 5, Act(), _ =>
            new RecommendationReworded("Otherwise.", new(2026, 5, 15), Narrative.Of("A mistake.")!), CancellationToken.None);
        await app.Get<Streams>().Change<BodyCard>(Seed.Agency.Value, 1, Act(), _ => new BodyRenamed("Another name", null, new(2026, 5, 15)), CancellationToken.None);

        var page = await visitor.Get($"/reports/check?receipt={code.ToUpperInvariant()[..4]}-{code[4..]}");
        page.Text.ShouldContain("Action plan of a review, 2026/02");
        page.Text.ShouldContain("15 May 2026 at 10:00am by Sam Coombe");
        page.Text.ShouldContain("Same content");

        // What was changed is another content.
        await visitor.Get("/reviews/2026-02/plan");
        (await Code()).ShouldNotBe(code);
    }

    [Fact]
    public async Task A_forgotten_text_makes_another_content()
    {
        var recommendation = Guid.CreateVersion7();
        var action = new ActionId(Guid.CreateVersion7());
        await app.Get<Streams>().Start(recommendation, Act(),
        [
            new RecommendationMade(new(recommendation), SeedReviews.UnderWay, "1", "Do it.", RecommendationKind.SingleAgency, Scope.Local, [Seed.Agency], null, null, new(2026, 3, 10)),
            new ActionAdded(action, "1.1", "Do it.", [Seed.Agency], Target.Date(new(2026, 6, 30)), null, null, null, new(2026, 3, 12)),
            new CompletionAcceptedBeforeTracker(action, Seed.Agency, new(2026, 4, 1), null, Narrative.Of("Gone soon.")),
        ], CancellationToken.None);
        using var visitor = await app.SignedInAs(Role.Coordinator);
        await visitor.Get("/reviews/2026-01/plan");
        var code = await Code();
        (await visitor.Get($"/reports/check?receipt={code}")).Text.ShouldContain("Same content");

        await app.Get<Keys>().Destroy(SeedReviews.UnderWay.Value, CancellationToken.None);

        (await visitor.Get($"/reports/check?receipt={code}")).Text.ShouldContain("Different content");
    }

    [Theory, InlineData("not a receipt"), InlineData("1234"), InlineData("=1+1")]
    public async Task What_is_no_receipt_is_said_so(string typed)
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var page = await visitor.Get($"/reports/check?receipt={Uri.EscapeDataString(typed)}");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldContain("Enter the receipt as it is printed, for example 3F2A-91C0-55AB-0D17-C2E4");
    }

    [Fact]
    public async Task A_receipt_that_is_not_on_record_is_said_so()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        (await visitor.Get("/reports/check?receipt=0000-0000-0000-0000-0000")).Text.ShouldContain("No such receipt");
    }

    [Fact]
    public async Task The_log_is_read_by_those_who_watch_over_it_and_a_coordinator_reads_of_their_own_reviews()
    {
        using (var manager = await app.SignedInAs(Role.Manager))
            foreach (var review in new[] { "2026-01", "2026-02", "2026-04" }) await manager.Get($"/reviews/{review}/plan?format=docx");

        async Task<string> Read(Role role, string query = "")
        {
            using var visitor = await app.SignedInAs(role);
            return (await visitor.Get($"/reports/access-log{query}")).Text;
        }

        var auditor = await Read(Role.Auditor);
        auditor.ShouldContain("Action plan of a review, 2026/01");
        auditor.ShouldContain("Action plan of a review, 2026/02");
        // That a restricted review exists is told to nobody who is not named on it.
        auditor.ShouldNotContain("2026/04");
        (await Read(Role.DataProtectionOfficer)).ShouldNotContain("2026/04");
        (await Read(Role.Manager)).ShouldContain("2026/04");
        var coordinator = await Read(Role.Coordinator);
        coordinator.ShouldContain("2026/01");
        coordinator.ShouldNotContain("Action plan of a review, 2026/02");
        (await Read(Role.Auditor, "?reference=2026-02")).ShouldNotContain("Action plan of a review, 2026/01");
        (await Read(Role.Auditor, "?from=2026-05-16")).ShouldContain("Nothing was taken out");
        (await Read(Role.Auditor, $"?person={Seed.PersonOf(Role.Coordinator)}&reference=2026-04")).ShouldContain("Nothing was taken out");
    }

    private async Task<string> Code() => ((string)(await app.Ask("select digest from rt.access_log order by id desc limit 1"))!)[..20];

    private Act Act() => new(app.Person(Role.Manager), Guid.CreateVersion7());
}
