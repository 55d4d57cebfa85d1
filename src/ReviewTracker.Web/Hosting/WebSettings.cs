using System.Globalization;
using System.Net;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Evidence;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Security.Oidc;

namespace ReviewTracker.Web.Hosting;

/// <summary>What the environment says about the site towards its visitors.</summary>
/// <param name="Sessions">ReviewTracker__Session__IdleMinutes and ReviewTracker__Session__Hours.</param>
public sealed record WebSettings(SessionLimits Sessions)
{
    /// <summary>ReviewTracker__Oidc__…: the identity provider people may sign in with, if any.</summary>
    public OidcSettings? Oidc { get; init; }

    /// <summary>ReviewTracker__Hosts: the names the site is asked for by; none: those of this very machine.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>ReviewTracker__Address: where links in mail lead; null: to the name a visitor asks by.</summary>
    public Uri? Address { get; init; }

    /// <summary>ReviewTracker__Proxies: whose word counts about who asks, and whether over https; none: nobody's.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>ReviewTracker__Limits__SignIn, …__Search, …__Export: how often within a minute.</summary>
    public RequestLimits Limits { get; init; } = RequestLimits.Usual;

    /// <summary>ReviewTracker__Evidence__MegaBytes: how large a file of evidence may be.</summary>
    public EvidenceSettings Evidence { get; init; } = EvidenceSettings.Usual;

    /// <summary>What holds where nothing is said.</summary>
    public static WebSettings Usual { get; } = new(SessionLimits.Usual);

    public static WebSettings FromEnvironment() => From(new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("ReviewTracker"));

    /// <exception cref="CannotGoOnException">A setting that cannot be meant.</exception>
    public static WebSettings From(IConfiguration said) => new(SessionsIn(said))
    {
        Oidc = OidcSettings.From(said.GetSection("Oidc")), Hosts = HostsIn(said), Address = PublicAddress.Read(said["Address"]), Proxies = Hosting.Proxies.Read(said["Proxies"]),
        Evidence = EvidenceSettings.From(said),
        Limits = new RequestLimits(
            Whole(said, "Limits:SignIn", RequestLimits.Usual.SignIn, 1, 10_000), Whole(said, "Limits:Search", RequestLimits.Usual.Search, 1, 10_000),
            Whole(said, "Limits:Export", RequestLimits.Usual.Export, 1, 10_000)),
    };

    // What links in mail lead to is answered.
    private static IReadOnlyList<string> HostsIn(IConfiguration said) =>
        [.. Hosting.Proxies.ReadHosts(said["Hosts"]), .. PublicAddress.Read(said["Address"]) is { } address ? [address.Host] : Array.Empty<string>()];

    private static SessionLimits SessionsIn(IConfiguration said)
    {
        var limits = new SessionLimits(
            TimeSpan.FromMinutes(Whole(said, "Session:IdleMinutes", (int)SessionLimits.Usual.Idle.TotalMinutes, 5, 12 * 60)),
            TimeSpan.FromHours(Whole(said, "Session:Hours", (int)SessionLimits.Usual.Longest.TotalHours, 1, 24)));
        return limits.Idle <= limits.Longest ? limits : throw new CannotGoOnException(
            "ReviewTracker__Session__IdleMinutes is longer than ReviewTracker__Session__Hours: a session would never end for being idle.");
    }

    private static int Whole(IConfiguration said, string name, int otherwise, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(said[name])) return otherwise;
        return int.TryParse(said[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new CannotGoOnException($"ReviewTracker__{name.Replace(":", "__", StringComparison.Ordinal)} is a whole number from {least} to {most}.");
    }
}
