using ReviewTracker.Store;
using ReviewTracker.Store.Answering;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Answer;

/// <summary>
/// A browser is confirmed by a code that goes to the address the link went to. It opens the actions of unpublished reviews
/// on that link's page, and signs nobody in.
/// </summary>
public sealed class DeviceCodes(
    SignInCodes codes, AnswerAccess access, PeopleDirectory people, SignInChoices choices, MailSettings mail, TimeProvider clock, ILogger<DeviceCodes> log)
{
    /// <summary>How long a browser is remembered.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private static readonly CodeLimits Limits = CodeLimits.Usual;

    public bool Offered => mail.Way is not MailWay.Off;

    private string Device => choices.CookieName("answer");

    private string Asked => choices.CookieName("answer-code");

    public bool AskedHere(HttpContext context) => context.Request.Cookies.ContainsKey(Asked);

    public Task<bool> IsConfirmed(HttpContext context, AnswerLink link) =>
        access.Knows(context.Request.Cookies[Device], link.Recipient, clock.GetUtcNow(), context.RequestAborted);

    /// <summary>Sends a code to the address the link went to. False: too often, and said so.</summary>
    public async Task<bool> Ask(HttpContext context, AnswerLink link)
    {
        var address = (await people.Find([link.Recipient], context.RequestAborted)).GetValueOrDefault(link.Recipient)?.Email;
        var asked = new CodeAsked(address is null ? null : link.Recipient, (address ?? $"{link.Recipient}").ToLowerInvariant(), RequestLimits.ClientOf(context), null)
        {
            Purpose = CodePurpose.Answering,
        };
        if (await codes.Ask(asked, Limits, clock.GetUtcNow(), context.RequestAborted) is not { } browser)
        {
            log.LogWarning("Codes for answering were asked for too often, for one address or by one client.");
            context.TooOften(Limits.Within, CodeSignIn.TooOften);
            return false;
        }
        context.Response.Cookies.Append(Asked, browser, choices.Cookie(context.Request));
        return true;
    }

    /// <summary>Remembers the browser of whoever types the right code; else gives the sentence that says why not.</summary>
    public async Task<string?> Use(HttpContext context, AnswerLink link, string code)
    {
        var (now, cancel) = (clock.GetUtcNow(), context.RequestAborted);
        var tried = context.Request.Cookies[Asked] is { } browser
            ? await codes.Try(browser, code, Limits, now, cancel, CodePurpose.Answering) : new(CodeStanding.NotAskedHere);
        // A code that was asked for with another link confirms nothing about this one.
        if (tried.Person is not null && tried.Person != link.Recipient) tried = new(CodeStanding.NotAskedHere);
        if (tried.Person is null)
        {
            log.LogWarning("A code for answering was refused: {Why}", tried.Standing);
            return CodeSignIn.Sentence(tried);
        }

        var cookie = choices.Cookie(context.Request);
        context.Response.Cookies.Delete(Asked, cookie);
        cookie.MaxAge = Remembered;
        context.Response.Cookies.Append(Device, await access.Remember(context.Request.Cookies[Device], link.Recipient, Remembered, now, cancel), cookie);
        return null;
    }
}
