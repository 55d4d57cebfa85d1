using System.Globalization;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>What the caseload can be filtered by, and what an address asks for. Rubbish in an address asks for nothing.</summary>
public sealed class CaseloadChoices(Views views, PeopleDirectory people, InvolvedIn involved)
{
    private static readonly Dictionary<string, CaseloadSort> Sorts = new()
    {
        ["reference"] = CaseloadSort.Reference, ["notified"] = CaseloadSort.Notified, ["stage"] = CaseloadSort.Stage,
        ["due"] = CaseloadSort.NextDue, ["lead"] = CaseloadSort.Lead, ["csp"] = CaseloadSort.Csp,
    };

    public static readonly IReadOnlyList<Choice> Shows =
    [
        new("late", "Late reviews only"), new("due", $"Milestone due in {Pages.IndexModel.Soon} days"), new("ongoing", "Ongoing reviews only"),
    ];

    public IReadOnlyList<Choice> Stages { get; } = Choice.Of<Stage>(s => s.InWords());
    public IReadOnlyList<Choice> RegimeNames { get; } = [.. Regimes.Ids.Select(id => new Choice(id, ReviewWords.Regime(id)))];
    public IReadOnlyList<Choice> Csps { get; private set; } = [];
    public IReadOnlyList<Choice> Leads { get; private set; } = [];

    public async Task Load(Viewer viewer, CancellationToken cancel)
    {
        // Who may see every review is offered everybody there is; others only what their own reviews name anyway.
        var own = viewer.Reaches(Rights.Read, Resource.Caseload).Contains(Reach.All) ? null : await involved.Reviews(viewer, cancel);
        Csps = [.. (await views.All<BodyCard>(cancel)).Select(b => b.State)
            .Where(b => b.Kind == BodyKind.CommunitySafetyPartnership && own?.Bodies.Contains(b.Id) is not false).OrderBy(b => b.Name, StringComparer.InvariantCulture)
            .Select(b => new Choice(b.Id.ToString(), b.Name))];

        var leads = own?.People ?? (await views.All<Account>(cancel))
            .Where(a => a.State.Grants.Exists(g => g.Role is Role.Coordinator or Role.Manager)).Select(a => a.State.Id);
        var cards = await people.Find(leads, cancel);
        Leads = [.. cards.Values.OrderBy(c => c.Name, StringComparer.InvariantCulture).Select(c => new Choice(c.Id.ToString(), c.Name))];
    }

    public static CaseloadFilter Filter(IndexModel asked, DateOnly today)
    {
        var sort = asked.Sort ?? "";
        var page = int.TryParse(asked.PageNumber, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return new(
            Named.Of<Stage>(asked.Stage),
            Guid.TryParse(asked.Csp, out var csp) ? new BodyId(csp) : null,
            Regimes.Ids.Contains(asked.Regime ?? "") ? asked.Regime : null,
            Guid.TryParse(asked.Lead, out var lead) ? new PersonId(lead) : null,
            asked.Show == "late", asked.Show == "ongoing", asked.Show == "due" ? today.AddDays(Pages.IndexModel.Soon) : null,
            Sorts.GetValueOrDefault(sort.TrimStart('-'), CaseloadSort.Urgency), sort.StartsWith('-'), page);
    }

    /// <summary>The filters that are on, in words, each to be taken off by itself.</summary>
    public IReadOnlyList<FilterOn> On(IndexModel asked) =>
    [
        .. One("stage", asked.Stage, Stages), .. One("csp", asked.Csp, Csps), .. One("regime", asked.Regime, RegimeNames),
        .. One("lead", asked.Lead, Leads), .. One("show", asked.Show, Shows),
    ];

    private static IEnumerable<FilterOn> One(string key, string? value, IReadOnlyList<Choice> choices) =>
        choices.Where(c => c.Value.Equals(value, StringComparison.OrdinalIgnoreCase)).Select(c => new FilterOn(key, c.Value, c.Text));
}
