using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>What the pages on which plans and actions are changed look things up with.</summary>
public sealed class ActionDesk(ReviewDesk reviews, ActionList actions, TeamList teams, NameSource names, Views views)
{
    public ReviewDesk Reviews => reviews;
    public ActionList Actions => actions;
    public NameSource Names => names;
    public Streams Streams => reviews.Streams;
    public DateOnly Today => reviews.Today;

    private string AwayIn(Account? account) =>
        account?.Deputies.Find(d => d.From <= Today && Today <= d.Until) is { } away ? $" (away until {away.Until.InWords()})" : "";

    /// <summary>Who may answer for an agency's part: the agency's own people and teams first, then the community safety team.</summary>
    public async Task<IReadOnlyList<Choice>> OwnersFor(BodyId agency, CancellationToken cancel)
    {
        var accounts = (await views.All<Account>(cancel)).Select(a => a.State).ToList();
        var own = accounts.Where(a => a.Grants.Contains(new(Role.AgencyLead, agency))).Select(a => a.Id)
            .Concat(await teams.OfBody(agency, cancel)).ToHashSet();
        var team = accounts.Where(a => a.Grants.Exists(g => g.Role is Role.Coordinator or Role.Manager)).Select(a => a.Id);
        var cards = await reviews.People.Find([.. own, .. team], cancel);
        return [.. cards.Values.Where(c => c.Name != PeopleDirectory.Erased)
            .OrderBy(c => !own.Contains(c.Id)).ThenBy(c => c.Name, StringComparer.InvariantCulture)
            .Select(c => new Choice(c.Id.ToString(), c.Name + AwayIn(accounts.Find(a => a.Id == c.Id))))];
    }
}
