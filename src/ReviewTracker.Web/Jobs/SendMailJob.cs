using System.Diagnostics;
using Quartz;
using ReviewTracker.Store;
using ReviewTracker.Web.Mail;

namespace ReviewTracker.Web.Jobs;

/// <summary>
/// Sends what is owed. That it runs is all the schedule knows: what is due stands in the outbox, so a run that was missed
/// or comes twice does no harm.
/// </summary>
[DisallowConcurrentExecution]
public sealed class SendMailJob(MailRun run, JobRuns runs, IHostApplicationLifetime life) : IJob
{
    public const string Name = "send-mail";

    public static readonly JobKey Key = new(Name);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        var watch = Stopwatch.StartNew();
        try
        {
            await run.Once(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It was asked to stop between two mails; the next run goes on from there.
            return;
        }
        await runs.Ended(Name, context.Scheduler.SchedulerInstanceId, watch.Elapsed, CancellationToken.None);
    }
}
