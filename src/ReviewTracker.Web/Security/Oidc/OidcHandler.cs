using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ReviewTracker.Web.Security.Oidc;

public sealed class OidcOptions : OAuthOptions;

/// <summary>OpenID Connect by authorization code and PKCE: what the framework's OAuth does not know of it is added here.</summary>
public sealed class OidcHandler(
    IOptionsMonitor<OidcOptions> options, ILoggerFactory logs, UrlEncoder encoder, IdentityProvider provider, IdToken idTokens)
    : OAuthHandler<OidcOptions>(options, logs, encoder)
{
    public const string Provider = "Oidc";

    private const string Nonce = "nonce";
    private static readonly object IdentityKey = new();

    /// <summary>Who came back; read once, by what finishes the sign-in.</summary>
    public static ProviderIdentity? IdentityOf(HttpContext context) => context.Items[IdentityKey] as ProviderIdentity;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await Know();
        properties.Items[Nonce] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, properties.Items[Nonce]!);

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var document = await Know();
        // RFC 9207: the answer names who gives it, so that another provider's cannot be slipped in.
        if (document.NamesItself && Request.Query["iss"] != document.Issuer)
            return HandleRequestResult.Fail(NotSignedInException.Untrusted("The answer does not come from the identity provider that was asked."));
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        try
        {
            var answer = await base.ExchangeCodeAsync(context);
            // What the framework would say of it holds the provider's whole answer.
            return answer.Error is null ? answer : throw NotSignedInException.Untrusted("The identity provider gave no token for its code.");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException)
        {
            throw NotSignedInException.Down("The identity provider does not answer with a token.", e);
        }
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        properties.Items.Remove(Nonce, out var nonce);
        var token = tokens.Response?.RootElement.Text("id_token");
        Context.Items[IdentityKey] = await idTokens.Read(token, nonce, Context.RequestAborted);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    // The node the answer comes back to may be another than the one that asked.
    private async Task<ProviderDocument> Know()
    {
        var document = await provider.Get(Context.RequestAborted);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (document.Authorize.ToString(), document.Token.ToString());
        return document;
    }
}
