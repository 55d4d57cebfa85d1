using System.Net.Mail;
using Microsoft.AspNetCore.WebUtilities;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail;

namespace ReviewTracker.Web.Security;

/// <summary>Signing in by a code that is sent to an invited address and works in the browser that asked for it.</summary>
public sealed class CodeSignIn(
    SignInCodes codes, PeopleDirectory people, Views views, BrowserSessions sessions, SignInChoices choices, MailSettings mail, PublicAddress site,
    TimeProvider clock, ILogger<CodeSignIn> log)
{
    internal const string TooOften =
        "Codes were asked for too often, for this address or from where you are. Wait an hour, then ask again. A code you asked for earlier may still work in the browser you asked with.";

    private static readonly CodeLimits Limits = CodeLimits.Usual;

    /// <summary>In a demonstration nobody has an address that mail would reach.</summary>
    public bool Offered => mail.Way is not MailWay.Off && !choices.Demonstration;

    private string Cookie => choices.CookieName("code");

    public static bool LooksLikeAnAddress(string? typed) =>
        typed is { Length: <= 254 } && !typed.Any(char.IsWhiteSpace) && MailAddress.TryCreate(typed, out var address) && address.Address == typed;

    public bool AskedHere(HttpContext context) => context.Request.Cookies.ContainsKey(Cookie);

    /// <summary>Sends a code where somebody has this address and may sign in; else does the same and sends nothing. False: too often, and said so.</summary>
    public async Task<bool> Ask(HttpContext context, string address)
    {
        var card = await people.FindByEmail(address, context.RequestAborted);
        // Asked for where there is nobody as well, so that it takes as long.
        var account = await views.Get<Account>(card?.Id.Value ?? Guid.Empty, context.RequestAborted);
        var person = account is { State.MaySignIn: true } ? card?.Id : null;

        var asked = new CodeAsked(person, address.ToLowerInvariant(), RequestLimits.ClientOf(context), code => site.Of(context.Request, Page(code)));
        if (await codes.Ask(asked, Limits, clock.GetUtcNow(), context.RequestAborted) is not { } browser)
        {
            log.LogWarning("Sign-in codes were asked for too often, for one address or by one client.");
            context.TooOften(Limits.Within, TooOften);
            return false;
        }
        context.Response.Cookies.Append(Cookie, browser, choices.Cookie(context.Request));
        return true;
    }

    /// <summary>Signs in whoever types the right code; else gives the sentence that says why not.</summary>
    public async Task<string?> Use(HttpContext context, string code)
    {
        var tried = context.Request.Cookies[Cookie] is { } browser
            ? await codes.Try(browser, code, Limits, clock.GetUtcNow(), context.RequestAborted) : new(CodeStanding.NotAskedHere);
        if (tried.Person is not { } person) return Refused(tried.Standing.ToString(), Sentence(tried));
        // Somebody may have left since the code was sent.
        if (await views.Get<Account>(person.Value, context.RequestAborted) is not { State.MaySignIn: true }) return Refused("Left", Sentence(new(CodeStanding.TooLate)));

        context.Response.Cookies.Delete(Cookie, choices.Cookie(context.Request));
        await sessions.Begin(context, person, SignInWay.Code);
        log.LogInformation("{Person} signed in by a code.", person);
        return null;
    }

    private string Refused(string why, string sentence)
    {
        log.LogWarning("A sign-in code was refused: {Why}", why);
        return sentence;
    }

    internal static string Sentence(CodeTried tried) => tried.Standing switch
    {
        CodeStanding.Wrong => $"This is not the code from the latest mail. You have {GovUk.Words.Of(tried.Left, "try", "tries")} left",
        CodeStanding.NotAskedHere => "This browser has not asked for a code, and a code works only in the browser that asked for it. Ask for a new one here",
        CodeStanding.Used => "This code was used already, and each works once. Ask for a new one",
        CodeStanding.TooLate => "This code has run out. Ask for a new one",
        _ => "A wrong code was entered too often, so this one no longer works. Ask for a new one",
    };

    // The page only fills it in: a scanner that opens every link uses nothing up.
    private static string Page(string code) => QueryHelpers.AddQueryString("/sign-in/code", "code", code);
}
