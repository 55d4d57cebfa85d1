using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages;

/// <summary>Signing out clears what the browser kept; the page it leads to remembers that it was meant.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignInChoices choices) : PageModel
{
    public void OnGet()
    {
        // Not with the answer that clears the browser's cookies: that would take this one along.
        if (choices.Demonstration) Response.Cookies.Append(ChosenPerson.SignedOutCookie, "1", new() { HttpOnly = true, SameSite = SameSiteMode.Lax });
    }

    public async Task<IActionResult> OnPost()
    {
        if (choices.ChoosePerson) await HttpContext.SignOutAsync(ChosenPerson.Scheme);
        Response.Headers["Clear-Site-Data"] = "\"cache\",\"cookies\",\"storage\"";
        return LocalRedirect("/sign-out");
    }
}
