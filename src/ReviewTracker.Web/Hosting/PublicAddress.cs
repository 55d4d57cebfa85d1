using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Security.Oidc;

namespace ReviewTracker.Web.Hosting;

/// <summary>Where links in mail lead.</summary>
/// <param name="said">What ReviewTracker__Address says; null: the name a visitor asks by, which is one the site answers to.</param>
/// <param name="listening">Where this program listens, once it does.</param>
public sealed class PublicAddress(Uri? said, Func<string?> listening)
{
    /// <exception cref="CannotGoOnException">Not the address of a site.</exception>
    public static Uri? Read(string? said) =>
        string.IsNullOrWhiteSpace(said) ? null
        : Uri.TryCreate(said.Trim(), UriKind.Absolute, out var address) && OidcSettings.IsSafe(address)
            && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" } ? address
        : throw new CannotGoOnException("ReviewTracker__Address is the address of the site and no page of it, like https://reviews.example.gov.uk.");

    /// <param name="page">Path and query, like <c>/sign-in</c>.</param>
    public Uri Of(HttpRequest request, string page) => new(said ?? Asked(request), page);

    /// <summary>Of mail that nobody's visit causes. Without an address mail that leaves this machine has no links.</summary>
    public Uri? ForMail(MailWay way) =>
        said ?? (way is MailWay.Folder && Uri.TryCreate(listening(), UriKind.Absolute, out var own) ? own : null);

    // Whoever asks writes the port, and which ports are the site's nobody has said: it counts on this very machine only.
    private static Uri Asked(HttpRequest request)
    {
        var port = OwnMachine.IsCalled(request.Host.Host) && request.Host.Port is > 0 and <= 65535 and var own ? own : -1;
        return new UriBuilder(request.Scheme, request.Host.Host, port).Uri;
    }
}
