using System.Text.RegularExpressions;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>Whoever opened one marked case finds its texts wherever they may go, and no other case's.</summary>
public sealed class OpenedCaseTests(CaseWorld world) : IClassFixture<CaseWorld>
{
    private static readonly Regex Marker = new($@"{Markers.Begins}\d{{4}}", RegexOptions.IgnoreCase);

    [Theory]
    [InlineData("other withdrawn", Role.Auditor)]
    [InlineData("own ended", Role.DataProtectionOfficer)]
    public async Task What_was_opened_is_read_and_nothing_beside_it(string name, Role role)
    {
        var opened = SeededCase.All.Single(c => c.Name == name);
        using var visitor = await world.SignedInAs(role);
        var check = await (await visitor.Get($"/reviews/{opened.Address}/open")).Submit(
            "Continue", ("Why do you need to read it?", "Somebody complained about it"), ("For how many hours?", "2"));
        (await check.Submit("Open the review")).Text.ShouldContain("The review is open to you");

        var crawler = new Crawler(visitor);
        await crawler.Follow("/");
        foreach (var route in (await Routes.Of(world)).Where(r => r.Reads))
            foreach (var address in AccessObject.For(route.Route).Select(o => o.Address(route.Route)).Distinct()) await crawler.Open(address);

        var found = crawler.Answers.SelectMany(a => Marker.Matches(a.Text).Select(m => m.Value.ToLowerInvariant())).Distinct().Select(m => world.Markers.Known[m]).ToList();
        found.Where(f => f.Case == opened && f.In is ReviewEvent).ShouldNotBeEmpty();
        found.Where(f => f.Case == opened && f.In is ProgressReported).ShouldNotBeEmpty();
        found.Where(f => f.Case != opened && !Allowances.May(role, f)).Select(f => f.What).ShouldBeEmpty();
        found.Where(f => f.In is CaseOpened or CaseOpeningEnded).ShouldBeEmpty("why others opened it is not theirs to read");
    }

    [Fact]
    public async Task An_instant_that_is_not_known_reaches_nothing()
    {
        var opened = SeededCase.All.Single(c => c.Name == "other published");
        var reader = new Viewer(SeededCase.Newcomer, [Role.Auditor], []);
        var lists = world.Get<ReviewList>();
        (await lists.Get(opened.Reference, reader, CancellationToken.None)).ShouldBeNull();
        (await lists.Get(opened.Reference, reader with { At = world.Now }, CancellationToken.None)).ShouldNotBeNull();
        (await lists.Get(opened.Reference, reader with { At = new(2026, 5, 19, 9, 0, 0, TimeSpan.Zero) }, CancellationToken.None)).ShouldBeNull();
        (await lists.Get(opened.Reference, reader with { Roles = [Role.PanelMember], At = world.Now }, CancellationToken.None)).ShouldBeNull();
    }
}
