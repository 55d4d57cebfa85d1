using System.Diagnostics;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Chasing;

namespace ReviewTracker.Web.Chasing;

/// <summary>What a run came to.</summary>
/// <param name="Owed">Digests that were owed and not yet told.</param>
/// <param name="Queued">Mails this run wrote; another run may have been quicker.</param>
public sealed record Reminded(int Owed, int Queued);

/// <summary>
/// One run: asks what is owed today and has no mail yet, and owes it. Missed, doubled and overlapping runs do no harm: the
/// database takes each person's mail of a day once, and each occasion once.
/// </summary>
public sealed class ReminderRun(ChaseFacts facts, Chases chases, ReminderRuns runs, TimeProvider clock, ILogger<ReminderRun> log)
{
    // After the hour that is there twice or not at all, and when people begin to read.
    private static readonly TimeOnly s_begins = new(7, 0);

    /// <summary>Null: it is too early in the day to ask.</summary>
    /// <param name="node">Who runs it, for the record.</param>
    public async Task<Reminded?> Once(string node, CancellationToken stopping)
    {
        var (now, watch) = (clock.GetUtcNow(), Stopwatch.StartNew());
        if (!IsTime(now)) return null;

        var today = now.UkDate();
        var again = await chases.OweAgain(stopping);
        if (again > 0) log.LogWarning("{Count} lines of reminders that no mail server took are owed again.", again);
        var owed = ReminderPolicy.Owed((await facts.Load(today, stopping)).Facts, today);
        var queued = 0;
        foreach (var digest in owed)
            if (await chases.Queue(digest, DigestLinks.AgenciesOf(digest), now + DigestLinks.Lasts, stopping)) queued++;
        // Only what was asked to the end was asked: else what is late would not say so.
        await runs.Ended(today, node, watch.Elapsed, owed.Count, queued, stopping);
        if (queued > 0) log.LogInformation("{Queued} digests of {Owed} owed were queued for {Today:yyyy-MM-dd}.", queued, owed.Count, today);
        return new(owed.Count, queued);
    }

    public static bool IsTime(DateTimeOffset now) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, UkTime.London).DateTime) >= s_begins;
}
