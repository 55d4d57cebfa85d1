using System.Data.Common;
using Npgsql;
using Quartz;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.Mail;

namespace ReviewTracker.Web.Jobs;

/// <summary>Composes the scheduler: one for all nodes, its state in the database.</summary>
public static class JobServices
{
    public const string Scheduler = "reviewtracker";
    public static readonly TriggerKey EveryMinute = new("every-minute");

    /// <summary>Comes after AddStore and AddMail.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, JobSettings settings, MailSettings mail)
    {
        services.AddSingleton(settings);
        services.AddSingleton<JobHealth>();
        services.AddSingleton<JobBoard>();
        if (!settings.On) return services;

        services.AddSingleton<DbDataSource>(of => of.GetRequiredService<NpgsqlDataSource>());
        services.AddQuartz(Schedule);
        // Else a run missed while the service was down would be forgotten at the start.
        services.Configure<QuartzOptions>(o => o.Scheduling.ScheduleTriggerRelativeToReplacedTrigger = true);
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddHostedService<MailArrivals>();
        // A mail under way is finished before the program ends.
        services.Configure<HostOptions>(o => o.ShutdownTimeout = mail.Limit + TimeSpan.FromSeconds(30));
        return services;
    }

    private static void Schedule(IQuartzBuilder quartz)
    {
        quartz.ConfigureScheduler(o => o.InstanceName = Scheduler);
        quartz.UsePersistentStore(store => JobTables.Into(store).UseClustering(c =>
        {
            c.CheckinInterval = TimeSpan.FromSeconds(5);
            c.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
        }));
        quartz.AddJob<SendMailJob>(job => job.WithIdentity(SendMailJob.Key).StoreDurably().RequestRecovery());
        quartz.AddTrigger(trigger => trigger.ForJob(SendMailJob.Key).WithIdentity(EveryMinute)
            .WithCronSchedule("20 * * * * ?", cron => cron.InTimeZone(UkTime.London)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
    }
}
