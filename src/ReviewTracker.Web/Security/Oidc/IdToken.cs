using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReviewTracker.Web.Security.Oidc;

/// <summary>Who an identity provider says somebody is.</summary>
/// <param name="Issuer">Of Entra ID its tenant, else the provider's issuer.</param>
/// <param name="Subject">Of Entra ID the object id, else the subject: what never changes, and never an address.</param>
/// <param name="Email">Null unless the provider vouches for it.</param>
/// <param name="Raw">The token itself, wanted again at sign-out.</param>
public sealed record ProviderIdentity(string Issuer, string Subject, string? Name, string? Email, IReadOnlyList<string> Groups, string Raw)
{
    // A record prints its members; this one must not.
    public override string ToString() => "an identity";
}

/// <summary>Reads an ID token and believes nothing in it that was not checked.</summary>
public sealed class IdToken(IdentityProvider provider, OidcSettings settings, TimeProvider clock)
{
    private const int Longest = 64 * 1024;

    /// <summary>Two clocks may be this far from each other.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5.5);

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <exception cref="NotSignedInException">It is forged, expired, meant for somebody else or no token at all.</exception>
    public async Task<ProviderIdentity> Read(string? token, string? nonce, CancellationToken cancel)
    {
        if (token is null || token.Length > Longest || token.Split('.') is not [var head, var body, var signature])
            throw Untrusted("is missing, too long or not in three parts");
        await MustBeSigned(Json(head), $"{head}.{body}", Bytes(signature), cancel);

        var claims = Json(body);
        var document = await provider.Get(cancel);
        if (claims.Text("iss") != document.Issuer) throw Untrusted("is of another issuer");
        MustBeForUs(claims);
        MustBeOfNow(claims);
        MustAnswer(claims, nonce);
        return Identity(claims, document.Issuer, token);
    }

    private async Task MustBeSigned(JsonElement head, string signed, byte[] signature, CancellationToken cancel)
    {
        if (head.TryGetProperty("crit", out _)) throw Untrusted("asks for what is not known here");
        var algorithm = head.Text("alg") ?? "";
        if (algorithm is not ("RS256" or "PS256" or "ES256")) throw Untrusted("is signed in a way that is not allowed");
        var key = await provider.Key(head.Text("kid"), cancel) ?? throw Untrusted("is signed with an unknown key");
        if (!key.Allows(algorithm)) throw Untrusted("is signed in a way that does not belong to its key");
        if (!key.DidSign(algorithm, Encoding.ASCII.GetBytes(signed), signature)) throw Untrusted("has a wrong signature");
    }

    private void MustBeForUs(JsonElement claims)
    {
        var audience = claims.Texts("aud");
        var party = claims.Text("azp");
        if (!audience.Contains(settings.ClientId) || (audience.Count > 1 && party is null) || (party is not null && party != settings.ClientId))
            throw Untrusted("is meant for somebody else");
    }

    private void MustBeOfNow(JsonElement claims)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var apart = (long)Tolerance.TotalSeconds;
        if (claims.Seconds("exp") is not { } expires || claims.Seconds("iat") is not { } issued) throw Untrusted("does not say from when and until when it holds");
        if (expires <= now - apart) throw Untrusted("has expired");
        if (issued >= now + apart || claims.Seconds("nbf") >= now + apart) throw Untrusted("is of the future");
    }

    private static void MustAnswer(JsonElement claims, string? nonce)
    {
        if (nonce is null || claims.Text("nonce") is not { } said
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), Encoding.UTF8.GetBytes(nonce)))
            throw Untrusted("answers another question");
    }

    private ProviderIdentity Identity(JsonElement claims, string issuer, string token)
    {
        var (tenant, mine, subject) = (Tenant(issuer), claims.Text("tid"), claims.Text("sub"));
        if (tenant is not null && (!Guid.TryParse(mine, out var said) || said != tenant)) throw Untrusted("is of another tenant");
        if (tenant is not null) subject = claims.Text("oid");
        if (subject is not { Length: > 0 and <= 255 }) throw Untrusted("does not say whom it is about");

        var email = claims.IsTrue("email_verified") || settings.TrustsAddresses ? claims.Text("email") : null;
        return new(tenant is null ? issuer : $"entra:{tenant}", subject, claims.Text("name"), email, claims.Texts("groups"), token);
    }

    // Entra ID's issuer names the tenant; there a person is an object of the tenant, the subject differs from one client to the next.
    private static Guid? Tenant(string issuer) =>
        new Uri(issuer).Segments.ElementAtOrDefault(1) is { } first && Guid.TryParse(first.Trim('/'), out var tenant) ? tenant : null;

    private static JsonElement Json(string part)
    {
        try
        {
            using var json = JsonDocument.Parse(Bytes(part), Strict);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw Untrusted("is not made as tokens are");
        }
        catch (JsonException e)
        {
            throw Untrusted("is not made as tokens are", e);
        }
    }

    private static byte[] Bytes(string part)
    {
        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException e)
        {
            throw Untrusted("is not made as tokens are", e);
        }
    }

    private static NotSignedInException Untrusted(string what, Exception? cause = null) => NotSignedInException.Untrusted($"The ID token {what}.", cause);
}
