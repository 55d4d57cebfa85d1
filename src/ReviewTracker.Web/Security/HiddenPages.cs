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

        var viewer = context.User.ViewerOrNull();
        // Somebody without a role has one page, which says so.
        if (viewer is { Roles.IsEmpty: true } && context.Request.Path == "/") context.Response.Redirect("/account");
        else context.Response.StatusCode = viewer is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
