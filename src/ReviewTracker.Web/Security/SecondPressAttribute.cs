using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Security;

/// <summary>
/// A form for signing in that was made for nobody and comes from somebody: the button was pressed twice and the first press
/// did it. Nothing is done; it goes on to the page that was wanted.
/// </summary>
/// <param name="field">Which field of the form says where that is.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecondPressAttribute(string field) : Attribute, IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.Result is IAntiforgeryValidationFailedResult && context.HttpContext.User.ViewerOrNull() is not null)
        {
            var services = context.HttpContext.RequestServices;
            var said = services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context.HttpContext);
            said[Flash.Key] = "You are signed in already. To sign in as somebody else, sign out first.";
            // What usually saves it does not run for a form that was not accepted.
            said.Save();
            var wanted = await Wanted(context.HttpContext.Request);
            context.Result = new LocalRedirectResult(services.GetRequiredService<IUrlHelperFactory>().GetUrlHelper(context).IsLocalUrl(wanted) ? wanted! : "/");
        }
        await next();
    }

    private async Task<string?> Wanted(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? (await request.ReadFormAsync(request.HttpContext.RequestAborted))[field].ToString() : null;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            // Not a form any page here sent.
            return null;
        }
    }
}
