using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Security.Oidc;

namespace ReviewTracker.Web.Pages;

/// <summary>The ways of signing in. Where none is offered the page answers 401.</summary>
[AllowAnonymous, EnableRateLimiting(RequestLimits.SigningIn), SecondPress(nameof(ReturnUrl))]
public sealed class SignInModel(BrowserSessions sessions, CodeSignIn codes) : PageModel
{
    [BindProperty] public Guid? Person { get; set; }

    [BindProperty] public string? ReturnUrl { get; set; }

    /// <summary>Where the code is to go.</summary>
    [BindProperty, Display(Name = "E-mail address"), Line(254)]
    public string? Email { get; set; }

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
        if (!ModelState.IsValid) return Again();
        if (Offer.People.All(p => p.Id.Value != Person)) return Again(nameof(Person), "Choose who to sign in as");

        await sessions.Begin(HttpContext, new PersonId(Person!.Value), SignInWay.Chosen);
        Response.Cookies.Delete(SigningIn.SignedOutCookie);
        return LocalRedirect(Next);
    }

    /// <summary>A code by e-mail; the answer is the same whether anybody here has the address or not.</summary>
    public async Task<IActionResult> OnPostCode()
    {
        Offer = await SignInOffer.Of(HttpContext, ReturnUrl);
        if (!Offer.Codes) return new PageResult { StatusCode = StatusCodes.Status401Unauthorized };
        if (!ModelState.IsValid) return Again();
        if (!CodeSignIn.LooksLikeAnAddress(Email)) return Again(nameof(Email), "Enter an e-mail address, like name@example.gov.uk");

        return await codes.Ask(HttpContext, Email!) ? LocalRedirect(QueryHelpers.AddQueryString("/sign-in/code", "next", Next)) : new EmptyResult();
    }

    /// <summary>Off to the identity provider.</summary>
    public Task<IActionResult> OnPostProvider() => this.ToProvider(OidcSignIn.Begin(Next));

    private PageResult Again(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return Again();
    }

    private static PageResult Again() => new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
