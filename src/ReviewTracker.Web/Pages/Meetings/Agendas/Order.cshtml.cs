using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>In which order the items are taken: a number each, saved at once.</summary>
public sealed class OrderModel(MeetingDesk desk, AgendaSource source) : MeetingFormPage(desk)
{
    /// <summary>An item and its number as typed.</summary>
    public sealed class Place
    {
        [Line(120)] public string? Key { get; set; }

        [Line(10)] public string? Number { get; set; }
    }

    [BindProperty] public List<Place> Places { get; set; } = [];

    public AgendaSheet Sheet { get; private set; } = null!;

    public override string BackTo => $"/meetings/{Id}/agenda";

    public override string Button => "Save the order";

    protected override void Check(Meeting meeting) => meeting.CheckAgendaOpen();

    public void OnGet() => Places = [.. Sheet.Entries.Select((e, at) => new Place { Key = e.Item.Key, Number = (at + 1).ToString(CultureInfo.InvariantCulture) })];

    public Task<IActionResult> OnPost(CancellationToken cancel) =>
        Change(meeting => OrderAgendaHandler.Handle(new(Chosen()), meeting), "The order is saved.", cancel);

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        Sheet = await source.Of(Meeting, User.ToViewer(), cancel);
        for (var at = 0; at < Places.Count; at++)
        {
            if (Sheet.Find(Places[at].Key) is null) ModelState.AddModelError("", "An item is no longer on the agenda. Open the page again");
            if (!int.TryParse(Places[at].Number, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                ModelState.AddModelError($"Places[{at}].Number", "Enter a whole number from 1");
        }

        return true;
    }

    // Of two with the same number the one that was given it stands before the one that had it: after it when it moved down.
    private ImmutableList<string> Chosen() =>
        [.. Places.Select((place, at) => (place.Key, From: at + 1, To: int.Parse(place.Number!, CultureInfo.InvariantCulture)))
            .OrderBy(p => p.To).ThenBy(p => p.To.CompareTo(p.From)).Select(p => p.Key!)];
}
