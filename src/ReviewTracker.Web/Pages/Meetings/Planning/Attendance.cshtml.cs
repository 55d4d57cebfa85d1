using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Planning;

/// <summary>Who came for which body, all in one post.</summary>
public sealed class AttendanceModel(MeetingDesk desk, AttendanceLines lines) : MeetingFormPage(desk)
{
    public static readonly IReadOnlyList<Choice> Ways = Choice.Of<Presence>(MeetingWords.Of);

    [BindProperty] public List<SeatAnswer> Rows { get; set; } = [];

    /// <summary>A body that is not in the list.</summary>
    [BindProperty, Line(40)] public string? AlsoBody { get; set; }

    public IReadOnlyList<AttendanceLine> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> OtherBodies { get; private set; } = [];

    public override string Button => "Save the attendance";

    protected override void Check(Meeting meeting) => meeting.CheckNotOver();

    public void OnGet() => Rows = [.. Lines.Select(l => Meeting.Attendances.Find(a => a.Body == l.Body) is { } known
        ? new SeatAnswer { Body = l.Body.Value, Presence = known.Presence, Person = known.Person?.ToString() }
        : new SeatAnswer { Body = l.Body.Value, Presence = Meeting.Present.Contains(l.Body) ? Presence.Present : null })];

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var shown = await Desk.Streams.LoadAt<MeetingRecord>(Id, new AsAt { Version = Version }, cancel) ?? throw new StreamMissingException(Id);
        var seats = Seats(shown);
        var named = Rows.Select((row, at) => (row, at)).Where(r => r.row is { Name: not null, Presence: not null })
            .Select(r => new PersonCard(IdOf(r.at), r.row.Name!, null)).ToList();
        foreach (var card in named) await ModelState.MustBeNew(Desk.Reviews.People, card, cancel);
        if (!ModelState.IsValid) return Again();

        await Desk.Streams.Change<Meeting>(Id, Version, Act() with { Beside = [.. named.Select(c => new Introduced(c))] },
            meeting => TakeAttendanceHandler.Handle(new(seats), meeting, shown.Attendances), cancel);
        return Done(BackTo, "The attendance is saved.");
    }

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        Lines = await lines.Of(Meeting, Names, User.ToViewer(), cancel);
        OtherBodies = [.. (await Desk.Reviews.Bodies(Desk.Today, cancel)).Where(b => !Lines.Any(l => l.Body.ToString() == b.Value))];
        if (!HttpMethods.IsPost(Request.Method)) return true;

        MustHaveNewId();
        ModelState.MustBeOffered(nameof(AlsoBody), AlsoBody, OtherBodies);
        for (var at = 0; at < Rows.Count; at++) Check(Rows[at], at);
        return true;
    }

    private void Check(SeatAnswer row, int at)
    {
        if (Lines.FirstOrDefault(l => l.Body.Value == row.Body) is not { } line)
        {
            ModelState.AddModelError("", Incomplete);
            return;
        }

        ModelState.MustBeOffered($"Rows[{at}].Person", row.Person, line.People);
        var somebody = row.Person is not null || row.Name is not null;
        if (somebody && row.Presence is null) ModelState.AddModelError($"Rows[{at}].Presence", $"Choose how {line.Name} was represented");
        if (row is { Person: not null, Name: not null }) ModelState.AddModelError($"Rows[{at}].Name", "Choose somebody in the list or enter a name, not both");
    }

    private ImmutableList<Seat> Seats(MeetingRecord shown)
    {
        var seats = Rows.Select((row, at) => (row, at)).Where(r => r.row.Presence is not null && Said(r.row, shown)).Select(r => SeatOf(r.row, r.at));
        return [.. seats, .. AlsoBody is null ? Array.Empty<Seat>() : [new Seat(new(Guid.Parse(AlsoBody)), Presence.Present, null, null)]];
    }

    // A body that was present from the beginning and of which nothing more is said needs no word of its own.
    private static bool Said(SeatAnswer row, MeetingRecord shown) =>
        row is not { Presence: Presence.Present, Person: null, Name: null } || !shown.Present.Contains(new(row.Body))
        || shown.Attendances.Exists(a => a.Body.Value == row.Body);

    private Seat SeatOf(SeatAnswer row, int at)
    {
        PersonId? person = row.Name is not null ? IdOf(at) : row.Person is null ? null : new PersonId(Guid.Parse(row.Person));
        var member = Lines.First(l => l.Body.Value == row.Body).Member;
        return new(new(row.Body), row.Presence!.Value, person, row.Presence is Presence.Deputy && member != person ? member : null);
    }

    // The same form sent again names the same people.
    private PersonId IdOf(int at)
    {
        var id = NewId.ToByteArray();
        id[^1] ^= (byte)at;
        return new PersonId(new Guid(id));
    }
}
