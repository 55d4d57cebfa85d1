using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace ReviewTracker.Web.Hosting;

/// <summary>Who may stand between the site and its visitors, and under which names the site is asked for.</summary>
public static class Proxies
{
    /// <exception cref="CannotGoOnException">Not addresses.</exception>
    public static IReadOnlyList<IPNetwork> Read(string? said) => [.. Parts(said).Select(part =>
        IPNetwork.TryParse(part, out var network) ? network
        : IPAddress.TryParse(part, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new CannotGoOnException($"ReviewTracker__Proxies: \"{part}\" is neither an address like 10.0.0.4 nor a network like 10.0.0.0/24."))];

    /// <exception cref="CannotGoOnException">Not names of hosts.</exception>
    public static IReadOnlyList<string> ReadHosts(string? said) => [.. Parts(said).Select(part =>
        Uri.CheckHostName(part.StartsWith("*.", StringComparison.Ordinal) ? part[2..] : part.Trim('[', ']')) != UriHostNameType.Unknown ? part
        : throw new CannotGoOnException($"ReviewTracker__Hosts: \"{part}\" is no host name like reviews.example.gov.uk."))];

    public static void AddProxies(this IServiceCollection services, IReadOnlyList<IPNetwork> known)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = known.Count > 0
                ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost : ForwardedHeaders.None;
            // Only who was named is believed, through as many as were named.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in known) options.KnownIPNetworks.Add(proxy);
        });
    }

    private static string[] Parts(string? said) =>
        (said ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
