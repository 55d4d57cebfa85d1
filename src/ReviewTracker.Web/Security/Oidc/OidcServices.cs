using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace ReviewTracker.Web.Security.Oidc;

/// <summary>Composes signing in by an identity provider, where one is named.</summary>
public static class OidcServices
{
    private const string Pending = "https://pending.invalid/";

    public static void AddOidc(this AuthenticationBuilder authentication, OidcSettings settings, SignInChoices choices)
    {
        var services = authentication.Services;
        services.AddSingleton(settings);
        services.AddSingleton<IdToken>();
        services.AddSingleton<OidcSignIn>();
        services.AddSingleton<Newcomers>();
        services.AddSingleton(of => new IdentityProvider(settings, Http(), of.GetRequiredService<TimeProvider>()));
        authentication.AddOAuth<OidcOptions, OidcHandler>(OidcHandler.Provider, options => Set(options, settings, choices));
    }

    private static void Set(OidcOptions options, OidcSettings settings, SignInChoices choices)
    {
        (options.ClientId, options.ClientSecret, options.CallbackPath) = (settings.ClientId, settings.ClientSecret, OidcSettings.CallbackPath);
        // Both are the provider's to say, when it is asked.
        options.AuthorizationEndpoint = options.TokenEndpoint = Pending;
        options.UsePkce = true;
        options.Backchannel = Http();
        options.SignInScheme = SigningIn.OwnSessions;
        foreach (var scope in (string[])["openid", "profile", "email"]) options.Scope.Add(scope);

        options.CorrelationCookie.Name = choices.CookieName("provider.");
        options.CorrelationCookie.Path = "/";
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = choices.CookiesSecure;
        options.Events = new OAuthEvents
        {
            OnTicketReceived = context => context.HttpContext.RequestServices.GetRequiredService<OidcSignIn>().Finish(context),
            OnRemoteFailure = Failed,
        };
    }

    private static Task Failed(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<OidcSignIn>()
            .Refuse(context.HttpContext, context.Failure as NotSignedInException ?? Known(context));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    // The framework's own words may hold what the browser sent.
    private static NotSignedInException Known(RemoteFailureContext context) => context.Request.Query["error"] == "access_denied"
        ? new("You were not signed in, because it was not finished or not allowed at the sign-in service.", "The identity provider says: access denied.")
        : NotSignedInException.NotBegunHere($"The answer belongs to no sign-in this browser began ({context.Failure?.GetType().Name}).");

    private static HttpClient Http() => new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10), AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1_000_000,
    };
}
