using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

public sealed class AccessTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public void Every_route_has_its_line_in_the_table_and_every_line_its_route()
    {
        var routes = Endpoints().Select(Route).ToHashSet();
        var lines = AccessTable.Lines.Select(l => l.Route).ToHashSet();

        routes.Except(lines).ShouldBeEmpty("these have no line in tests/ReviewTracker.Web.Tests/Access/access.csv");
        lines.Except(routes).ShouldBeEmpty("these lines of access.csv have no route");
    }

    [Fact]
    public async Task Every_page_names_its_policy_or_says_that_it_is_public()
    {
        foreach (var page in await Pages())
        {
            var metadata = page.EndpointMetadata!;
            var named = metadata.OfType<IAuthorizeData>().Any(a => !string.IsNullOrEmpty(a.Policy)) || metadata.OfType<IAllowAnonymous>().Any();
            named.ShouldBeTrue(page.DisplayName);
        }
    }

    [Fact]
    public async Task Every_route_and_handler_answers_every_role_as_the_table_says()
    {
        var handlers = await Handlers();
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>().Select(r => (Role?)r).Append(null))
        {
            using var visitor = role is { } r ? await app.SignedInAs(r) : app.SignedOut();
            foreach (var line in AccessTable.Lines)
            {
                foreach (var (method, address) in handlers[line.Route].Select(h => (h.Method, line.Example + h.Query)))
                {
                    var (expected, answer) = (Expected(role, line, method), await Ask(visitor, method, address));
                    if (answer != expected) wrong.Add($"{method} {address} as {role?.ToString() ?? "nobody"}: {(int)answer}, not {(int)expected}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static HttpStatusCode Expected(Role? role, AccessLine line, HttpMethod method) =>
        !line.Allows(role) ? role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.NotFound
        // Without a token a form is not accepted, whoever sends it.
        : method == HttpMethod.Post && line.Answers != 204 ? HttpStatusCode.BadRequest
        : (HttpStatusCode)line.Answers;

    private static async Task<HttpStatusCode> Ask(Visitor visitor, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post) request.Content = new FormUrlEncodedContent([]);
        using var answer = await visitor.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private IEnumerable<RouteEndpoint> Endpoints() => app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    // A page in a folder answers both as /admin and as /admin/index; one line stands for both.
    private static string Route(RouteEndpoint endpoint)
    {
        var text = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        return text.EndsWith("/Index", StringComparison.OrdinalIgnoreCase) ? text.ToLowerInvariant()[..^"/index".Length] is { Length: > 0 } folder ? folder : "/" : text;
    }

    private async Task<IReadOnlyList<CompiledPageActionDescriptor>> Pages()
    {
        var loader = app.Get<PageLoader>();
        var pages = Endpoints().Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()).OfType<PageActionDescriptor>().Distinct();
        var loaded = new List<CompiledPageActionDescriptor>();
        foreach (var page in pages) loaded.Add(await loader.LoadAsync(page, new EndpointMetadataCollection()));
        return loaded;
    }

    private async Task<ILookup<string, (HttpMethod Method, string Query)>> Handlers()
    {
        var pages = (await Pages()).DistinctBy(p => p.ViewEnginePath).ToDictionary(p => p.ViewEnginePath);
        return Endpoints().SelectMany(e => Of(e, pages).Select(h => (Route: Route(e), Handler: h))).Distinct().ToLookup(h => h.Route, h => h.Handler);
    }

    private static IEnumerable<(HttpMethod, string)> Of(RouteEndpoint endpoint, Dictionary<string, CompiledPageActionDescriptor> pages)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(m => (new HttpMethod(m), ""));
        }

        var posts = pages[page.ViewEnginePath].HandlerMethods.Where(h => h.HttpMethod.Equals("POST", StringComparison.OrdinalIgnoreCase));
        return posts.Select(h => (HttpMethod.Post, h.Name is null ? "" : $"?handler={h.Name}")).Prepend((HttpMethod.Get, ""));
    }
}
