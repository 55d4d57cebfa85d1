using System.ComponentModel.DataAnnotations;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Security.Oidc;

namespace ReviewTracker.Web.Pages;

/// <summary>The ways of signing in that are offered here and now.</summary>
/// <param name="People">Whom one may choose to be; none where that is not offered.</param>
/// <param name="Codes">A code by e-mail to an invited address.</param>
/// <param name="Provider">What the button of the identity provider says; null: there is none.</param>
/// <param name="Why">Why somebody has to sign in, where there is more to say than that.</param>
/// <param name="NeedsHttps">Nothing is offered, because what is sent here could be read on its way.</param>
public sealed record SignInOffer(
    IReadOnlyList<DemonstrationPerson> People, bool Codes, string? Provider, string ReturnUrl, string? Why, bool NeedsHttps)
{
    public static SignInOffer None { get; } = new([], false, null, "/", null, false);

    /// <summary>What the form asks for; what was typed comes back by itself.</summary>
    [Display(Name = "E-mail address")]
    public string? Email => null;

    public bool Any => People.Count > 0 || Codes || Provider is not null;

    public static async Task<SignInOffer> Of(HttpContext context, string? returnUrl)
    {
        var services = context.RequestServices;
        var choices = services.GetRequiredService<SignInChoices>();
        var why = context.Said(StatusCodes.Status401Unauthorized)?.Sentence;
        if (!choices.ChoosePerson && !context.Request.IsHttps) return None with { Why = why, NeedsHttps = true };

        var people = choices.ChoosePerson && OwnMachine.Asks(context)
            ? await services.GetRequiredService<DemonstrationPeople>().All(context.RequestAborted) : [];
        return new(people, services.GetRequiredService<CodeSignIn>().Offered, services.GetService<OidcSettings>()?.Name, returnUrl ?? "/", why, NeedsHttps: false);
    }
}
