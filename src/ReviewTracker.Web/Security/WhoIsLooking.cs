using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Store.SignIn;

namespace ReviewTracker.Web.Security;

/// <summary>
/// Puts today's roles to the person whose session the browser's cookie names, from session and account as they stand at
/// this request: what was taken away a moment ago is gone. The demonstration's front page signs its first visitor in as
/// the coordinator.
/// </summary>
public sealed class WhoIsLooking(RequestDelegate next, TimeProvider clock)
{
    private readonly object _known = new();

    public async Task InvokeAsync(HttpContext context, BrowserSessions sessions, SignInChoices choices, DemonstrationPeople people)
    {
        // Style sheets and health checks are the same for everybody.
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        {
            // The page of an error passes here a second time, when the database may be what failed.
            var known = context.Items[_known] as ClaimsPrincipal;
            context.User = known ?? (context.Features.Get<IExceptionHandlerFeature>() is null
                ? await Look(context, sessions, choices, people) : Viewers.Nobody);
            context.Items[_known] = context.User;
        }

        await next(context);
    }

    private async Task<ClaimsPrincipal> Look(
        HttpContext context, BrowserSessions sessions, SignInChoices choices, DemonstrationPeople people)
    {
        if (sessions.TokenOf(context) is { } token)
        {
            var seen = await sessions.Look(token, context.RequestAborted);
            if (Person(seen, choices, context) is { } person) return person;
            if (seen.Standing != SessionStanding.Unknown) context.Say(StatusCodes.Status401Unauthorized, sessions.WhyOver(seen.Standing));
        }
        return await FirstVisitor(context, choices, people) is { } first
            && await sessions.Begin(context, first.Id, SignInWay.Chosen) is { } begun
            && Person(await sessions.Look(begun, context.RequestAborted), choices, context) is { } visitor ? visitor : Viewers.Nobody;
    }

    // Somebody who only chose who to be is that person on this very machine and nowhere else.
    private ClaimsPrincipal? Person(SessionSeen seen, SignInChoices choices, HttpContext context) =>
        seen is { Standing: SessionStanding.Good, Account: { LeftOn: null } account }
            && (seen.Way != SignInWay.Chosen || (choices.ChoosePerson && OwnMachine.Asks(context)))
            ? new ClaimsPrincipal(new ViewerIdentity(account.AsViewer() with { At = clock.GetUtcNow() }, seen.Id))
            : null;

    private static async Task<DemonstrationPerson?> FirstVisitor(HttpContext context, SignInChoices choices, DemonstrationPeople people)
    {
        var first = choices.Demonstration && HttpMethods.IsGet(context.Request.Method) && context.Request.Path == "/"
            && !context.Request.Cookies.ContainsKey(SigningIn.SignedOutCookie) && OwnMachine.Asks(context);
        return first ? await people.Coordinator(context.RequestAborted) : null;
    }
}
