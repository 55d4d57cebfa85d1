using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Security.Oidc;

namespace ReviewTracker.Web.Pages;

/// <summary>The ways of signing in. Where none is offered the page answers 401.</summary>
[AllowAnonymous, EnableRateLimiting(RequestLimits.SigningIn)]
public sealed class SignInModel(BrowserSessions sessions) : PageModel
{
    [BindProperty] public Guid? Person { get; set; }

    [BindProperty] public string? ReturnUrl { get; set; }

    public SignInOffer Offer { get; private set; } = SignInOffer.None;

    private string Next => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    public async Task OnGet()
    {
        Offer = await SignInOffer.Of(HttpContext, ReturnUrl);
        if (!Offer.Any) Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    /// <summary>Being one of the invented people.</summary>
    public async Task<IActionResult> OnPost()
    {
        Offer = await SignInOffer.Of(HttpContext, ReturnUrl);
        if (Offer.People.Count == 0) return new PageResult { StatusCode = StatusCodes.Status401Unauthorized };
        if (Offer.People.All(p => p.Id.Value != Person))
        {
            ModelState.AddModelError(nameof(Person), "Choose who to sign in as");
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        await sessions.Begin(HttpContext, new PersonId(Person!.Value), SignInWay.Chosen);
        Response.Cookies.Delete(SigningIn.SignedOutCookie);
        return LocalRedirect(Next);
    }

    /// <summary>Off to the identity provider.</summary>
    public Task<IActionResult> OnPostProvider() => this.ToProvider(OidcSignIn.Begin(Next));
}
