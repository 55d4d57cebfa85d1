using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Tests.Web;
using Xunit.Abstractions;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>Every route and handler, asked by every role and by nobody for every kind of object, against the readable table.</summary>
public sealed class AccessTests(CaseWorld world, ITestOutputHelper output) : IClassFixture<CaseWorld>
{
    // What needs an identity provider or mail; with them it is tested beside the sign-in.
    // An error, a file, and a page whose browser test stages a file first.
    private static readonly string[] NotWalked = ["/error/{code:int}", "/reports/year-end.csv", "/actions/{id:guid}/evidence/{file:guid}", "/reviews/{reference}/import/{draft:guid}", "/actions/return/{sheet:guid}"];

    private static readonly (string, string)[] NotOffered = [("/account", "Connect"), ("/sign-in", "Provider"), ("/sign-in", "Code"),
        // Ends one of one's own sessions; an empty form names none, and what is not there is not there.
        ("/account", "End")];

    [Fact]
    public async Task Every_route_has_a_line_for_each_of_its_objects_and_every_line_a_route()
    {
        var routes = await Routes.Of(world);
        var missing = routes.SelectMany(r => Objects(r.Route).Where(o => Lines(r.Route, o).Count() != 1)
            .Select(o => $"{r.Route} for {o}: {Lines(r.Route, o).Count()} lines")).ToList();
        missing.ShouldBeEmpty("each needs exactly one line in tests/ReviewTracker.Web.Tests/Access/access.csv");

        var unused = AccessTable.Lines.Where(l => !routes.Any(r => l.Fits(r.Route)) || l.Objects.Any(o => !routes.Any(r => l.Fits(r.Route) && Objects(r.Route).Contains(o))));
        unused.Select(l => $"{l.Route} {string.Join(" + ", l.Objects)}").ShouldBeEmpty("these lines of access.csv have no route or name no object of it");
    }

    [Fact]
    public async Task Every_page_names_its_policy_or_says_that_it_is_public() =>
        (await Routes.Pages(world)).Where(page => !Routes.SaysWho(page)).Select(page => page.DisplayName).ShouldBeEmpty();

    [Fact]
    public async Task Every_page_is_walked_in_a_browser()
    {
        var walked = PagesUnderTest.All.Select(row => ((string)row[0]).Split('?')[0]).ToList();
        var pages = (await Routes.Of(world)).Where(r => r.Page && !NotWalked.Contains(r.Route));
        pages.Where(r => !walked.Exists(address => Matches(r.Route, address))).Select(r => r.Route).ShouldBeEmpty("add these to Web/PagesUnderTest.cs");
    }

    private static bool Matches(string route, string address)
    {
        var (asked, named) = (address.Trim('/').Split('/'), route.Trim('/').Split('/'));
        var least = named.Count(part => !part.EndsWith("?}", StringComparison.Ordinal));
        return asked.Length >= least && asked.Length <= named.Length && asked.Zip(named).All(part => part.Second.StartsWith('{') || part.First == part.Second);
    }

