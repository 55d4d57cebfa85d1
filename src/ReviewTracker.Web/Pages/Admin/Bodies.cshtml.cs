using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Store;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin;

[Authorize(Policies.SeeSettings)]
public sealed class BodiesModel(Views views) : PageModel
{
    public IReadOnlyList<BodyCard> Bodies { get; private set; } = [];

    public bool MayAdd => User.ToViewer().May(Policies.NameBodies);

    public async Task OnGet(CancellationToken cancel) => Bodies =
        [.. (await views.All<BodyCard>(cancel)).Select(b => b.State).OrderBy(b => b.Kind).ThenBy(b => b.Name, StringComparer.CurrentCulture)];

    public static string Kind(BodyCard body) => body.Kind switch
    {
        BodyKind.Agency => "Agency",
        BodyKind.CommunitySafetyPartnership => "Community Safety Partnership",
        BodyKind.Department => "Government department",
        _ => "Other body",
    };

    public static string OtherNames(BodyCard body) =>
        string.Join(", ", new[] { body.ShortName }.Concat(body.Aliases).Where(name => name is not null).Distinct()) is { Length: > 0 } names ? names : "No other names";
}
