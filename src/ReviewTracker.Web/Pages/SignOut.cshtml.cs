using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Security.Oidc;

namespace ReviewTracker.Web.Pages;

/// <summary>Signing out ends the session here and clears what the browser kept; the page it leads to remembers that it was meant.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignInChoices choices, BrowserSessions sessions) : PageModel
{
    public void OnGet()
    {
        // Not with the answer that clears the browser's cookies: that would take this one along.
        if (choices.Demonstration) Response.Cookies.Append(SigningIn.SignedOutCookie, "1", new() { HttpOnly = true, SameSite = SameSiteMode.Lax });
    }

    public async Task<IActionResult> OnPost()
    {
        var hint = await sessions.End(HttpContext);
        this.ClearBrowser();
        return await HttpContext.SignOutAddress(hint) is { } there ? Redirect(there) : LocalRedirect("/sign-out");
    }
}

public static class SigningOut
{
    /// <summary>Has the browser forget everything it holds of this site.</summary>
    public static void ClearBrowser(this PageModel page) => page.Response.Headers["Clear-Site-Data"] = "\"cache\",\"cookies\",\"storage\"";
}
