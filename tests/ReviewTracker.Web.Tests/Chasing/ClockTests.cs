using Microsoft.Extensions.DependencyInjection;
using Quartz;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Store.Chasing;
using ReviewTracker.Web.Chasing;
using ReviewTracker.Web.Jobs;
using ReviewTracker.Web.Tests.Web;
using static ReviewTracker.Web.Tests.Chasing.ChasingCounty;

namespace ReviewTracker.Web.Tests.Chasing;

/// <summary>The six nights from 2026 to 2028 in which the clocks change, minute by minute, with the job's own schedule.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2027-03-28", 23)]
    [InlineData("2027-10-31", 25)]
    [InlineData("2028-03-26", 23)]
    [InlineData("2028-10-29", 25)]
    public async Task On_the_day_the_clocks_change_and_the_days_around_it_one_run_makes_the_digests(string changes, int hours)
    {
        await using var county = await Create(ReminderRules.Usual with { DaysBefore = [1], Quiet = [], QuietOnBankHolidays = false });
        var day = DateOnly.ParseExact(changes, "yyyy-MM-dd");
        for (var n = 0; n < 3; n++) await county.Action(n, day.AddDays(n - 1));
        var clock = new FixedClock(Midnight(day.AddDays(-1)));
        var run = new ReminderRun(
            county.Node(clock.Now).GetRequiredService<ChaseFacts>(), county.Node(clock.Now).GetRequiredService<Chases>(),
            county.Node(clock.Now).GetRequiredService<ReminderRuns>(), clock, county.Node(clock.Now).GetRequiredService<Microsoft.Extensions.Logging.ILogger<ReminderRun>>());
        var schedule = new CronExpression(JobServices.Reminding, UkTime.London);
        var made = new List<(DateOnly Day, DateTimeOffset At)>();
        var minutes = 0;

        for (var next = schedule.GetNextValidTimeAfter(clock.Now); clock.Now < Midnight(day.AddDays(2)); clock.Now = clock.Now.AddMinutes(1))
        {
            if (clock.Now.UkDate() == day) minutes++;
            while (next < clock.Now.AddMinutes(1))
            {
                if (await run.Once("one", CancellationToken.None) is { Queued: > 0 }) made.Add((clock.Now.UkDate(), clock.Now));
                next = schedule.GetNextValidTimeAfter(next!.Value);
            }
        }

        minutes.ShouldBe(hours * 60);
        made.Select(m => m.Day).ShouldBe([day.AddDays(-1), day, day.AddDays(1)]);
        made.ShouldAllBe(m => TimeZoneInfo.ConvertTime(m.At, UkTime.London).TimeOfDay == TimeSpan.FromHours(7));
    }

    private static DateTimeOffset Midnight(DateOnly day) => day.AddDays(-1).EndOfUkDay().AddMicroseconds(1);
}
