using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>What minutes are written from: the meeting, and what its items and decisions are about, as the log stood.</summary>
/// <param name="Others">Other meetings it names: what came back from them, and which ratified it.</param>
/// <param name="Numbers">In the log of decisions; they never alter, so that minutes made again say them too.</param>
/// <param name="References">The references of the reviews the reader may know of.</param>
internal sealed record MinutesMatter(
    MeetingRecord Meeting, IReadOnlyDictionary<ReviewId, string> References, IReadOnlyDictionary<ActionId, PlannedAction> Actions,
    IReadOnlyDictionary<MeetingId, MeetingRecord> Others, IReadOnlyDictionary<DecisionId, long> Numbers, Names Names, OpenedTexts Texts)
{
    public MeetingRecord? RatifiedBy => Meeting.RatifiedBy is { } by ? Others.GetValueOrDefault(by) : null;

    /// <summary>What an item is called that is a topic, a decision or a round of another meeting.</summary>
    public string? TitleElsewhere(AgendaItem item)
    {
        if (item.MeetingId is not { } id || !Others.TryGetValue(id, out var other)) return null;
        return item switch
        {
            { TopicId: { } topic } => other.Agenda.Topics.Find(t => t.Id == topic) is { } found ? Texts[found.Title] : null,
            { DecisionId: { } decision } => other.Decisions.Find(d => d.Id == decision) is { } found
                ? $"Decision {Numbers[found.Id]} of the {MeetingWords.TitleOf(other.Kind, other.HeldOn).ToLowerInvariant()}" : null,
            _ => MeetingWords.TitleOf(other.Kind, other.HeldOn),
        };
    }

    public PlannedAction? ActionOf(ActionId? action) => action is { } id ? Actions.GetValueOrDefault(id) : null;

    public string? AboutOf(ReviewId? review, ActionId? action, BodyId? agency)
    {
        var reference = review is { } id ? References.GetValueOrDefault(id) : null;
        var about = ActionOf(action) is { } found ? $"{(reference is null ? "Action" : $"Review {reference}, action")} {found.Number}: {found.Text}"
            : reference is null ? null : $"Review {reference}";
        return about is not null && agency is { } body ? $"{about} ({Names.Of(body)})" : about;
    }
}
