using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages;

/// <summary>The people one may choose to be here and now; none where that is not offered.</summary>
/// <param name="Why">Why somebody who was signed in has to do it again, where that is known.</param>
public sealed record SignInOffer(IReadOnlyList<DemonstrationPerson> People, string ReturnUrl, string? Why)
{
    public static async Task<SignInOffer> Of(HttpContext context, string? returnUrl)
    {
        var services = context.RequestServices;
        var offered = services.GetRequiredService<SignInChoices>().ChoosePerson && OwnMachine.Asks(context);
        var people = offered ? await services.GetRequiredService<DemonstrationPeople>().All(context.RequestAborted) : [];
        return new(people, returnUrl ?? "/", context.Said(StatusCodes.Status401Unauthorized)?.Sentence);
    }
}

/// <summary>Choosing to be one of the people of a demonstration. Where that is not offered the page answers 401.</summary>
[AllowAnonymous]
public sealed class SignInModel(BrowserSessions sessions) : PageModel
{
    [BindProperty] public Guid? Person { get; set; }

    [BindProperty] public string? ReturnUrl { get; set; }

    public SignInOffer Offer { get; private set; } = new([], "/", null);

    public async Task OnGet()
    {
        Offer = await SignInOffer.Of(HttpContext, ReturnUrl);
        if (Offer.People.Count == 0) Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

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
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
