using Quartz;
using Quartz.Extensibility;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Jobs;

/// <summary>What a page says about a job.</summary>
/// <param name="On">This process runs jobs.</param>
/// <param name="Next">By the schedule, on the site's clock; null when it is not known here.</param>
/// <param name="Missed">Runs the schedule missed in the last day.</param>
public sealed record JobState(bool On, JobRun? Last, DateTimeOffset? Next, int Missed);

/// <summary>Looks up how the jobs are getting on.</summary>
public sealed class JobBoard(JobSettings settings, JobRuns runs, TimeProvider clock, IServiceProvider services)
{
    public async Task<JobState> Mail(CancellationToken cancel)
    {
        var last = await runs.Last(SendMailJob.Name, cancel);
        if (!settings.On) return new(false, last, null, 0);

        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancel);
        var trigger = await scheduler.GetTrigger(JobServices.EveryMinute, cancel);
        var missed = await services.GetRequiredService<IExecutionHistoryStore>()
            .CountMisfires(JobServices.Scheduler, clock.GetUtcNow().AddDays(-1), cancel);
        return new(true, last, trigger?.NextFireTimeUtc, missed);
    }
}
