using System.Net;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Security.Oidc;

/// <summary>The identity provider people may sign in with.</summary>
/// <param name="Authority">Its issuer; of Entra ID with the tenant in it.</param>
/// <param name="Name">What the button says: "Sign in with {Name}".</param>
/// <param name="TrustsAddresses">It vouches for the addresses it sends even where it does not say so in each token.</param>
/// <param name="Groups">Which role somebody in a group is proposed for.</param>
public sealed record OidcSettings(
    Uri Authority, string ClientId, string ClientSecret, string Name, bool TrustsAddresses, IReadOnlyDictionary<string, Role> Groups)
{
    public const string CallbackPath = "/sign-in/callback";

    /// <summary>Where forms of ours may lead besides here.</summary>
    public string Origin => Authority.GetLeftPart(UriPartial.Authority);

    // A record prints its members; this one must not.
    public override string ToString() => $"{Name} ({Authority})";

    /// <summary>Null where none is named.</summary>
    /// <exception cref="CannotGoOnException">Named, but not so that anybody could sign in with it.</exception>
    public static OidcSettings? From(IConfiguration said)
    {
        if (string.IsNullOrWhiteSpace(said["Authority"])) return null;
        var authority = Uri.TryCreate(said["Authority"]!.TrimEnd('/'), UriKind.Absolute, out var address) && IsSafe(address) ? address
            : throw Wrong("Authority", "is the https address of the identity provider, as its issuer says it");
        return new OidcSettings(authority, Required(said, "ClientId"), Required(said, "ClientSecret"),
            said["Name"] is { Length: > 0 } name ? name : "your council account", Flag(said, "TrustsAddresses"),
            said.GetSection("Groups").GetChildren().ToDictionary(g => g.Key, Proposed));
    }

    /// <summary>Encrypted on its way, or it never leaves this machine.</summary>
    public static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        || (address.Scheme == Uri.UriSchemeHttp && (address.Host == "localhost" || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip))));

    private static string Required(IConfiguration said, string name) =>
        said[name] is { Length: > 0 } value ? value : throw Wrong(name, "is missing: the identity provider gives it to you when you register this site there");

    private static bool Flag(IConfiguration said, string name) => said[name] is not { Length: > 0 } text ? false
        : bool.TryParse(text, out var flag) ? flag : throw Wrong(name, "is true or false");

    private static Role Proposed(IConfigurationSection group) =>
        Named.Of<Role>(group.Value) is { } role && !role.IsOfABody() ? role
            : throw Wrong($"Groups__{group.Key}", $"is a role that is for no one body: {string.Join(", ", Enum.GetValues<Role>().Where(r => !r.IsOfABody()))}");

    private static CannotGoOnException Wrong(string name, string what) => new($"ReviewTracker__Oidc__{name} {what}.");
}
