using Microsoft.AspNetCore.Http.Extensions;

namespace ReviewTracker.Web.GovUk;

/// <summary>The page's own address with something changed in its query: every state of a list is an address.</summary>
public static class Addresses
{
    /// <summary>A null value takes the key out. What changes a list begins it at its first page again.</summary>
    public static string With(this HttpRequest request, string key, string? value)
    {
        var kept = request.Query.Where(q => q.Key != key && (key == "page" || q.Key != "page"))
            .SelectMany(q => q.Value.Where(v => !string.IsNullOrEmpty(v)).Select(v => KeyValuePair.Create(q.Key, v!)));
        var query = new QueryBuilder(value is null ? kept : kept.Append(KeyValuePair.Create(key, value)));
        return request.PathBase + request.Path + query.ToQueryString();
    }

    /// <summary>One of several values of a key taken out.</summary>
    public static string Without(this HttpRequest request, string key, string value)
    {
        var kept = request.Query.Where(q => q.Key != "page").SelectMany(q => q.Value
            .Where(v => !string.IsNullOrEmpty(v) && (q.Key != key || v != value)).Select(v => KeyValuePair.Create(q.Key, v!)));
        return request.PathBase + request.Path + new QueryBuilder(kept).ToQueryString();
    }
}
