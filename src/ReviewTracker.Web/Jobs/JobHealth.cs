using ReviewTracker.Store;

namespace ReviewTracker.Web.Jobs;

/// <summary>Says when a job has not run though it should have. On whichever node it ran, its sign of life is the same row.</summary>
/// <param name="clock">For how long this process has been running.</param>
public sealed class JobHealth(JobRuns runs, JobSettings settings, TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly DateTimeOffset _since = clock.GetUtcNow();

    /// <summary>A sentence, or null when all is well or jobs are left to others.</summary>
    public async Task<string?> Trouble(CancellationToken cancel)
    {
        if (!settings.On) return null;
        var last = await runs.Last(SendMailJob.Name, cancel);
        if (last?.Ago <= Longest) return null;
        // After a start it is given as long to begin with.
        if (clock.GetUtcNow() - _since <= Longest) return null;
        return last is null ? "the mail job has never run" : $"the mail job has not run since {last.Ended:yyyy-MM-dd HH:mm}Z";
    }
}
