using System.Globalization;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Actions;

/// <summary>What the list of actions can be filtered by, and what an address asks for. Rubbish in an address asks for nothing.</summary>
public sealed class ActionChoices(Views views, ReviewList reviews, PeopleDirectory people, InvolvedIn involved)
{
    private static readonly Dictionary<string, ActionSort> Sorts = new()
    {
        ["target"] = ActionSort.Target, ["agency"] = ActionSort.Agency, ["review"] = ActionSort.Review, ["owner"] = ActionSort.Owner,
    };

    public IReadOnlyList<Choice> Colours { get; } =
    [
        new(nameof(Rag.Red), "Red – overdue"), new(nameof(Rag.Amber), "Amber – at risk"), new(nameof(Rag.Grey), "Grey – waiting"),
        new(nameof(Rag.Green), "Green – on track"), new(nameof(Rag.Blue), "Blue – completed"), new(nameof(Rag.None), "Closed without completion"),
    ];

    public IReadOnlyList<Choice> Statuses { get; } = Choice.Of<ActionStatus>(ActionWords.Of);
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];
    public IReadOnlyList<Choice> Owners { get; private set; } = [];

    /// <summary>The review asked for, when the reader may know of it.</summary>
    public CaseloadRow? Review { get; private set; }

    public async Task Load(IndexModel asked, Viewer viewer, CancellationToken cancel)
    {
        // Who may see every agency's actions is offered everybody there is; others only whom their own actions name anyway.
        var own = viewer.Reaches(Rights.Read, Resource.AgreedActions).Contains(Reach.All) ? null : await involved.Actions(viewer, cancel);
        Agencies = [.. (await views.All<BodyCard>(cancel)).Select(b => b.State)
            .Where(b => own?.Bodies.Contains(b.Id) ?? (b.Kind != BodyKind.CommunitySafetyPartnership || b.Id.ToString() == asked.Agency))
            .OrderBy(b => b.Name, StringComparer.InvariantCulture).Select(b => new Choice(b.Id.ToString(), b.Name))];

        var answering = own?.People ?? (await views.All<Account>(cancel))
            .Where(a => a.State.Grants.Exists(g => g.Role is Role.AgencyLead or Role.Coordinator)).Select(a => a.State.Id)
            .Concat((await views.All<Team>(cancel)).Select(t => t.State.Id));
        Owners = [.. (await people.Find(answering, cancel)).Values
            .OrderBy(p => p.Name, StringComparer.InvariantCulture).Select(p => new Choice(p.Id.ToString(), p.Name))];
        Review = string.IsNullOrEmpty(asked.Review) ? null : await reviews.Find(ReviewReference.FromAddress(asked.Review), viewer, cancel);
    }

    public ActionFilter Filter(IndexModel asked, DateOnly today)
    {
        var sort = asked.Sort ?? "";
        return new(
            Guid.TryParse(asked.Agency, out var agency) ? new BodyId(agency) : null,
            Named.Of<Rag>(asked.Rag),
            // A review that is not there, or not for this reader, has no actions.
            string.IsNullOrEmpty(asked.Review) ? null : Review?.Id ?? new ReviewId(Guid.Empty),
            Guid.TryParse(asked.Owner, out var owner) ? new PersonId(owner) : null,
            Named.Of<ActionStatus>(asked.Status),
            asked.Show == "all", Sorts.GetValueOrDefault(sort.TrimStart('-'), ActionSort.MostUrgent), sort.StartsWith('-'),
            int.TryParse(asked.PageNumber, NumberStyles.Integer, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1,
            asked.Show == "asked", asked.Show == "due" ? today.AddDays(Pages.IndexModel.Soon) : null, asked.Show == "stuck");
    }

    public IReadOnlyList<FilterOn> On(IndexModel asked) =>
    [
        .. One("agency", asked.Agency, Agencies), .. One("rag", asked.Rag, Colours), .. One("status", asked.Status, Statuses),
        .. One("owner", asked.Owner, Owners), .. One("show", asked.Show, IndexModel.Shows),
        .. string.IsNullOrEmpty(asked.Review) ? Array.Empty<FilterOn>() : [new("review", asked.Review, $"Review {Review?.Reference ?? "not found"}")],
    ];

    private static IEnumerable<FilterOn> One(string key, string? value, IReadOnlyList<Choice> choices) =>
        choices.Where(c => c.Value.Equals(value, StringComparison.OrdinalIgnoreCase)).Select(c => new FilterOn(key, c.Value, c.Text));
}
