using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;

namespace ReviewTracker.Web.Chasing;

/// <summary>How many mails and lines somebody would get, by the rules as they are and as they would be.</summary>
public sealed record Reached(PersonId To, int MailsNow, int LinesNow, int MailsThen, int LinesThen)
{
    public bool Differs => (MailsNow, LinesNow) != (MailsThen, LinesThen);
}

/// <summary>Whom a change of the rules would reach in four weeks, compared with leaving them as they are.</summary>
public static class Reach
{
    public const int Days = 28;

    /// <summary>Everybody who would get mail either way, those with the greatest difference first.</summary>
    public static IReadOnlyList<Reached> Of(ReminderFacts facts, RemindersSet change, DateOnly today)
    {
        var from = change.From > today ? change.From : today;
        var days = from.DayNumber - today.DayNumber + Days;
        var (now, then) = (Counted(facts), Counted(facts with { Partnership = facts.Partnership.Apply(change) }));
        return
        [
            .. now.Keys.Union(then.Keys)
                .Select(to => (To: to, Now: now.GetValueOrDefault(to), Then: then.GetValueOrDefault(to)))
                .Select(r => new Reached(r.To, r.Now.Mails, r.Now.Lines, r.Then.Mails, r.Then.Lines))
                .OrderByDescending(r => Math.Abs(r.LinesThen - r.LinesNow)).ThenBy(r => r.To.Value),
        ];

        Dictionary<PersonId, (int Mails, int Lines)> Counted(ReminderFacts with) => Forecast.Of(with, today, days)
            .Where(d => d.On >= from).GroupBy(d => d.To).ToDictionary(g => g.Key, g => (g.Count(), g.Sum(d => d.Items.Count)));
    }
}
