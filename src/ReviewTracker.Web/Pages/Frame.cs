using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages;

/// <summary>What stands round every page: whose system this is, who is signed in, which day it is.</summary>
/// <param name="Partnership">Null before the system was set up, and on the page of an error.</param>
public sealed record Frame(PartnershipCard? Partnership, Viewer? Viewer, string PersonName, DateOnly Today)
{
    /// <summary>The reviews this person has open for a time at this instant.</summary>
    public IReadOnlyList<(string Reference, DateTimeOffset Until)> Opened { get; init; } = [];

    public const string WithoutPartnership = "Review tracker";

    public string Name => Partnership?.Name ?? WithoutPartnership;

    public bool Demonstration => Partnership?.Demonstration ?? false;

    public bool May(string policy) => Viewer?.May(policy) ?? false;

    public string Does => Viewer is null ? "" : string.Join(", ", Viewer.Roles.Order().Select(RoleWords.Of));

    public IEnumerable<(string Text, string Address)> Navigation => new (string Text, string Address, string Policy)[]
    {
        ("Work", "/", Policies.SignedIn),
        ("Reviews", "/reviews", Policies.SeeCaseload),
        ("Actions", "/actions", Policies.SeeActions),
        ("Meetings", "/meetings", Policies.SeeMeetings),
        ("Update rounds", "/rounds", Policies.SeeRounds),
        ("Decisions", "/extracts", May(Policies.SeeMeetings) ? "" : Policies.SeeExtracts),
        ("Reports", "/reports", Policies.SeeReports),
        ("Money", "/money", Policies.SeeMoneyTotals),
        ("Register", "/reports/register", Policies.SeeRegister),
        ("Admin", "/admin", Policies.SeeSettings),
        ("Your agency", "/admin/teams", May(Policies.SeeSettings) ? "" : Policies.RunTeams),
    }.Where(item => item.Policy.Length > 0 && (Viewer?.MayAsAMatterOfCourse(item.Policy) ?? false)).Select(item => (item.Text, item.Address));
}

/// <summary>Puts a page's frame together, once per request.</summary>
public sealed class FrameSource(Views views, PeopleDirectory people, OpeningList openings, TimeProvider clock, IHttpContextAccessor accessor)
{
    private Frame? _frame;

    public async Task<Frame> Get() => _frame ??= await Load(accessor.HttpContext!);

    private async Task<Frame> Load(HttpContext context)
    {
        var today = clock.GetUtcNow().UkDate();
        // The database may be what failed: the page that says so asks it for nothing.
        if (context.Response.StatusCode >= 500) return new(null, null, "", today);

        var cancel = context.RequestAborted;
        var partnership = (await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel))?.State;
        if (context.User.ViewerOrNull() is not { } viewer) return new(partnership, null, "", today);

        var names = await people.Find([viewer.Person], cancel);
        return new(partnership, viewer, names.TryGetValue(viewer.Person, out var card) ? card.Name : "former user", today)
        {
            Opened = await openings.Own(viewer, cancel),
        };
    }
}
