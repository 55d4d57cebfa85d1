using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ReviewTracker.Web.Security;

/// <summary>Turns away what no page here ever asks for, before anything reads it.</summary>
public static class Doorkeeper
{
    /// <summary>A form may be this large; a page that takes files says its own limit with RequestSizeLimit.</summary>
    public const long Form = 2_000_000;

    private static readonly string[] Methods = ["GET", "HEAD", "POST"];

    private static readonly string Allowed = string.Join(", ", Methods);

    /// <param name="formsNeedHttps">Cookies are bound to https, so a form that comes without it cannot be genuine.</param>
    /// <param name="hosts">The names the site is asked for by; none: those of this very machine.</param>
    public static IApplicationBuilder UseDoorkeeper(this IApplicationBuilder app, bool formsNeedHttps, IReadOnlyList<string> hosts) => app.Use((context, next) =>
    {
        // The page that says so passes here a second time.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) return next(context);

        // What does not say how long it is may not be longer either. What says so is let run out, so that the answer is read.
        if (context.Request.ContentLength is null && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = Limit(context);
        if (Fault(context, formsNeedHttps, hosts) is not { } status) return next(context);

        context.Response.StatusCode = status;
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = Allowed;
        // Asked for its options, a page of Razor would say that all is well.
        if (HttpMethods.IsOptions(context.Request.Method)) context.Response.ContentLength = 0;
        return Task.CompletedTask;
    });

    private static int? Fault(HttpContext context, bool formsNeedHttps, IReadOnlyList<string> hosts) =>
        !IsOurs(context.Request, hosts) ? StatusCodes.Status421MisdirectedRequest
        : !Methods.Contains(context.Request.Method) ? StatusCodes.Status405MethodNotAllowed
        : context.Request.ContentLength > Limit(context) ? StatusCodes.Status413PayloadTooLarge
        : InOtherLetters(context.Request) ? StatusCodes.Status415UnsupportedMediaType
        : formsNeedHttps && HttpMethods.IsPost(context.Request.Method) && !context.Request.IsHttps ? StatusCodes.Status400BadRequest
        : null;

    // Links in mail are made of the name a visitor asks by: under any name, a stranger could have a code sent to somebody in a
    // link to a machine of the stranger's. What watches the site's health may know its number only.
    private static bool IsOurs(HttpRequest request, IReadOnlyList<string> hosts) =>
        request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        || (hosts.Count == 0 ? OwnMachine.IsCalled(request.Host.Host) : request.Host.HasValue && HostString.MatchesAny(request.Host.Host, [.. hosts]));

    // Every form here is UTF-8; the framework falls over some of the others.
    private static bool InOtherLetters(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue
        && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static long Limit(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Form;
}
