using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Security;

/// <summary>
/// Puts today's roles to the person the cookie names, from the account as it stands at this request: a role that was
/// taken away a moment ago is gone. The demonstration's front page signs its first visitor in as the coordinator.
/// </summary>
public sealed class WhoIsLooking(RequestDelegate next)
{
    private readonly object _known = new();

    public async Task InvokeAsync(HttpContext context, SignInChoices choices, Views views, DemonstrationPeople people)
    {
        // Style sheets and health checks are the same for everybody.
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        {
            // The page of an error passes here a second time, when the database may be what failed.
            var known = context.Items[_known] as ClaimsPrincipal;
            context.User = known ?? (context.Features.Get<IExceptionHandlerFeature>() is null
                ? await Look(context, choices, views, people) : Viewers.Nobody);
            context.Items[_known] = context.User;
        }

        await next(context);
    }

    private static async Task<ClaimsPrincipal> Look(HttpContext context, SignInChoices choices, Views views, DemonstrationPeople people)
    {
        var person = PersonOf(context.User) ?? await FirstVisitor(context, choices, people);
        return person is { } id && await views.Get<Account>(id.Value, context.RequestAborted) is { } account
            ? new ClaimsPrincipal(new ViewerIdentity(account.State.AsViewer()))
            : Viewers.Nobody;
    }

    private static PersonId? PersonOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirst(Viewers.PersonClaim)?.Value, out var id) ? new PersonId(id) : null;

    private static async Task<PersonId?> FirstVisitor(HttpContext context, SignInChoices choices, DemonstrationPeople people)
    {
        var first = choices.Demonstration && HttpMethods.IsGet(context.Request.Method) && context.Request.Path == "/"
            && !context.Request.Cookies.ContainsKey(ChosenPerson.SignedOutCookie) && OwnMachine.Asks(context);
        if (!first || await people.Coordinator(context.RequestAborted) is not { } coordinator) return null;

        await ChosenPerson.As(context, coordinator.Id);
        return coordinator.Id;
    }
}