    [Fact]
    public async Task Every_line_says_whether_there_is_a_form_and_there_is_one()
    {
        var wrong = (await Asked()).Where(a => !a.Line.Route.EndsWith('*') && (a.Line.Post is null) != (a.Route.Posts.Count == 0));
        wrong.Select(a => $"{a.Route.Route}: {(a.Line.Post is null ? "there is a form" : "there is no form")}").Distinct().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_may_read_is_answered_and_everything_else_is_not_there()
    {
        var asked = (await Asked()).Where(a => a.Route.Reads).ToList();
        var (checks, wrong) = (0, new List<string>());
        foreach (var who in Persona.All)
        {
            using var visitor = await world.As(who);
            foreach (var a in asked)
            {
                var may = a.Line.Read.Includes(who);
                var expected = may ? a.Line.Answers : who.Refusal;
                foreach (var method in may || who.Role is not (null or Role.AgencyLead) ? [HttpMethod.Get] : new[] { HttpMethod.Get, HttpMethod.Head })
                {
                    using var answer = await visitor.Http.SendAsync(new HttpRequestMessage(method, a.Address));
                    checks++;
                    if ((int)answer.StatusCode != expected) wrong.Add($"{method} {a.Address} ({a.Object}) as {who}: {(int)answer.StatusCode}, not {expected}");
                }
            }
        }

        output.WriteLine($"{checks:N0} reads of {asked.Count:N0} addresses, {wrong.Count} unexpected");
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_is_taken_from_those_who_may_send_it_and_from_nobody_else_nothing_is_written()
    {
        var asked = (await Asked()).Where(a => a.Route.Posts.Count > 0).ToList();
        var forms = await Forms(asked);
        var (checks, wrong) = (0, new List<string>());
        foreach (var who in Persona.All)
        {
            using var visitor = await world.As(who);
            var token = PlausibleForm.TokenOf(await visitor.Get(who.SignedIn ? "/accessibility" : "/sign-in"));
            var before = await Written();
            foreach (var a in asked.Where(a => a.Line.Post?.Includes(who) is not true))
            {
                foreach (var handler in a.Route.Posts)
                {
                    var status = await Post(visitor, a.Address, handler, [.. forms[a.Address], (PlausibleForm.Token, token)]);
                    checks++;
                    if (status != who.Refusal || await Written() != before)
                        wrong.Add($"POST {a.Address} {handler} ({a.Object}) as {who}: {status}, written {(await Written() == before ? "nothing" : "something")}");
                }
            }
        }

        output.WriteLine($"{checks:N0} forms refused, {forms.Count(f => f.Value.Count > 0):N0} of {forms.Count:N0} filled in from the page itself, {wrong.Count} unexpected");
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_may_send_a_form_is_answered_and_without_its_token_it_counts_for_nothing()
    {
        var asked = (await Asked()).Where(a => a.Route.Posts.Count > 0 && a.Line.Post is not null).ToList();
        var (checks, wrong) = (0, new List<string>());
        foreach (var who in Persona.All)
        {
            using var visitor = await world.As(who);
            var token = PlausibleForm.TokenOf(await visitor.Get(who.SignedIn ? "/accessibility" : "/sign-in"));
            // Whoever signs out is not asked any further.
            foreach (var a in asked.Where(a => a.Line.Post!.Includes(who)).OrderBy(a => a.Route.Route.Contains("/sign", StringComparison.Ordinal)))
            {
                foreach (var handler in a.Route.Posts)
                {
                    if (NotOffered.Contains((a.Route.Route, handler))) continue;
                    var before = await Written();
                    var without = await Post(visitor, a.Address, handler, []);
                    var with = await Post(visitor, a.Address, handler, [(PlausibleForm.Token, token)]);
                    checks += 2;
                    if (without != (a.Line.Answers == 204 ? 204 : 400)) wrong.Add($"POST {a.Address} {handler} as {who} without a token: {without}");
                    if (with is 401 or 404 or >= 500) wrong.Add($"POST {a.Address} {handler} ({a.Object}) as {who}: {with}");
                    if (await Written() != before) wrong.Add($"POST {a.Address} {handler} as {who}: an empty form wrote something");
                }
            }
        }

        output.WriteLine($"{checks:N0} forms of those who may send them, {wrong.Count} unexpected");
        wrong.ShouldBeEmpty();
    }

    private sealed record Question(ProgramRoute Route, AccessLine Line, string Object, string Address);

    private async Task<IReadOnlyList<Question>> Asked() => [.. (await Routes.Of(world)).SelectMany(route => Objects(route.Route).Select(o =>
    {
        var line = Lines(route.Route, o).First();
        return new Question(route, line, o, line.Literal ? o : AccessObject.For(route.Route).Single(x => x.Name == o).Address(route.Route));
    }))];

    // A route that is about no case is asked for at the addresses its lines name.
    private static IReadOnlyList<string> Objects(string route) =>
        AccessTable.Lines.Where(l => l.Literal && l.Route == route).SelectMany(l => l.Objects).ToList() is { Count: > 0 } addresses ? addresses
        : AccessObject.For(route) is { Count: > 0 } objects ? [.. objects.Select(o => o.Name)] : ["an address"];

    private static IEnumerable<AccessLine> Lines(string route, string name) =>
        AccessTable.Lines.Where(l => l.Fits(route) && l.Objects.Contains(name));

    /// <summary>Each form as somebody who may send it fills it in; where nobody of the eleven may, as somebody named on the case.</summary>
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<(string, string)>>> Forms(IReadOnlyList<Question> asked)
    {
        var forms = new Dictionary<string, IReadOnlyList<(string, string)>>();
        foreach (var by in asked.GroupBy(a => a.Line.Post is { Roles: { Count: > 0 } may } ? may.Min() : (Role?)null))
        {
            using var visitor = by.Key is { } role ? await world.SignedInAs(role) : await world.SignedInAs(CaseWorld.InsidersName);
            foreach (var address in by.Select(a => a.Address).Distinct()) forms[address] = PlausibleForm.Of(await visitor.Get(address));
        }
        return forms;
    }

    private static async Task<int> Post(Visitor visitor, string address, string handler, IReadOnlyList<(string Name, string Value)> pairs)
    {
        var query = handler.Length == 0 ? "" : $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}";
        using var form = new FormUrlEncodedContent(pairs.Select(p => KeyValuePair.Create(p.Name, p.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, address + query) { Content = form };
        using var answer = await visitor.Unfollowed.SendAsync(request);
        return (int)answer.StatusCode;
    }

    /// <summary>How far the log reaches, and how many people the directory holds.</summary>
    private async Task<(long, int)> Written() =>
        (await world.Get<MeetingList>().LogPosition(CancellationToken.None), (await world.Get<PeopleDirectory>().All(CancellationToken.None)).Count);
}
