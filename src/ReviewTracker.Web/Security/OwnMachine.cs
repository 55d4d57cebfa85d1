using System.Net;

namespace ReviewTracker.Web.Security;

/// <summary>Is the browser on this very machine? Asked on every request where a demonstration sign-in is at stake.</summary>
public static class OwnMachine
{
    private static readonly string[] Forwarded =
        ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Original-Host", "X-Original-For", "True-Client-IP", "CF-Connecting-IP"];

    public static bool Asks(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && IsCalled(context.Request.Host.Host)
        // A proxy on this machine speaks for somebody elsewhere.
        && !Forwarded.Any(context.Request.Headers.ContainsKey)
        && !context.Request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase));

    /// <summary>Not so under a foreign name that resolves to this machine: that is somebody else's page in the browser.</summary>
    public static bool IsCalled(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
