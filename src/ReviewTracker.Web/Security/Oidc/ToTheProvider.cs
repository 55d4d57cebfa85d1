using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReviewTracker.Web.Security.Oidc;

public static class ToTheProvider
{
    /// <summary>Sends the browser to the identity provider; where that does not answer, says so and offers the other ways.</summary>
    public static async Task<IActionResult> ToProvider(this PageModel page, AuthenticationProperties properties)
    {
        var services = page.HttpContext.RequestServices;
        if (services.GetService<IdentityProvider>() is not { } provider) return new NotFoundResult();
        try
        {
            await provider.Get(page.HttpContext.RequestAborted);
            return page.Challenge(properties, OidcHandler.Provider);
        }
        catch (NotSignedInException down)
        {
            services.GetRequiredService<OidcSignIn>().Refuse(page.HttpContext, down);
            return new StatusCodeResult(StatusCodes.Status401Unauthorized);
        }
    }

    /// <summary>Where somebody who signed in there signs out there too; null where it cannot be asked.</summary>
    public static async Task<string?> SignOutAddress(this HttpContext context, string? hint)
    {
        if (hint is null || context.RequestServices.GetService<IdentityProvider>() is not { } provider) return null;
        try
        {
            return (await provider.Get(context.RequestAborted)).EndSession is not { } end ? null : Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(end.ToString(),
                new Dictionary<string, string?>
                {
                    ["id_token_hint"] = hint, ["post_logout_redirect_uri"] = $"{context.Request.Scheme}://{context.Request.Host}/sign-out",
                });
        }
        catch (NotSignedInException)
        {
            // Here they are signed out; there they are not, and no page of ours can change it now.
            return null;
        }
    }
}
