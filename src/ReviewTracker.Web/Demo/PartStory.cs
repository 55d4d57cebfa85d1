using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Demo;

/// <summary>One agency's part of an action: its acts, told in any order and written down by the day they were done.</summary>
internal sealed class PartStory(IntendedAction action, BodyId agency, DateTimeOffset addedAt)
{
    private readonly List<(DateOnly Day, object[] Events)> acts = [];

    public BodyId Agency => agency;
    public Chance Chance { get; } = new($"part/{action.Id}/{agency}");

    public void Tell(DateOnly day, params object[] events) => acts.Add((day, events));

    public DateOnly Agree()
    {
        var on = Working(action.Added.AddDays(Chance.Between(5, 40)));
        Tell(on, new ActionAgreed(action.Id, agency, DemoPeople.OwnerFor(agency, on), on));
        return on;
    }

    /// <summary>Updates every few months, the last one on the last day given.</summary>
    public void Work(DateOnly from, DateOnly last)
    {
        var days = last.DayNumber - from.DayNumber;
        var times = Math.Clamp(days / 620, 0, 2);
        for (var i = 1; i <= times; i++) Report(Working(from.AddDays(days * i / (times + 1))));
        if (Chance.OneIn(7) && days > 150) Obstruct(from.AddDays(days / 3), from.AddDays(days / 2));
        if (Chance.OneIn(9) && days > 100 && DemoPeople.OwnerFor(agency, from) != DemoPeople.TeamOf(agency))
            Tell(from.AddDays(60), new OwnerNamed(action.Id, agency, DemoPeople.TeamOf(agency), from.AddDays(60)));
        Report(Working(last));
    }

    public void Report(DateOnly on) => Tell(on, new ProgressReported(action.Id, agency, on, Say(PlanWords.Progress)));

    public void Obstruct(DateOnly from, DateOnly? until)
    {
        Tell(from, new BarrierFlagged(action.Id, agency, Say(PlanWords.Barriers), Chance.OneIn(2) ? from.AddDays(75) : null, from));
        if (until is { } cleared) Tell(cleared, new BarrierCleared(action.Id, agency, cleared));
    }

    public void Claim(DateOnly on)
    {
        var done = on.AddDays(-Chance.Between(1, 12));
        Tell(on,
            new EvidenceLinked(action.Id, agency, Chance.Of(Enum.GetValues<EvidenceKind>()), Say(PlanWords.Evidence),
                Narrative.Of($"https://files.wealdshire.example/evidence/{Chance.Between(1000, 9999)}"), on),
            new CompletionClaimed(action.Id, agency, done, Say(PlanWords.Outcomes), on));
    }

    public void AskForTime(DateOnly on, DateOnly until) =>
        Tell(on, new MoreTimeAsked(action.Id, agency, until, Say(PlanWords.MoreTime), on));

    public void Close(Journal journal)
    {
        var diary = new Diary(Chance);
        diary.After(addedAt);
        foreach (var (day, events) in acts.OrderBy(a => a.Day))
        {
            var at = diary.RecordedFor(day);
            journal.Write(at, RecorderOn(at.UkDate()), action.Recommendation.Value, action.Review.Id.Value, events);
        }
    }

    public Narrative Say(string[] sentences) =>
        Narrative.Of(Chance.Of(sentences).Replace("{n}", $"{Chance.Between(3, 57)}", StringComparison.Ordinal))!;

    public static DateOnly Working(DateOnly day) => Diary.WorkingDay(day);

    // The coordinator types most of it; agencies with a lead of their own type half themselves.
    private PersonId RecorderOn(DateOnly day) =>
        Chance.OneIn(2) && DemoPeople.OwnerFor(agency, day) is var owner && owner != DemoPeople.TeamOf(agency)
            ? owner : DemoPeople.CoordinatorOn(day, action.Review.Number);
}
