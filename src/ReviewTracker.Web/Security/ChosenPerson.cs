using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Security;

/// <summary>Signing in by choosing to be one of the people here: for demonstrations and developers.</summary>
public static class ChosenPerson
{
    public const string Scheme = "ChosenPerson";

    /// <summary>Set when somebody signed out by hand, so that the demonstration does not sign them in again.</summary>
    public const string SignedOutCookie = "reviewtracker-signed-out";

    /// <summary>Adds policies, and the demonstration's sign-in where it is offered at all.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, SignInChoices choices)
    {
        services.AddSingleton(choices);
        services.AddScoped<DemonstrationPeople>();
        services.AddAuthorization(Policies.AddTo);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, HiddenPages>();

        var authentication = services.AddAuthentication();
        if (!choices.ChoosePerson) return services;

        services.Configure<AuthenticationOptions>(o => o.DefaultScheme = Scheme);
        authentication.AddCookie(Scheme, options =>
        {
            options.Cookie.Name = choices.CookieName("person");
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = choices.CookiesSecure;
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.Events.OnValidatePrincipal = OnlyFromThisMachine;
        });

        return services;
    }

    /// <summary>The cookie says who, and nothing about what they may do.</summary>
    public static Task As(HttpContext context, PersonId person) => context.SignInAsync(Scheme,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(Viewers.PersonClaim, person.ToString())], Scheme)));

    private static Task OnlyFromThisMachine(CookieValidatePrincipalContext context)
    {
        if (!OwnMachine.Asks(context.HttpContext)) context.RejectPrincipal();
        return Task.CompletedTask;
    }
}
