using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Store.Answering;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Answer;

/// <summary>Confirms a browser by a code that goes to the address the link went to.</summary>
[AllowAnonymous, EnableRateLimiting(RequestLimits.Answering)]
public sealed class AnswerCodeModel(LinkDesk links) : PageModel
{
    [FromRoute] public string? Token { get; set; }

    [BindProperty, Line(40)] public string? Code { get; set; }

    /// <summary>Null: the link is not good, and nothing tells why.</summary>
    public AnswerLink? Link { get; private set; }

    public bool AskedHere => links.Devices.AskedHere(HttpContext);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Link = await links.Find(Token, HttpContext.RequestAborted);
        if (Link is null) context.Result = new PageResult { StatusCode = StatusCodes.Status404NotFound };
        else await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsk()
    {
        if (!links.Devices.Offered) return LocalRedirect(AnswerPages.Of(Token!));
        return await links.Devices.Ask(HttpContext, Link!) ? LocalRedirect($"{AnswerPages.Of(Token!)}/code") : new EmptyResult();
    }

    public async Task<IActionResult> OnPost()
    {
        // Two codes at once are no try: nothing is spent.
        if (!ModelState.IsValid) return Again();
        var digits = string.Concat((Code ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-'));
        var fault = digits.Length == SignInCodes.Digits && digits.All(char.IsAsciiDigit)
            ? await links.Devices.Use(HttpContext, Link!, digits) : $"Enter the {SignInCodes.Digits} digits from the mail";
        if (fault is null) return LocalRedirect(AnswerPages.Of(Token!));

        ModelState.AddModelError(nameof(Code), fault);
        return Again();
    }

    private static PageResult Again() => new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
