using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Chasing.County;

namespace ReviewTracker.Domain.Tests.Chasing;

/// <summary>Two years of days with everything that can come between: what must hold on every one of them.</summary>
public sealed class TwoYearsTests
{
    private const int Days = 730, Parts = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(20261121)]
    [InlineData(7)]
    public void Nobody_hears_twice_nobody_hears_on_a_quiet_day_and_nothing_is_lost_in_a_time_without_mail(int seed)
    {
        var random = new Random(seed);
        var rhythms = new[] { MailRhythm.AsDue, MailRhythm.Weekly(DayOfWeek.Thursday), MailRhythm.Monthly(28) };
        var facts = Facts(rhythm: rhythms[seed % 3]).With([.. Enumerable.Range(1, Parts).Select(n => Part(Began.AddDays(random.Next(20, 400)), n, n % 3 == 0 ? null : Owner))]);
        var (heard, lastHeard, off) = (new HashSet<(PersonId, string)>(), new Dictionary<ActionId, DateOnly>(), 0);

        for (var day = Began; day < Began.AddDays(Days); day = day.AddDays(1))
        {
            facts = Changed(facts, random, day);
            // Now and then nothing runs for up to nine days.
            off = off > 0 ? off - 1 : random.Next(40) == 0 ? random.Next(1, 10) : 0;
            if (off > 0) continue;

            var owed = ReminderPolicy.Owed(facts, day);
            if (owed.Count > 0) ReminderRules.Usual.IsQuiet(day, BankHolidays.Shipped).ShouldBeFalse();
            owed.Select(d => d.To).ShouldBeUnique();
            foreach (var digest in owed)
            {
                digest.Items.ShouldNotBeEmpty();
                foreach (var item in digest.Items)
                {
                    heard.Add((digest.To, item.Occasion)).ShouldBeTrue($"{item.Occasion} twice");
                    item.PlannedOn.ShouldBeLessThanOrEqualTo(day);
                    ReminderPolicy.StillHolds(item, digest.To, facts, day).ShouldBeTrue();
                    if (item.Reminder is not null) lastHeard[item.Action!.Value] = day;
                }
            }
            facts = facts.After(owed, day);
            NothingIsForgotten(facts, lastHeard, day);
        }
        heard.Count.ShouldBeGreaterThan(500);
    }

    // Whatever is overdue and nobody's turn but the agency's was heard of in the last five weeks: a month, and days that were quiet or without mail.
    private static void NothingIsForgotten(ReminderFacts facts, Dictionary<ActionId, DateOnly> lastHeard, DateOnly day)
    {
        foreach (var part in facts.Parts.Where(p => p.Row is { TimeAskedOn: null, Status: ActionStatus.InProgress } && p.Row.SilentSince.AddDays(45) < day && p.Row.Target?.AddDays(45) < day))
            lastHeard.ShouldContainKeyAndSatisfy(part.Row.ActionId, day);
    }

    private static ReminderFacts Changed(ReminderFacts facts, Random random, DateOnly day) =>
        random.Next(3) > 0 ? facts : facts with { Parts = [.. facts.Parts.Select(p => random.Next(30) == 0 ? p with { Row = Changed(p.Row, random, day) } : p)] };

    private static ActionRow Changed(ActionRow row, Random random, DateOnly day) => random.Next(6) switch
    {
        0 => row with { Status = ActionStatus.WithTheSteeringGroup, ClaimedOn = day, SilentSince = day },
        1 => row with { Status = ActionStatus.InProgress, ClaimedOn = null, TimeAskedOn = null, SilentSince = day },
        2 => row with { Target = day.AddDays(random.Next(1, 120)), TimeAskedOn = null, SilentSince = day },
        3 => row with { TimeAskedOn = day, SilentSince = day },
        4 => row with { Owner = random.Next(2) == 0 ? Owner : null, SilentSince = day },
        _ => row with { Status = ActionStatus.InProgress, TimeAskedOn = null, SilentSince = day },
    };
}

internal static class Heard
{
    public static void ShouldContainKeyAndSatisfy(this Dictionary<ActionId, DateOnly> heard, ActionId action, DateOnly day) =>
        heard.GetValueOrDefault(action).ShouldBeGreaterThan(day.AddDays(-45), $"{action} on {day}");
}
