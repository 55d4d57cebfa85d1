using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>Claims the coordinator advises to accept and nobody picked out, taken in one press; each still its own decision.</summary>
public sealed class ConsentModel(DecidingDesk desk, ConsentSource source) : MeetingActPage(desk)
{
    /// <summary>The claims ticked, by their agenda keys.</summary>
    [BindProperty] public List<string> Taken { get; set; } = [];

    /// <summary>"recommendation version" as the page showed them.</summary>
    [BindProperty] public List<string> Seen { get; set; } = [];

    [BindProperty, Paragraphs] public string? Rationale { get; set; }

    [BindProperty, Line(40)] public string? PresidedBy { get; set; }

    public IReadOnlyList<ConsentItem> Items { get; private set; } = [];

    public override string Subject => "list";

    public IReadOnlyList<Choice> Claims => [.. Items.Select(i => new Choice(i.Key, $"Review {i.Reference}, action {i.Action.Number}: {i.Action.Text}", $"{Names.Of(i.Agency)}, done on {i.Part.CompletedOn.InWords()}"))];

    public bool ChairStandsBack => Items.Any(Stands);

    public IEnumerable<Choice> CouldPreside => PresentBodies.Where(b => b.Value != Now.ChairedBy.ToString());

    public void OnGet() => (Taken, Seen) = ([.. Items.Select(i => i.Key)], [.. Items.Select(i => $"{i.Plan} {i.Version}").Distinct()]);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var chosen = Items.Where(i => Taken.Contains(i.Key)).ToList();
        var plans = new Dictionary<Guid, (long Version, Recommendation State)>();
        foreach (var plan in chosen.Select(i => i.Plan.Value).Distinct())
        {
            var version = SeenOf(plan);
            plans[plan] = (version, await Desk.Streams.LoadAt<Recommendation>(plan, new AsAt { Version = version }, cancel) ?? throw new StreamMissingException(plan));
        }

        await Record((meeting, terms) => All(meeting, terms, chosen, plans), cancel);
        var said = chosen.Count == 1 ? "1 claim accepted by consent." : $"{Words.Of(chosen.Count, "claim")} accepted by consent, each as a decision of its own.";
        var viewer = User.ToViewer();
        if (await Desk.Meetings.Meetings.Get(new MeetingId(Id), viewer, cancel) is not { State: var after }) return Done($"/meetings/{Id}", said);

        var place = ItemPlace.In(await Desk.Agenda(after, viewer, cancel), "", after);
        return place.NextOpen is { } next
            ? Done($"/meetings/{Id}/item/{next.Key}#item", $"{said} {Words.Of(place.Open, "item")} still to be decided.")
            : Done($"/meetings/{Id}", $"{said} Everything on the agenda is decided.");
    }

    protected override async Task<bool> LoadSubject(CancellationToken cancel)
    {
        Items = await source.Of(Now, await Desk.Agenda(Meeting, User.ToViewer(), cancel), User.ToViewer(), cancel);
        ShownAt(MeetingVersion);
        if (!HttpMethods.IsPost(Request.Method)) return true;

        if (Taken.Count == 0) ModelState.AddModelError(nameof(Taken), "Tick at least one claim");
        ModelState.MustBeOffered(nameof(PresidedBy), PresidedBy, PresentBodies);
        if (Items.Any(i => Taken.Contains(i.Key) && SeenOf(i.Plan.Value) is < 1 or long.MaxValue)) ModelState.AddModelError("", Incomplete);
        TakeOutWhatIsGone();
        return true;
    }

    protected override void BuildOn(Guid stream, long version)
    {
        base.BuildOn(stream, version);
        if (stream == Id) return;
        Seen = [.. Seen.OfType<string>().Where(s => !s.StartsWith($"{stream} ", StringComparison.OrdinalIgnoreCase)), $"{stream} {version}"];
        ModelState.Remove(nameof(Seen));
    }

    private Decided All(Meeting meeting, DecisionTerms terms, List<ConsentItem> chosen, Dictionary<Guid, (long Version, Recommendation State)> plans)
    {
        var (decisions, effects) = (new List<MeetingEvent>(), plans.ToDictionary(p => p.Key, p => (p.Value.State, Events: new List<object>())));
        foreach (var item in chosen)
        {
            var plan = effects[item.Plan.Value];
            var minute = new Minute(IdOf(item.Key), Narrative.Of(Rationale), [])
            {
                Terms = terms with { Item = item.Key, PresidedBy = Stands(item) && PresidedBy is { Length: > 0 } body ? new BodyId(Guid.Parse(body)) : null },
            };
            var (decision, effect) = Deciding.AcceptByConsent(meeting, plan.State, item.Action.Id, item.Agency, minute);
            (meeting, effects[item.Plan.Value]) = (meeting.Apply(decision), (plan.State.Apply(effect), [.. plan.Events, effect]));
            decisions.Add(decision);
        }
        return new(decisions, [.. effects.Select(e => new StreamWrite(e.Key, plans[e.Key].Version, e.Value.Events))]);
    }

    private bool Stands(ConsentItem item) => Deciders.ChairStandsBack(Now, item.Review, item.Action.Id, item.Agency);

    // None is taken while one of them is no longer there: the group reads which, and the second press takes the others.
    private void TakeOutWhatIsGone()
    {
        var gone = Taken.OfType<string>().Where(key => Items.All(i => i.Key != key)).ToList();
        if (gone.Count == 0) return;

        Taken = [.. Taken.Except(gone)];
        ModelState.Remove(nameof(Taken));
        ModelState.AddModelError("", $"{source.Words(gone)} can no longer be taken by consent: it was withdrawn, picked out or decided meanwhile. Nothing was accepted. Press again to accept the others");
    }

    private long SeenOf(Guid plan) =>
        Seen.OfType<string>().Select(s => s.Split(' ')).FirstOrDefault(s => s is [var id, _] && id.Equals(plan.ToString(), StringComparison.OrdinalIgnoreCase)) is [_, var v]
            && long.TryParse(v, out var version) ? version : long.MaxValue;

    // The same press again names the same decisions.
    private DecisionId IdOf(string key) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{NewId}/{key}"))[..16]));
}
