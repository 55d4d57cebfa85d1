using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>What one partner is to pay into the pool and has paid. Decisions and pages read the same; for a day, ask with the day.</summary>
/// <param name="Dues">Every amount that was ever due, in the order they were recorded.</param>
/// <param name="Payments">Every payment ever recorded, in that order.</param>
public sealed record ContributionsOfPartner(
    BodyId Partner, ImmutableList<ContributionsOfPartner.DueAmount> Dues, ImmutableList<ContributionsOfPartner.Payment> Payments)
{
    /// <summary>What was to be paid for a year from a day on.</summary>
    /// <param name="Reason">Why it was revised; null for the first amount of a year.</param>
    public sealed record DueAmount(int Year, decimal Amount, DateOnly On, Narrative? Reason, PersonId? By, DateTimeOffset At);

    /// <summary>One payment as it stands after every correction.</summary>
    public sealed record Payment(PaymentId Id, int Year, decimal Amount, string? Reference, DateOnly On, PersonId? By, DateTimeOffset At)
    {
        public ImmutableList<PaymentBefore> Corrections { get; init; } = [];
        public TakenOut? Withdrawn { get; init; }
        public bool CountsOn(DateOnly day) => Withdrawn is null && On <= day;
    }

    /// <summary>What a payment said before it was corrected.</summary>
    public sealed record PaymentBefore(int Year, decimal Amount, string? Reference, DateOnly On, Narrative Reason, PersonId? By, DateTimeOffset At);

    /// <summary>What is to be paid for a year, as agreed by the end of a day; null while nothing was said.</summary>
    public decimal? DueFor(int year, DateOnly day) =>
        Dues.FindAll(d => d.Year == year && d.On <= day).OrderBy(d => d.On).LastOrDefault()?.Amount;

    /// <summary>What came in for a year by the end of a day.</summary>
    public decimal ReceivedFor(int year, DateOnly day) =>
        Payments.Where(p => p.Year == year && p.CountsOn(day)).Aggregate(0.00m, (sum, p) => sum + p.Amount);

    /// <summary>What is still to come for a year; never less than none.</summary>
    public decimal OutstandingFor(int year, DateOnly day) => Math.Max((DueFor(year, day) ?? 0.00m) - ReceivedFor(year, day), 0.00m);

    /// <summary>The years anything was said of by the end of a day, earliest first.</summary>
    public IEnumerable<int> YearsBy(DateOnly day) =>
        Dues.Where(d => d.On <= day).Select(d => d.Year).Concat(Payments.Where(p => p.CountsOn(day)).Select(p => p.Year)).Distinct().Order();

    public static ContributionsOfPartner Create(PartnerJoinedPool e) => new(e.Partner, [], []);

    public ContributionsOfPartner Apply(Recorded<ContributionDue> e) =>
        this with { Dues = Dues.Add(new(e.Data.Year, e.Data.Amount, e.Data.On, null, e.Envelope.By, e.Envelope.At)) };

    public ContributionsOfPartner Apply(Recorded<ContributionDueRevised> e) =>
        this with { Dues = Dues.Add(new(e.Data.Year, e.Data.Amount, e.Data.On, e.Data.Reason, e.Envelope.By, e.Envelope.At)) };

    public ContributionsOfPartner Apply(Recorded<ContributionReceived> e) => this with
    {
        Payments = Payments.Add(new(e.Data.PaymentId, e.Data.Year, e.Data.Amount, e.Data.Reference, e.Data.On, e.Envelope.By, e.Envelope.At)),
    };

    public ContributionsOfPartner Apply(Recorded<ContributionCorrected> e) => With(e.Data.PaymentId, payment => payment with
    {
        Year = e.Data.Year, Amount = e.Data.Amount, Reference = e.Data.Reference, On = e.Data.On,
        Corrections = payment.Corrections.Add(
            new(payment.Year, payment.Amount, payment.Reference, payment.On, e.Data.Reason, e.Envelope.By, e.Envelope.At)),
    });

    public ContributionsOfPartner Apply(Recorded<ContributionWithdrawn> e) =>
        With(e.Data.PaymentId, payment => payment with { Withdrawn = new(e.Data.Reason, e.Envelope.By, e.Envelope.At) });

    private ContributionsOfPartner With(PaymentId id, Func<Payment, Payment> change) =>
        this with { Payments = Payments.ConvertAll(payment => payment.Id == id ? change(payment) : payment) };
}
