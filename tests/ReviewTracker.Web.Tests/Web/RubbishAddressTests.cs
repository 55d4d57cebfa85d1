using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Tests.Web;

public sealed class RubbishAddressTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("/search?review=%00&review=%E2%80%8B")]
    [InlineData("/actions?review=%EF%BF%BE&agency=x&agency=y&rag=7&page=-1")]
    [InlineData("/reviews?regime=%EF%BF%BE&stage=99&sort=%00&page=999999999999")]
    [InlineData("/reviews/%EF%BF%BE")]
    [InlineData("/reviews/2026-01/milestones/%EF%BF%BE/annotate?Day=99")]
    [InlineData("/reports/year-end?Year=%EF%BF%BE&AsAt=30/2/2026")]
    public async Task Whatever_stands_in_an_address_is_answered(string path)
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        ((int)(await visitor.Get(path)).Status).ShouldBeOneOf([200, 404, 422], path);
    }
}
