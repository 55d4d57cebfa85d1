using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace ReviewTracker.Web.Security;

/// <summary>Turns away what no page here ever asks for, before anything reads it.</summary>
public static class Doorkeeper
{
    /// <summary>A form may be this large; a page that takes files says its own limit with RequestSizeLimit.</summary>
    public const long Form = 2_000_000;

    private static readonly string[] Methods = ["GET", "HEAD", "POST"];

    /// <param name="formsNeedHttps">Cookies are bound to https, so a form that comes without it cannot be genuine.</param>
    public static IApplicationBuilder UseDoorkeeper(this IApplicationBuilder app, bool formsNeedHttps) => app.Use((context, next) =>
    {
        // The page that says so passes here a second time.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || Fault(context, formsNeedHttps) is not { } status) return next(context);

        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    private static int? Fault(HttpContext context, bool formsNeedHttps) =>
        !Methods.Contains(context.Request.Method) ? StatusCodes.Status405MethodNotAllowed
        : context.Request.ContentLength > Limit(context) ? StatusCodes.Status413PayloadTooLarge
        : formsNeedHttps && HttpMethods.IsPost(context.Request.Method) && !context.Request.IsHttps ? StatusCodes.Status400BadRequest
        : null;

    private static long Limit(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Form;
}
