using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Security.Oidc;

namespace ReviewTracker.Web.Pages;

/// <summary>What one may do here and where one is signed in. Everybody sees their own and nobody else's.</summary>
[Authorize(Policies.OwnAccount)]
public sealed class YourAccountModel(BrowserSessions browser, Sessions sessions, Identities identities, FrameSource frames, TimeProvider clock, OidcSettings? oidc = null) : PageModel
{
    /// <summary>The session to end.</summary>
    [BindProperty] public Guid Session { get; set; }

    public Frame Frame { get; private set; } = null!;

    public IReadOnlyList<OpenSession> Open { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>What the identity provider is called where it can still be connected.</summary>
    public string? MayConnect { get; private set; }

    public bool IsThis(OpenSession session) => session.Id == User.SessionId();

    public static string InWords(SignInWay way) => way switch
    {
        SignInWay.Chosen => "by choosing from a list",
        SignInWay.Code => "by a code in a mail",
        _ => "with a council account",
    };

    public async Task OnGet(CancellationToken cancel)
    {
        Frame = await frames.Get();
        Open = await browser.Of(User.PersonId(), cancel);
        if (oidc is not null && !await identities.HasAny(User.PersonId(), cancel)) MayConnect = oidc.Name;
    }

    public async Task<IActionResult> OnPostEnd(CancellationToken cancel)
    {
        if (!ModelState.IsValid || !await sessions.EndOne(Session, User.PersonId(), cancel)) return NotFound();
        TempData[Flash.Key] = "Signed out there.";
        return LocalRedirect("/account");
    }

    public async Task<IActionResult> OnPostEverywhere(CancellationToken cancel)
    {
        var hint = await browser.End(HttpContext);
        await sessions.EndAll(User.PersonId(), cancel);
        this.ClearBrowser();
        return await HttpContext.SignOutAddress(hint) is { } there ? Redirect(there) : LocalRedirect("/sign-out");
    }

    /// <summary>Off to the identity provider, to come back as somebody who may sign in with it too.</summary>
    public Task<IActionResult> OnPostConnect() => this.ToProvider(OidcSignIn.Begin("/account", connect: User.PersonId()));
}
