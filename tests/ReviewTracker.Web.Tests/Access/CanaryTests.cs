using System.Text.RegularExpressions;
using ReviewTracker.Domain;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Tests.Web;
using Xunit.Abstractions;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>A marker in every text of every case, and nowhere a reader it was not meant for.</summary>
public sealed class CanaryTests(CaseWorld world, ITestOutputHelper output) : IClassFixture<CaseWorld>
{
    private static readonly Regex Marker = new($@"{Markers.Begins}\d{{4}}", RegexOptions.IgnoreCase);

    /// <summary>Events that tell nothing of a case, by their family: what bodies are called is public. Every other text is marked, or the test below fails.</summary>
    private static readonly Type[] NotOfACase = [typeof(BodyEvent), typeof(PartnershipEvent)];

    public static TheoryData<string> Everybody => [.. Persona.All.Select(who => who.ToString())];

    [Fact]
    public void Every_text_an_event_can_hold_is_marked_in_some_case_or_tells_nothing_of_one()
    {
        var marked = world.Markers.Known.Values.Where(m => m.In is not null).Select(m => $"{m.In!.GetType().Name}.{m.Text}").ToHashSet();
        var texts = EventTypes.ByName.Values.Where(e => !NotOfACase.Contains(e.BaseType))
            .SelectMany(e => Markers.Texts(e).Where(p => p.PropertyType != typeof(SealedDate)).Select(p => $"{e.Name}.{p.Name}"));
        texts.Except(marked).ShouldBeEmpty("mark these (CaseHistory), or say in NotOfACase that they tell nothing of a case");
    }

    [Fact]
    public void No_sealed_text_is_said_to_tell_nothing() => EventTypes.ByName.Values.Where(e => NotOfACase.Contains(e.BaseType))
        .SelectMany(Markers.Texts).Where(p => p.PropertyType.IsAssignableTo(typeof(SealedText))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Nothing_reaches_whom_it_was_not_meant_for(string name)
    {
        var who = Persona.All.Single(p => p.ToString() == name);
        using var visitor = await world.As(who);
        var crawler = new Crawler(visitor);
        await crawler.Follow("/");
        foreach (var address in await Known()) await crawler.Open(address);
        foreach (var address in new[] { "/no-such-page", "/error/500", "/reports/year-end.csv?year=2025/26", "/reports/year-end?year=2025/26&known=2026-05-01" }) await crawler.Open(address);
        if (who.SignedIn) await SendForms(visitor, crawler);

        var (seen, leaks) = Read(who.Role, crawler.Answers);
        output.WriteLine($"{who}: {crawler.Answers.Count:N0} answers, {seen:N0} markers that may be seen, {leaks.Count} that may not");
        leaks.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_crawl_would_find_what_is_there()
    {
        using var visitor = await world.SignedInAs(Role.Coordinator);
        var crawler = new Crawler(visitor);
        await crawler.Follow("/");
        foreach (var address in await Known()) await crawler.Open(address);
        var found = Found(crawler.Answers).Select(f => f.What).Distinct().ToHashSet();
        var never = world.Markers.Known.Values.Where(m => Allowances.May(Role.Coordinator, m)).Select(m => m.What).Where(w => !found.Contains(w)).ToList();
        output.WriteLine($"{found.Count:N0} kinds of text found by the coordinator, {never.Count:N0} shown nowhere: {string.Join(", ", never.Select(n => n.Split(": ")[1]).Distinct())}");
        found.Count.ShouldBeGreaterThan(150);
    }

    // A link is for whoever holds its token, signed in or not: what it shows is looked at by LinkCanaryTests.
    private async Task<IEnumerable<string>> Known() => (await Routes.Of(world)).Where(r => r.Reads)
        .SelectMany(r => AccessObject.For(r.Route).Select(o => o.Address(r.Route)).Concat(AccessTable.Lines.Where(l => l.Literal && l.Route == r.Route).Select(l => l.Objects[0])))
        .Where(address => !address.StartsWith("/sign-out", StringComparison.Ordinal) && address != SeedLinks.Page()).Distinct();

    // Filled in wrongly, filled in from an old version, and looking for every name there is.
    private async Task SendForms(Visitor visitor, Crawler crawler)
    {
        var token = PlausibleForm.TokenOf(await visitor.Get("/accessibility"));
        foreach (var address in (await Known()).Where(a => a.Count(c => c == '/') > 2))
        {
            await crawler.Open(address, Form(token, []));
            var plausible = PlausibleForm.Of(await visitor.Get(address)).Select(p => p.Name == "Version" ? (p.Name, "1") : p);
            await crawler.Open(address, Form(token, plausible));
        }

        foreach (var (marker, what) in world.Markers.Known.Where(m => m.Value.In is PseudonymChosen or NotificationReceived or null))
        {
            // What was typed is shown again, and tells nothing; a review that was found is gone to.
            var answer = await crawler.Look("/search", Form(token, [("Find", marker)]));
            crawler.Answers.Add(answer with { Text = answer.Text.Replace(marker, "", StringComparison.OrdinalIgnoreCase) + (answer.Status == 302 ? marker : "") });
        }
    }

    private static FormUrlEncodedContent Form(string token, IEnumerable<(string Name, string Value)> pairs) =>
        new(pairs.Append((PlausibleForm.Token, token)).Select(p => KeyValuePair.Create(p.Item1, p.Item2)));

    private (int Seen, List<string> Leaks) Read(Role? role, IEnumerable<Answer> answers)
    {
        var (seen, leaks) = (0, new List<string>());
        foreach (var answer in answers)
        {
            foreach (var found in Found([answer]))
            {
                if (Allowances.May(role, found)) seen++;
                else leaks.Add($"{found.What} in {answer.Asked} ({answer.Status})");
            }

            foreach (var hidden in SeededCase.All.Where(c => !SeesDateOfDeath(role, c)))
                if (answer.Text.Contains($"{hidden.Number} March 1902", StringComparison.Ordinal) || answer.Text.Contains($"1902-03-{hidden.Number}", StringComparison.Ordinal))
                    leaks.Add($"{hidden.Name}: date of death in {answer.Asked}");
        }
        return (seen, leaks);
    }

    private static bool SeesDateOfDeath(Role? role, SeededCase c) =>
        c.State != CaseState.Joined && Allowances.May(role, new(c, new ReviewResumed(default, null), nameof(ReviewResumed.Note)));

    private IEnumerable<Marked> Found(IEnumerable<Answer> answers) =>
        answers.SelectMany(a => Marker.Matches(a.Text).Select(m => m.Value.ToLowerInvariant()).Distinct()).Select(m => world.Markers.Known[m]);
}
