using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>Where the pool's account begins.</summary>
/// <param name="Opening">What was in it then, in pounds.</param>
/// <param name="From">The first day whose payments are not in that amount already.</param>
public sealed record Pool(decimal Opening, DateOnly From, Narrative? CorrectedBecause, PersonId? By, DateTimeOffset At)
{
    /// <summary>The one stream of the installation's pool.</summary>
    public static readonly Guid StreamId = new("00000000-0000-8000-8000-000000000112");

    public static Pool Create(Recorded<PoolOpened> e) => new(e.Data.Amount, e.Data.On, null, e.Envelope.By, e.Envelope.At);

    public Pool Apply(Recorded<OpeningCorrected> e) => new(e.Data.Amount, e.Data.On, e.Data.Reason, e.Envelope.By, e.Envelope.At);
}
