using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>One route of the program with the names of its forms' handlers ("" is the unnamed one).</summary>
public sealed record ProgramRoute(string Route, bool Reads, IReadOnlyList<string> Posts, bool Page = true);

/// <summary>Every route the running program has, asked of the program itself.</summary>
public static class Routes
{
    public static IEnumerable<RouteEndpoint> Endpoints(WebApp app) => app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    public static async Task<IReadOnlyList<ProgramRoute>> Of(WebApp app)
    {
        var pages = (await Pages(app)).DistinctBy(p => p.ViewEnginePath).ToDictionary(p => p.ViewEnginePath);
        return [.. Endpoints(app).Select(e => (Route: Name(e), Endpoint: e)).DistinctBy(e => e.Route).Select(e => Of(e.Route, e.Endpoint, pages))];
    }

    public static async Task<IReadOnlyList<CompiledPageActionDescriptor>> Pages(WebApp app)
    {
        var loader = app.Get<PageLoader>();
        var loaded = new List<CompiledPageActionDescriptor>();
        foreach (var page in Endpoints(app).Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()).OfType<PageActionDescriptor>().Distinct())
            loaded.Add(await loader.LoadAsync(page, new EndpointMetadataCollection()));
        return loaded;
    }

    /// <summary>Whether a page names a policy or says that it is public.</summary>
    public static bool SaysWho(CompiledPageActionDescriptor page) =>
        page.EndpointMetadata!.OfType<IAuthorizeData>().Any(a => !string.IsNullOrEmpty(a.Policy)) || page.EndpointMetadata!.OfType<IAllowAnonymous>().Any();

    // A page in a folder answers both as /admin and as /admin/index; one line stands for both.
    private static string Name(RouteEndpoint endpoint)
    {
        var text = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        return text.EndsWith("/Index", StringComparison.OrdinalIgnoreCase) ? text.ToLowerInvariant()[..^"/index".Length] is { Length: > 0 } folder ? folder : "/" : text;
    }

    private static ProgramRoute Of(string route, RouteEndpoint endpoint, Dictionary<string, CompiledPageActionDescriptor> pages)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods;
            return new(route, methods.Contains("GET"), methods.Contains("POST") ? [""] : [], Page: false);
        }

        var posts = pages[page.ViewEnginePath].HandlerMethods.Where(h => h.HttpMethod.Equals("POST", StringComparison.OrdinalIgnoreCase));
        return new(route, true, [.. posts.Select(h => h.Name ?? "").Order(StringComparer.Ordinal)]);
    }
}
