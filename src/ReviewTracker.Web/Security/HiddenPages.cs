using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace ReviewTracker.Web.Security;

/// <summary>What somebody may not see does not exist for them (404); somebody who is not signed in is told so (401).</summary>
public sealed class HiddenPages : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);

        var signedIn = context.User.ViewerOrNull() is not null;
        context.Response.StatusCode = signedIn ? StatusCodes.Status404NotFound : StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
