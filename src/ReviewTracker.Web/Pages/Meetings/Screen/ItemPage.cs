using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>One item on the screen in the meeting: what it is about, what can be decided, and on to the next.</summary>
public abstract class ItemPage(DecidingDesk desk) : MeetingActPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Press the button that says what was decided")]
    public Press? Pressed { get; set; }

    [BindProperty, Paragraphs] public string? Rationale { get; set; }

    [BindProperty] public List<string> InterestsDeclared { get; set; } = [];

    [BindProperty, Line(40)] public string? PresidedBy { get; set; }

    [BindProperty, Line(40)] public string? OwnerBody { get; set; }

    [BindProperty, Line(40)] public string? Owner { get; set; }

    [BindProperty, Display(Name = "Date")] public DateOnly? DueOn { get; set; }

    /// <summary>The agenda item's key; it is this page's address too.</summary>
    public abstract string Key { get; }

    /// <summary>What is decided about, above the heading and in the window's title.</summary>
    public abstract string Heading { get; }

    public ItemPlace Place { get; private set; } = null!;

    public IReadOnlySet<Press> Possible { get; protected set; } = new HashSet<Press>();

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>What was decided about it in this meeting, latest last.</summary>
    public IReadOnlyList<MeetingRecord.Decision> DecidedHere { get; private set; } = [];

    /// <summary>Their numbers in the log of decisions.</summary>
    public IReadOnlyDictionary<DecisionId, long> Numbers { get; private set; } = null!;

    /// <summary>Who recorded those decisions.</summary>
    public Names Recorders { get; private set; } = null!;

    /// <summary>The chair's own body has an interest, so it is asked who presided.</summary>
    public bool ChairStandsBack { get; protected set; }

    public IEnumerable<Choice> CouldPreside => PresentBodies.Where(b => b.Value != Now.ChairedBy.ToString());

    public string AddressOf(AgendaItem item) => $"/meetings/{Id}/item/{item.Key}";

    internal Minute AsMinute(DecisionTerms terms) => new(
        new DecisionId(NewId), Narrative.Of(Rationale), [.. InterestsDeclared.Select(b => new BodyId(Guid.Parse(b)))])
    {
        Terms = terms with { PresidedBy = BodyOf(PresidedBy), Item = Key, Owner = PersonOf(Owner), OwnerBody = BodyOf(OwnerBody), DueOn = DueOn },
    };

    /// <summary>The version of what is decided about, as it is now.</summary>
    protected long LoadedVersion { get; set; }

    /// <summary>Whose version the form carries.</summary>
    protected abstract Guid SubjectStream { get; }

    /// <summary>Whether a decision of this meeting, made under another item, belongs to this page too.</summary>
    protected virtual bool Concerns(MeetingRecord.Decision decision) => false;

    /// <summary>Buttons that are refused with a sentence of their own when they are not there any more.</summary>
    protected virtual IReadOnlySet<Press> SaysWhyNot => new HashSet<Press>();

    protected abstract Task<bool> LoadItem(CancellationToken cancel);

    protected sealed override async Task<bool> LoadSubject(CancellationToken cancel)
    {
        (Bodies, People) = (await Desk.Bodies(cancel), await Desk.People(cancel));
        Place = ItemPlace.In(await Desk.Agenda(Meeting, User.ToViewer(), cancel), Key, Meeting);
        if (!await LoadItem(cancel)) return false;
        ShownAt(LoadedVersion);
        DecidedHere = (await Minuted(cancel)).Decisions.FindAll(d => d.Item == Key || Concerns(d));
        Numbers = await Desk.Numbers.Of(DecidedHere.Select(d => (DecisionId?)d.Id), cancel);
        Recorders = await Desk.Meetings.Names.Of(DecidedHere.Select(d => d.RecordedBy), cancel);

        // What somebody else changed since is answered as such when it is written.
        if (Pressed is { } pressed && !Possible.Contains(pressed) && !SaysWhyNot.Contains(pressed) && Version >= LoadedVersion)
            ModelState.AddModelError("", "This cannot be decided as things stand now. Read what is shown, and press one of the buttons there are");
        if (Version > LoadedVersion) ModelState.AddModelError("", Incomplete);
        foreach (var body in InterestsDeclared) ModelState.MustBeOffered(nameof(InterestsDeclared), body, PresentBodies);
        ModelState.MustBeOffered(nameof(PresidedBy), PresidedBy, PresentBodies);
        ModelState.MustBeOffered(nameof(OwnerBody), OwnerBody, Bodies);
        ModelState.MustBeOffered(nameof(Owner), Owner, People);
        return true;
    }

    // Read after what is decided about: whatever keeps a press from being carried out then stands in the minutes already.
    private async Task<MeetingRecord> Minuted(CancellationToken cancel) => !HttpMethods.IsPost(Request.Method) ? Meeting
        : (await Desk.Meetings.Meetings.Get(new MeetingId(Id), User.ToViewer(), cancel))?.State ?? Meeting;

    // What only has to stand still is read anew with each press.
    protected override void BuildOn(Guid stream, long version)
    {
        if (stream == Id) base.BuildOn(stream, version);
        if (stream == SubjectStream) Version = version;
    }

    /// <summary>On to the next item still to be decided; after the last one to the meeting.</summary>
    protected IActionResult GoOn() => Place.NextOpen is { } next
        ? Done($"{AddressOf(next)}#item", $"{Pressed!.Value.Done()} {Words.Of(Place.Open, "item")} still to be decided.")
        : Done($"/meetings/{Id}", $"{Pressed!.Value.Done()} Everything on the agenda is decided.");

    protected static BodyId? BodyOf(string? id) => id is { Length: > 0 } ? new BodyId(Guid.Parse(id)) : null;

    private static PersonId? PersonOf(string? id) => id is { Length: > 0 } ? new PersonId(Guid.Parse(id)) : null;
}
