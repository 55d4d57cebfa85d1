using Npgsql;
using Quartz;
using ReviewTracker.Store.Mail;

namespace ReviewTracker.Web.Jobs;

/// <summary>Has mail sent as soon as it comes in: whoever waits for a code should not wait for the clock. Nothing depends on it.</summary>
public sealed class MailArrivals(Outbox outbox, ISchedulerFactory schedulers, ILogger<MailArrivals> log) : BackgroundService
{
    private static readonly TimeSpan s_afterTrouble = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var scheduler = await schedulers.GetScheduler(stoppingToken);
                await foreach (var _ in outbox.Arrivals(stoppingToken)) await scheduler.TriggerJob(SendMailJob.Key, cancellationToken: stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or SchedulerException)
            {
                log.LogWarning("Mail that comes in is not heard of at the moment and waits for the minute: {Trouble}", e.GetType().Name);
                await Task.Delay(s_afterTrouble, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }
}
