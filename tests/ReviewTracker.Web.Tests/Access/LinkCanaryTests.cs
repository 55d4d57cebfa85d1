using System.Text.RegularExpressions;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store.Answering;
using ReviewTracker.Web.Tests.Web;
using Xunit.Abstractions;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>What a link shows of the marked cases: the agreed text of its own agency's open actions, of published reviews alone until the browser is confirmed.</summary>
public sealed class LinkCanaryTests(CaseWorld world, ITestOutputHelper output) : IClassFixture<CaseWorld>
{
    private static readonly Regex Marker = new($@"{Markers.Begins}\d{{4}}", RegexOptions.IgnoreCase);

    [Fact]
    public async Task A_link_shows_the_text_of_published_actions_and_nothing_else()
    {
        using var visitor = world.SignedOut();
        var seen = await Read(visitor);

        seen.ShouldNotBeEmpty();
        seen.ShouldAllBe(m => m.Case!.State == CaseState.Published && !m.Case.Restricted && m.Case.IsOwn && IsOwnWords(m));
    }

    [Fact]
    public async Task A_confirmed_browser_shows_those_of_unpublished_reviews_too_and_nothing_restricted()
    {
        using var visitor = world.SignedOut();
        var token = await world.Get<AnswerAccess>().Remember(null, SeedPeople.Team, TimeSpan.FromDays(30), world.Now, CancellationToken.None);
        visitor.Cookies.Add(world.Address, new System.Net.Cookie("reviewtracker-answer", token, "/"));
        var seen = await Read(visitor);

        seen.Select(m => m.Case!.State).Distinct().Count().ShouldBeGreaterThan(1);
        seen.ShouldAllBe(m => !m.Case!.Restricted && m.Case.IsOwn && IsOwnWords(m));
    }

    // The action as it was agreed, and what the agency itself calls it.
    private static bool IsOwnWords(Marked m) => m.In switch
    {
        ActionAdded or ActionReworded => m.Text == nameof(ActionAdded.Text),
        LabelGiven label => label.Agency == m.Case!.First,
        _ => false,
    };

    private async Task<IReadOnlyList<Marked>> Read(Visitor visitor)
    {
        var pages = new[] { await visitor.Get(SeedLinks.Page()), await visitor.Get(SeedLinks.Page("/code")), await visitor.Get(SeedLinks.Page("?skip=40")) };
        var seen = pages.SelectMany(p => Marker.Matches(p.Html)).Select(m => world.Markers.Known[m.Value.ToLowerInvariant()]).Distinct().ToList();
        output.WriteLine(string.Join("; ", seen.Select(m => m.What)));
        return seen;
    }
}
