using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using ReviewTracker.Domain.People;
using Xunit.Abstractions;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>Fifty people ask at the same time; each gets what is theirs and nothing of anybody else's.</summary>
public sealed class BleedTests(CrowdedSite site, ITestOutputHelper output) : IClassFixture<CrowdedSite>
{
    private static readonly Regex Word = new(@"bleed\d{3}");

    /// <summary>REVIEWTRACKER_FULL=1 asks a hundred thousand times.</summary>
    private static readonly int Requests = Environment.GetEnvironmentVariable("REVIEWTRACKER_FULL") == "1" ? 100_000 : 3_000;

    [Fact]
    public async Task No_answer_holds_a_word_of_somebody_elses()
    {
        var foreign = new List<string>();
        var (asked, own) = (0, 0);
        await Task.WhenAll(site.Neighbours.Select(async who =>
        {
            using var client = await site.SignedIn(who);
            for (var turn = 0; turn < Requests / site.Neighbours.Count; turn++)
            {
                var address = Address(who, turn);
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                var words = Words(who, address, await answer.Content.ReadAsStringAsync());
                Interlocked.Increment(ref asked);
                if (words.Contains(who.Word)) Interlocked.Increment(ref own);
                lock (foreign) foreign.AddRange(words.Where(w => w != who.Word).Select(w => $"{w} for {who.Word} ({who.Role}) at {address}"));
            }
        }));

        output.WriteLine($"{asked:N0} requests in {site.Neighbours.Count} sessions, {own:N0} with the asker's own word, {foreign.Count} foreign");
        foreign.Distinct().Take(10).ShouldBeEmpty();
        own.ShouldBe(asked, "everybody's name stands on every page");
    }

    // Those who see everything are shown it in lists to choose from: what they filter for is what the table holds.
    private static HashSet<string> Words(Neighbour who, string address, string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var text = who.Role != Role.Coordinator ? html
            : $"{document.QuerySelector(".rt-account")?.TextContent} {(address.Contains('?', StringComparison.Ordinal) || address.Contains('-', StringComparison.Ordinal) ? document.QuerySelector("main tbody")?.TextContent : "")}";
        return [.. Word.Matches(text).Select(m => m.Value)];
    }

    private string Address(Neighbour who, int turn)
    {
        var other = site.Neighbours[(who.Number + (turn * 7)) % site.Neighbours.Count];
        string[] filtered = [$"/reviews?csp={who.Body}", $"/reviews?lead={who.Person}&sort=-notified", $"/actions?agency={who.Body}", $"/actions?review={who.Address}&sort=owner", $"/actions?owner={who.Person}&show=all"];
        string[] plain = ["/", "/reviews", "/actions", $"/reviews/{who.Address}", $"/reviews/{who.Address}/actions", $"/actions/{who.Action}", $"/recommendations/{who.Plan}", $"/search?review={who.Address}"];
        string[] foreign = [$"/reviews/{other.Address}", $"/actions/{other.Action}", $"/reviews?csp={other.Body}", $"/actions?owner={other.Person}", $"/search?review={other.Address}"];
        string[] all = who.Role == Role.Coordinator ? filtered : [.. filtered, .. plain, .. who == other ? [] : foreign];
        return all[turn % all.Length];
    }
}
