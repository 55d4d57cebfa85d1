using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

public enum CostStage { Planned, Committed, Paid }

/// <summary>What one review costs. Decisions and pages read the same; for a day, ask with the day.</summary>
/// <param name="Entries">Every entry ever made, in the order they were recorded.</param>
public sealed record MoneyOfReview(ReviewId Review, ImmutableList<CostEntry> Entries)
{
    /// <summary>Everything planned, as it stands now; likewise below.</summary>
    public decimal Planned => Entries.Of(CostStage.Planned, DateOnly.MaxValue);

    public decimal Committed => Entries.Of(CostStage.Committed, DateOnly.MaxValue);

    public decimal Paid => Entries.Of(CostStage.Paid, DateOnly.MaxValue);

    /// <summary>What it has cost by the end of a day, kind by kind.</summary>
    public CostFigures On(DateOnly day) => CostFigures.Of(Entries, day);

    public CostEntry? Find(CostId cost) => Entries.Find(e => e.Id == cost);

    public static MoneyOfReview Create(CostsOpened e) => new(e.ReviewId, []);

    public MoneyOfReview Apply(Recorded<CostPlanned> e) =>
        With(new(e.Data.CostId, CostStage.Planned, e.Data.Kind, e.Data.Amount, e.Data.Supplier, e.Data.Note, e.Data.On, e.Envelope.By, e.Envelope.At));

    public MoneyOfReview Apply(Recorded<CostCommitted> e) =>
        With(new(e.Data.CostId, CostStage.Committed, e.Data.Kind, e.Data.Amount, e.Data.Supplier, e.Data.Note, e.Data.On, e.Envelope.By, e.Envelope.At));

    public MoneyOfReview Apply(Recorded<CostPaid> e) =>
        With(new(e.Data.CostId, CostStage.Paid, e.Data.Kind, e.Data.Amount, e.Data.Supplier, e.Data.Note, e.Data.On, e.Envelope.By, e.Envelope.At));

    public MoneyOfReview Apply(Recorded<CostCorrected> e) => With(e.Data.CostId, entry => entry with
    {
        Kind = e.Data.Kind, Amount = e.Data.Amount, Supplier = e.Data.Supplier, On = e.Data.On,
        Corrections = entry.Corrections.Add(new(entry.Kind, entry.Amount, entry.Supplier, entry.On, e.Data.Reason, e.Envelope.By, e.Envelope.At)),
    });

    public MoneyOfReview Apply(Recorded<CostWithdrawn> e) =>
        With(e.Data.CostId, entry => entry with { Withdrawn = new(e.Data.Reason, e.Envelope.By, e.Envelope.At) });

    private MoneyOfReview With(CostEntry entry) => this with { Entries = Entries.Add(entry) };

    private MoneyOfReview With(CostId id, Func<CostEntry, CostEntry> change) =>
        this with { Entries = Entries.ConvertAll(entry => entry.Id == id ? change(entry) : entry) };
}

/// <summary>One entry as it stands after every correction.</summary>
/// <param name="On">The day it belongs to.</param>
/// <param name="By">Who recorded it, at <c>At</c>.</param>
public sealed record CostEntry(
    CostId Id, CostStage Stage, CostKind Kind, decimal Amount, string? Supplier, Narrative? Note, DateOnly On, PersonId? By, DateTimeOffset At)
{
    /// <summary>What it said before, earliest first.</summary>
    public ImmutableList<CostBefore> Corrections { get; init; } = [];

    /// <summary>Set when it should not have been made: it counts no more.</summary>
    public TakenOut? Withdrawn { get; init; }

    public bool CountsOn(DateOnly day) => Withdrawn is null && On <= day;
}

/// <summary>What an entry said before it was corrected, why, by whom and when.</summary>
public sealed record CostBefore(CostKind Kind, decimal Amount, string? Supplier, DateOnly On, Narrative Reason, PersonId? By, DateTimeOffset At);

/// <summary>Why something counts no more, by whom and when.</summary>
public sealed record TakenOut(Narrative Reason, PersonId? By, DateTimeOffset At);
