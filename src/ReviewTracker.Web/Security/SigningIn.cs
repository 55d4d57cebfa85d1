using Microsoft.AspNetCore.Authorization;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Security;

/// <summary>Composes signing in: the ways that are offered, sessions, policies.</summary>
public static class SigningIn
{
    /// <summary>Set when somebody signed out by hand, so that the demonstration does not sign them in again.</summary>
    public const string SignedOutCookie = "reviewtracker-signed-out";

    public static IServiceCollection AddSignIn(this IServiceCollection services, SignInChoices choices, WebSettings web)
    {
        services.AddSingleton(choices);
        services.AddSingleton(web.Sessions);
        services.AddSingleton<BrowserSessions>();
        services.AddScoped<DemonstrationPeople>();
        services.AddAuthorization(Policies.AddTo);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, HiddenPages>();
        services.AddAuthentication();
        return services;
    }
}
