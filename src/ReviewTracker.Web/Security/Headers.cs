using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticAssets;

namespace ReviewTracker.Web.Security;

/// <summary>The headers every answer carries, errors included.</summary>
public static class Headers
{
    private static readonly object NonceKey = new();

    /// <summary>Lets this answer's own inline script run and no other.</summary>
    public static string Nonce(this HttpContext context)
    {
        if (context.Items[NonceKey] is string known) return known;
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(18));
        context.Items[NonceKey] = nonce;
        return nonce;
    }

    /// <param name="provider">Where a form may lead besides here: the identity provider's origin.</param>
    public static IApplicationBuilder UseHeaders(this IApplicationBuilder app, bool https, string? provider) => app.Use((context, next) =>
    {
        // At the last moment: an error on the way clears what was set before it.
        context.Response.OnStarting(() =>
        {
            Write(context, https, provider);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static bool IsDownload(IHeaderDictionary headers) => headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.Ordinal);

    private static void Write(HttpContext context, bool https, string? provider)
    {
        var headers = context.Response.Headers;

        headers.ContentSecurityPolicy = "default-src 'none'; "
            + $"script-src 'self' 'nonce-{context.Nonce()}'; manifest-src 'self'; style-src 'self'; img-src 'self'; "
            + $"font-src 'self'; connect-src 'self'; form-action 'self'{(provider is null ? "" : " " + provider)}; frame-ancestors 'none'; base-uri 'none'; "
            + "object-src 'none'; report-to csp" + (IsDownload(headers) ? "; sandbox" : "");
        headers["Reporting-Endpoints"] = "csp=\"/csp-reports\"";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
        if (https) headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";

        // Static files come without it.
        var type = headers.ContentType.ToString();
        if (type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains("charset=", StringComparison.Ordinal)) headers.ContentType = type + "; charset=utf-8";

        var asset = context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
        if (!asset || context.Response.StatusCode >= 400) headers.CacheControl = "no-store";
    }
}
