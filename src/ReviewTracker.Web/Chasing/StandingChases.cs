using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Chasing;

namespace ReviewTracker.Web.Chasing;

/// <summary>Every line that is true now of those a day's digests may hold, with the facts it follows from.</summary>
public sealed record Standing(DateOnly Day, long Position, ReminderFacts Facts, IReadOnlyDictionary<(PersonId To, string Occasion), OwedItem> Lines);

/// <summary>
/// Answers for one mail after the other whether its lines are still true. What it loaded serves for as long as the log has
/// not moved, which is asked every time.
/// </summary>
public sealed class StandingChases(ChaseFacts facts) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    private Standing? _last;

    /// <param name="day">The day of the digest: which reminder of a matter it was, and on whose day of mail, is said by it.</param>
    public async Task<Standing> Of(DateOnly day, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (_last is { } last && last.Day == day && last.Position == await facts.Position(cancel)) return last;
            var loaded = await facts.Load(day, cancel);
            return _last = new(day, loaded.Position, loaded.Facts, ReminderPolicy.Standing(loaded.Facts, day));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
