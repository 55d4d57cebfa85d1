using System.Net;
using System.Net.Sockets;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Security.Oidc;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>The site with an identity provider named, on today's own clock: the provider has no other.</summary>
public class OidcApp : WebApp
{
    public const string Button = "Sign in with your Wealdshire account";
    public const string Secret = "canary-client-secret-5c1e77";

    public OidcApp() => Clock.Now = DateTimeOffset.UtcNow;

    public int ProviderPort { get; } = FreePort();

    protected override WebSettings Settings => base.Settings with
    {
        Oidc = new OidcSettings(new Uri($"http://127.0.0.1:{ProviderPort}{Path}"), "reviewtracker", Secret, "your Wealdshire account",
            TrustsAddresses: false, new Dictionary<string, Role> { ["community-safety"] = Role.Coordinator }),
    };

    /// <summary>What the issuer has after its host.</summary>
    protected virtual string Path => "";

    /// <summary>A port nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
