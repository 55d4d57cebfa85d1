using System.Diagnostics;
using Quartz;
using ReviewTracker.Store;
using ReviewTracker.Web.Chasing;

namespace ReviewTracker.Web.Jobs;

/// <summary>Asks who is owed a reminder. What was sent stands in the database, so a run that was missed or comes twice does no harm.</summary>
[DisallowConcurrentExecution]
public sealed class RemindJob(ReminderRun run, JobRuns runs, IHostApplicationLifetime life) : IJob
{
    public const string Name = "remind";

    public static readonly JobKey Key = new(Name);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        var (node, watch) = (context.Scheduler.SchedulerInstanceId, Stopwatch.StartNew());
        try
        {
            await run.Once(node, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Whoever has no mail yet is asked about by the next run.
            return;
        }
        await runs.Ended(Name, node, watch.Elapsed, CancellationToken.None);
    }
}
