using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages;

/// <summary>Typing in the code from the mail. A link in the mail fills it in; only the button uses it.</summary>
[AllowAnonymous, EnableRateLimiting(RequestLimits.SigningIn), SecondPress(nameof(Next))]
public sealed class SignInCodeModel(CodeSignIn codes) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "Code"), Line(40)]
    public string? Code { get; set; }

    /// <summary>The page one wanted to open.</summary>
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }

    public bool AskedHere => codes.AskedHere(HttpContext);

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        // Two codes at once are no try: nothing is spent.
        if (!ModelState.IsValid) return Again();
        var digits = string.Concat((Code ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-'));
        var fault = digits.Length == SignInCodes.Digits && digits.All(char.IsAsciiDigit)
            ? await codes.Use(HttpContext, digits) : $"Enter the {SignInCodes.Digits} digits from the mail";
        if (fault is null) return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/");

        ModelState.AddModelError(nameof(Code), fault);
        return Again();
    }

    private static PageResult Again() => new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
