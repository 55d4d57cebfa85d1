using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Demo;

/// <summary>One review's acts, told in any order and written down by the day they were done.</summary>
internal sealed class Story(LifePlan plan, Journal journal)
{
    private static readonly DateOnly FirstCoordinatorLeft = new(2019, 6, 28);
    private readonly List<(DateOnly Day, bool Late, Func<PersonId, object>? Proposed, object[] Events)> acts = [];
    private readonly Diary diary = new(new Chance($"diary/{plan.Number}"));

    public LifePlan Plan => plan;
    public Chance Chance { get; } = new($"life/{plan.Number}");

    /// <summary>When the publication was recorded; null before.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public void Tell(DateOnly day, params object[] events) => acts.Add((day, false, null, events));

    /// <summary>It was done that day, but found and entered much later.</summary>
    public void TellLate(DateOnly day, params object[] events) => acts.Add((day, true, null, events));

    /// <summary>The lead proposes it, the manager agrees half an hour later.</summary>
    public void TellByTwo(DateOnly day, Func<PersonId, object> proposed, object agreed) => acts.Add((day, false, proposed, [agreed]));

    public void Reach(string milestone, DateOnly day, string? note = null) =>
        Tell(day, new MilestoneReached(milestone, day, Narrative.Of(note)));

    /// <summary>The coordinator who leads the review on that day; the first one left in 2019.</summary>
    public PersonId LeadOn(DateOnly day)
    {
        var first = DemoPeople.CoordinatorOn(plan.Notified, plan.Number);
        return first == DemoPeople.Staff[0].Id && day > FirstCoordinatorLeft
            ? DemoPeople.CoordinatorOn(FirstCoordinatorLeft.AddDays(1), plan.Number)
            : first;
    }

    public void HandOver(DateOnly until)
    {
        var (before, after) = (LeadOn(FirstCoordinatorLeft), LeadOn(FirstCoordinatorLeft.AddDays(1)));
        if (before != after && plan.Notified < FirstCoordinatorLeft && until > FirstCoordinatorLeft)
            Tell(FirstCoordinatorLeft, new LeadAssigned(after, FirstCoordinatorLeft));
    }

    public void Close()
    {
        foreach (var (day, late, proposed, events) in acts.OrderBy(a => a.Day))
        {
            var at = late ? diary.FoundLaterFor(day) : diary.RecordedFor(day);
            if (events.OfType<ReviewPublished>().Any()) PublishedAt = at;
            var lead = LeadOn(at.UkDate());
            if (proposed is not null) journal.Write(at.AddMinutes(-30), lead, plan.Id.Value, null, proposed(lead));
            journal.Write(at, proposed is null ? lead : DemoPeople.Manager, plan.Id.Value, null, events);
        }
    }
}
