using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>So much is to be paid by a partner for a year; where an amount was due already, it is revised.</summary>
/// <param name="Reason">Why it is revised; not asked for the first amount of a year.</param>
public sealed record SetContribution(BodyId Partner, int Year, decimal Amount, DateOnly On, string? Reason);

public static class SetContributionHandler
{
    /// <param name="partner">Null while the partner never paid: then it joins the pool by the same act.</param>
    /// <returns>Nothing where this is due already.</returns>
    public static IReadOnlyList<ContributionsOfPartnerEvent> Handle(SetContribution command, ContributionsOfPartner? partner, DateOnly today)
    {
        MoneyChecks.CheckYear(command.Year, today, nameof(command.Year));
        MoneyChecks.CheckDay(command.On, today, "day", nameof(command.On));
        var latest = partner?.Dues.FindLast(d => d.Year == command.Year);
        if (latest is null) return First(command, partner);

        var amount = Amounts.CheckOrNone(command.Amount, nameof(command.Amount));
        if (partner!.DueFor(command.Year, DateOnly.MaxValue) == amount) return [];
        Refuse.When(partner.Dues.Exists(d => d.Year == command.Year && d.On > command.On), new AgreedLaterAlready());
        return [new ContributionDueRevised(command.Year, amount, MoneyChecks.CheckReason(command.Reason, nameof(command.Reason)), command.On)];
    }

    private static IReadOnlyList<ContributionsOfPartnerEvent> First(SetContribution command, ContributionsOfPartner? partner)
    {
        var due = new ContributionDue(command.Year, Amounts.Check(command.Amount, nameof(command.Amount)), command.On);
        return partner is null ? [new PartnerJoinedPool(command.Partner), due] : [due];
    }
}

public sealed record AgreedLaterAlready()
    : Refusal("Another amount was agreed after this day. Give the day on which this one was agreed", nameof(SetContribution.On));
