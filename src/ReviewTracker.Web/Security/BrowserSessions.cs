using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.SignIn;

namespace ReviewTracker.Web.Security;

/// <summary>Ties a browser to its session: its cookie holds a random token and nothing else.</summary>
public sealed class BrowserSessions(Sessions sessions, SignInChoices choices, SessionLimits limits, TimeProvider clock)
{
    private string Cookie => choices.CookieName("session");

    /// <summary>What the browser sent, whatever it is worth.</summary>
    public string? TokenOf(HttpContext context) => context.Request.Cookies[Cookie];

    /// <summary>Signs somebody in, always with a new token; whoever was signed in with this browser no longer is.</summary>
    public async Task<string> Begin(HttpContext context, PersonId person, SignInWay way, string? hint = null)
    {
        await End(context);
        var token = await sessions.Begin(
            new NewSession(person, way, Device.InWords(context.Request.Headers.UserAgent), hint), limits, clock.GetUtcNow(), context.RequestAborted);
        context.Response.Cookies.Append(Cookie, token, choices.Cookie(context.Request));
        return token;
    }

    public Task<SessionSeen> Look(string token, CancellationToken cancel) => sessions.Look(token, limits, clock.GetUtcNow(), cancel);

    public Task<IReadOnlyList<OpenSession>> Of(PersonId person, CancellationToken cancel) => sessions.Of(person, limits, clock.GetUtcNow(), cancel);

    /// <summary>Signs this browser out; gives what its identity provider wants to see again, if anything.</summary>
    public async Task<string?> End(HttpContext context)
    {
        if (TokenOf(context) is not { } token) return null;
        context.Response.Cookies.Delete(Cookie, choices.Cookie(context.Request));
        return await sessions.End(token, context.RequestAborted);
    }

    /// <summary>Why a browser that was signed in is signed in no longer.</summary>
    public string WhyOver(SessionStanding standing) => standing switch
    {
        SessionStanding.Idle => $"You were signed out because nothing was done in this browser for {InWords(limits.Idle)}.",
        SessionStanding.TooLong => $"You were signed out because you were signed in for {InWords(limits.Longest)}, which is the longest allowed.",
        SessionStanding.Good => "You were signed out because your account may not be used here.",
        _ => "You were signed out.",
    };

    private static string InWords(TimeSpan time) => time.TotalMinutes % 60 == 0
        ? GovUk.Words.Of((int)time.TotalHours, "hour")
        : GovUk.Words.Of((int)time.TotalMinutes, "minute");
}
