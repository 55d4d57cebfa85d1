using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>Where an item stands on the agenda, and what comes before and after it.</summary>
/// <param name="Number">From 1; null for what is not on the agenda.</param>
/// <param name="NextOpen">The next one still to be decided; null once everything is.</param>
public sealed record ItemPlace(int? Number, int Of, AgendaItem? Previous, AgendaItem? Next, AgendaItem? NextOpen, int Open)
{
    /// <summary>Why it is on the agenda; null for what is not.</summary>
    public AgendaSection? Section { get; init; }

    private static readonly HashSet<AgendaSection> s_toDecide =
    [
        AgendaSection.Claims, AgendaSection.MoreTime, AgendaSection.Overdue, AgendaSection.NotOurs, AgendaSection.SignOffs, AgendaSection.Ratification,
    ];

    public static ItemPlace In(IReadOnlyList<AgendaItem> agenda, string key, MeetingRecord meeting)
    {
        var items = agenda.Where(HasScreen).ToList();
        var decided = meeting.Decisions.Where(d => d.SupersededBy is null).Select(d => d.Item).ToHashSet();
        var at = items.FindIndex(i => i.Key == key);
        var open = items.Skip(at + 1).Concat(items.Take(Math.Max(at, 0))).Where(i => s_toDecide.Contains(i.Section) && !decided.Contains(i.Key)).ToList();
        return new(at < 0 ? null : at + 1, items.Count, at > 0 ? items[at - 1] : null, at + 1 < items.Count ? items[at + 1] : null, open.FirstOrDefault(), open.Count)
        {
            Section = at < 0 ? null : items[at].Section,
        };
    }

    // What was changed and what was learnt elsewhere is read in the papers; nothing is decided about it.
    private static bool HasScreen(AgendaItem item) => item.TopicId is not null || item.Section is not (AgendaSection.Changed or AgendaSection.Learning);
}
