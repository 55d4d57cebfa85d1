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
    public static readonly TriggerKey EveryFiveMinutes = new("every-five-minutes");

    /// <summary>Nothing is owed before seven; what the clocks do at night is of no matter then.</summary>
    public const string Reminding = "5 0/5 * * * ?";

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

    /// <summary>What is switched off is said once, at the start.</summary>
    public static void SayWhatIsOff(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ReviewTracker.Jobs");
        if (!app.Services.GetRequiredService<JobSettings>().On) log.LogWarning("Jobs are off in this process: mail that is owed is left to others.");
        else if (app.Services.GetRequiredService<MailSettings>().Way is MailWay.Off)
            log.LogWarning("No way for mail is set (ReviewTracker__Mail__Channel), so mail that is owed waits.");
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
        quartz.AddJob<RemindJob>(job => job.WithIdentity(RemindJob.Key).StoreDurably().RequestRecovery());
        quartz.AddTrigger(trigger => trigger.ForJob(RemindJob.Key).WithIdentity(EveryFiveMinutes)
            .WithCronSchedule(Reminding, cron => cron.InTimeZone(UkTime.London)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
    }
}
