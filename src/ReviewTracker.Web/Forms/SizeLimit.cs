using Microsoft.AspNetCore.Http.Metadata;

namespace ReviewTracker.Web.Forms;

/// <summary>A form may be this large; a page that takes files says its own limit with RequestSizeLimit.</summary>
public static class SizeLimit
{
    public const long Form = 2_000_000;

    public static IApplicationBuilder UseSizeLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Form;
        if (context.Request.ContentLength is not { } length || length <= limit) return next(context);

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });
}
