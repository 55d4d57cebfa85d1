using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>A partner paid into the pool.</summary>
/// <param name="Year">The financial year it is for.</param>
public sealed record ReceiveContribution(PaymentId PaymentId, BodyId Partner, int Year, decimal Amount, DateOnly On, string? Reference);

public static class ReceiveContributionHandler
{
    /// <param name="partner">Null while the partner never paid and owed nothing: then it joins the pool by the same act.</param>
    public static IReadOnlyList<ContributionsOfPartnerEvent> Handle(ReceiveContribution command, ContributionsOfPartner? partner, DateOnly today)
    {
        MoneyChecks.CheckYear(command.Year, today, nameof(command.Year));
        var amount = Amounts.Check(command.Amount, nameof(command.Amount));
        MoneyChecks.CheckDay(command.On, today, "day", nameof(command.On));
        var reference = MoneyChecks.CheckReference(command.Reference, nameof(command.Reference));
        Refuse.When(partner?.Payments.Exists(p =>
            p.Withdrawn is null && (p.Year, p.Amount, p.On, p.Reference) == (command.Year, amount, command.On, reference)) ?? false, new PaymentKnown());

        var received = new ContributionReceived(command.PaymentId, command.Year, amount, reference, command.On);
        return partner is null ? [new PartnerJoinedPool(command.Partner), received] : [received];
    }
}

public sealed record PaymentKnown() : Refusal(
    "The same payment is on record already: same year, amount, day and reference. If this is another one, give it a reference of its own",
    nameof(ReceiveContribution.Reference));
