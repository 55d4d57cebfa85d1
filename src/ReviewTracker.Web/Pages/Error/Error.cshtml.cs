using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Error;

/// <summary>What went wrong, in words. Shown in place of the page that was asked for, with that page's own status.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    private static readonly Dictionary<int, (string Heading, string WhatToDo)> Known = new()
    {
        [400] = ("The form could not be accepted", "Go back, load the page again and send the form once more. This happens when a page was open for a long time or you signed in as somebody else meanwhile."),
        [401] = ("Sign in", ""),
        [404] = ("Page not found", "If you typed the address, check it is right. You may also not have access to this page."),
        [405] = ("Page not found", "If you typed the address, check it is right."),
        [413] = ("What you sent is too large", "Go back and send less text or a smaller file."),
        [415] = ("The form could not be accepted", "Go back, load the page again and send the form once more."),
        [421] = ("This is not the address of this site", "Use the address you were given by the community safety team."),
        [429] = ("Too many requests", "Wait a minute, then try again."),
        [500] = ("Sorry, there is a problem", "Try again later. What you were doing was not recorded."),
        [503] = ("Sorry, this is not available now", "Try again in a few minutes. What you were doing was not recorded."),
    };

    // Said alike where there never was such a page, so that it tells nothing about what there is.
    private const string LostMeanwhile =
        "The page you sent this from is not there, or not for you any more: a role may have been taken from you while it was open. "
        + "Ask a manager of the community safety team if you need it back.";

    public string Heading { get; private set; } = "";

    public string WhatToDo { get; private set; } = "";

    /// <summary>What the log calls this error.</summary>
    public string? Reference { get; private set; }

    public SignInOffer? Offer { get; private set; }

    /// <summary>What was typed into a form that came too late, so that nobody types it twice.</summary>
    public IReadOnlyList<Kept> Typed { get; private set; } = [];

    // Whatever the method was: an error is shown in place of a post as well.
    public override async Task OnPageHandlerExecutionAsync(
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>();
        // Asked for by its own address there is no error to show.
        var status = original is null && failed is null ? 404 : Response.StatusCode;
        if (!Known.ContainsKey(status)) status = status >= 500 ? 500 : 400;

        Response.StatusCode = status;
        (Heading, WhatToDo) = Known[status];
        if (HttpContext.Said(status) is { } said) (Heading, WhatToDo) = (said.Heading ?? Heading, said.Sentence);
        if (status >= 500) Reference = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        if (status is 400 or 401 or 404 or 429) Typed = await Kept.From(Request, HttpContext.RequestAborted);
        if (status == 404 && Typed.Count > 0 && User.ViewerOrNull() is not null) WhatToDo = LostMeanwhile;
        if (status == 401) Offer = await SignInOffer.Of(HttpContext, ReturnAddress(original));
        await next();
    }

    // What was posted is not posted again by itself: its page is opened anew.
    private string ReturnAddress(IStatusCodeReExecuteFeature? original) =>
        original is null ? "/" : HttpMethods.IsGet(Request.Method) ? original.OriginalPath + original.OriginalQueryString : original.OriginalPath;
}
