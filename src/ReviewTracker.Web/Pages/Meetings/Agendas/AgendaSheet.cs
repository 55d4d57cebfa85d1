using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>One item with the facts the group needs about it; what is not there for the reader is null.</summary>
public sealed record AgendaEntry(AgendaItem Item)
{
    public ActionRow? Action { get; init; }
    public CaseloadRow? Review { get; init; }
    public AgendaRecord.Topic? Topic { get; init; }

    /// <summary>A topic of an earlier meeting: its day.</summary>
    public DateOnly? ReturnsFrom { get; init; }
    public OpenDecision? Decision { get; init; }
    public BetweenMeetings? Between { get; init; }
}

/// <summary>Items that stand together on an agenda.</summary>
public sealed record AgendaPart(AgendaSection Section, IReadOnlyList<AgendaEntry> Entries);

/// <summary>A meeting's agenda as one person may see it.</summary>
/// <param name="Entries">In the order in which they are taken.</param>
/// <param name="Asked">The day the facts are of.</param>
/// <param name="Next">The day of the meeting after this one; null while none is planned.</param>
/// <param name="Former">The meeting before this one.</param>
/// <param name="Changed">How many reviews and parts of actions have changed since the former meeting.</param>
public sealed record AgendaSheet(
    MeetingRecord Meeting, IReadOnlyList<AgendaEntry> Entries, DateOnly Asked, DateOnly? Next, FormerMeeting? Former,
    (int Reviews, int Actions) Changed, OpenedTexts Texts)
{
    /// <summary>Entries of one section that follow one another, with their number from 1.</summary>
    public IEnumerable<AgendaPart> Parts
    {
        get
        {
            List<AgendaEntry> together = [];
            foreach (var entry in Entries)
            {
                if (together.Count > 0 && together[0].Item.Section != entry.Item.Section)
                {
                    yield return new(together[0].Item.Section, together);
                    together = [];
                }

                together.Add(entry);
            }

            if (together.Count > 0) yield return new(together[0].Item.Section, together);
        }
    }

    public AgendaEntry? Find(string? key) => Entries.FirstOrDefault(e => e.Item.Key == key);

    /// <summary>The place of an item on the agenda, from 1.</summary>
    public int NumberOf(AgendaEntry entry) => Entries.TakeWhile(e => e.Item.Key != entry.Item.Key).Count() + 1;
}
