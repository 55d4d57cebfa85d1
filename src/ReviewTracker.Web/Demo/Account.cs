using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Demo;

/// <summary>One account of money: what was done with it, told in any order, decided by its handlers and written down by the day.</summary>
internal sealed class Account<T>(Guid stream, Guid? keyScope, string name, Journal journal) where T : class
{
    private readonly List<(DateOnly Day, Func<T?, DateOnly, IEnumerable<object>> Decide)> acts = [];

    public void Tell(DateOnly day, Func<T?, DateOnly, IEnumerable<object>> decide) => acts.Add((Diary.WorkingDay(day), decide));

    public void Close()
    {
        var (diary, version, state) = (new Diary(new Chance($"money diary/{name}")), 0L, default(T));
        foreach (var (day, decide) in acts.OrderBy(a => a.Day))
        {
            var at = diary.RecordedFor(day);
            if (at.UkDate() > Journal.LastDay) return;

            var (by, events) = (DemoPeople.CoordinatorOn(at.UkDate(), 1), decide(state, at.UkDate()).ToArray());
            foreach (var e in events) state = Fold.Step(state, new Recorded(e, stream, ++version, 0, at, by));
            journal.Write(at, by, stream, keyScope, events);
        }
    }
}
