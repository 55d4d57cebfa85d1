using Microsoft.AspNetCore.Authorization;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Security.Oidc;

namespace ReviewTracker.Web.Security;

/// <summary>Composes signing in: the ways that are offered, sessions, policies.</summary>
public static class SigningIn
{
    /// <summary>Set when somebody signed out by hand, so that the demonstration does not sign them in again.</summary>
    public const string SignedOutCookie = "reviewtracker-signed-out";

    /// <summary>Names no scheme of the framework's: who is signed in is looked up by <see cref="WhoIsLooking"/>.</summary>
    public const string OwnSessions = "our own sessions";

    public static IServiceCollection AddSignIn(this IServiceCollection services, SignInChoices choices, WebSettings web)
    {
        services.AddSingleton(choices);
        services.AddSingleton(web.Sessions);
        services.AddSingleton<BrowserSessions>();
        services.AddSingleton<CodeSignIn>();
        services.AddScoped<DemonstrationPeople>();
        services.AddAuthorization(Policies.AddTo);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, HiddenPages>();
        web.Limits.AddTo(services);
        // Named, so that the framework does not take the one scheme there is for the one to ask on every request.
        var authentication = services.AddAuthentication(options => options.DefaultAuthenticateScheme = OwnSessions);
        if (web.Oidc is { } oidc) authentication.AddOidc(oidc, choices);
        return services;
    }
}
