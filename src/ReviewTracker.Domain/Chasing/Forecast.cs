using System.Collections.Immutable;

namespace ReviewTracker.Domain.Chasing;

/// <summary>Whom the rules would reach if nothing else happened: for people to look at before they change a rule.</summary>
public static class Forecast
{
    /// <summary>The digests of each day, earliest first, each sent before the next day is asked about.</summary>
    /// <param name="days">How many, today's the first.</param>
    public static IEnumerable<OwedDigest> Of(ReminderFacts facts, DateOnly today, int days)
    {
        for (var day = today; day < today.AddDays(days); day = day.AddDays(1))
        {
            var owed = ReminderPolicy.Owed(facts, day);
            foreach (var digest in owed) yield return digest;
            facts = facts with { Told = After(facts.Told, owed) with { LastAsked = day } };
        }
    }

    private static Told After(Told told, ImmutableList<OwedDigest> sent)
    {
        if (sent.IsEmpty) return told;
        var parts = told.Parts.ToDictionary(p => p.Key, p => p.Value);
        foreach (var item in sent.SelectMany(d => d.Items).Where(i => i.Reminder is not null))
            parts[(item.Action!.Value, item.Agency!.Value)] = item.Reminder!.Value;
        var occasions = told.Occasions.Concat(sent.SelectMany(d => d.Items, (digest, item) => (digest.To, item.Occasion)));
        return told with { Occasions = occasions.ToHashSet(), Parts = parts };
    }
}
