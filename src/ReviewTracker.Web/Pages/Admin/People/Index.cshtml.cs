using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>Who has which role, and for whom one waits.</summary>
[Authorize(Policies.ListPeople)]
public sealed class IndexModel(PeopleDesk desk) : PageModel
{
    public static readonly IReadOnlyList<Choice> Shows =
        [new("waiting", "Those who wait for a second person"), new("left", "Those who have left")];

    [FromQuery] public string? Role { get; set; }
    [FromQuery] public string? Body { get; set; }
    [FromQuery] public string? Show { get; set; }
    [FromQuery(Name = "page")] public string? PageNumber { get; set; }

    public IReadOnlyList<ListedPerson> People { get; private set; } = [];
    public IReadOnlyList<Choice> Bodies { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public PageOf Paging { get; private set; } = new(1, PeoplePage.Size, 0);

    public bool MayInvite => User.ToViewer().May(Policies.ProposeRoles);

    public IEnumerable<FilterOn> FiltersOn => [.. One("role", Role, RoleText.Choices), .. One("body", Body, Bodies), .. One("show", Show, Shows)];

    public async Task OnGet(CancellationToken cancel)
    {
        Bodies = [.. (await desk.Bodies(cancel)).Select(b => new Choice(b.Id.ToString(), b.Name))];
        var filter = new PeopleFilter(
            Named.Of<Role>(Role), Guid.TryParse(Body, out var body) ? new BodyId(body) : null,
            Show == "waiting", Show == "left", int.TryParse(PageNumber, NumberStyles.Integer, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1);
        var found = await desk.People.Page(filter, User.ToViewer(), cancel);
        Paging = PageOf.Asked(PageNumber, PeoplePage.Size, found.Total);
        if (Paging.Number != filter.Page) found = await desk.People.Page(filter with { Page = Paging.Number }, User.ToViewer(), cancel);
        (People, Names) = (found.People, await desk.Names.Of([.. found.People.SelectMany(p => p.Account.Deputies).Select(d => (PersonId?)d.Deputy)], cancel));
    }

    public string RolesOf(Account account) => account.Grants.IsEmpty ? "None"
        : string.Join("; ", account.Grants.Select(g => RoleText.Of(g.Role, g.Body, Names)));

    public string WhereIs(Account account) => account.LeftOn is { } left ? $"Left on {left.InWords()}"
        : account.Deputies.Find(d => d.From <= desk.Today && desk.Today <= d.Until) is { } away ? $"Allowed. Away until {away.Until.InWords()}, deputy {Names.Of(away.Deputy)}"
        : !account.MaySignIn ? "Not until invited or given a role" : account.Grants.IsEmpty ? "Invited" : "Allowed";

    private static IEnumerable<FilterOn> One(string key, string? value, IReadOnlyList<Choice> choices) =>
        choices.Where(c => c.Value.Equals(value, StringComparison.OrdinalIgnoreCase)).Select(c => new FilterOn(key, c.Value, c.Text));
}
