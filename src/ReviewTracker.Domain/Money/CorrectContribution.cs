using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>A payment was recorded wrongly.</summary>
public sealed record CorrectContribution(PaymentId PaymentId, int Year, decimal Amount, DateOnly On, string? Reference, string? Reason);

public static class CorrectContributionHandler
{
    public static ContributionCorrected Handle(CorrectContribution command, ContributionsOfPartner partner, DateOnly today)
    {
        var payment = MoneyChecks.Found(partner.Payments, p => p.Id == command.PaymentId);
        Refuse.When(payment.Withdrawn is not null, new EntryWithdrawn());
        MoneyChecks.CheckYear(command.Year, today, nameof(command.Year));
        var amount = Amounts.Check(command.Amount, nameof(command.Amount));
        MoneyChecks.CheckDay(command.On, today, "day", nameof(command.On));
        var reference = MoneyChecks.CheckReference(command.Reference, nameof(command.Reference));
        Refuse.When((payment.Year, payment.Amount, payment.On, payment.Reference) == (command.Year, amount, command.On, reference), new NothingCorrected());
        var reason = MoneyChecks.CheckReason(command.Reason, nameof(command.Reason));

        return new ContributionCorrected(command.PaymentId, command.Year, amount, reference, command.On, payment.On, reason);
    }
}

/// <summary>A payment should not have been recorded.</summary>
public sealed record WithdrawContribution(PaymentId PaymentId, string? Reason);

public static class WithdrawContributionHandler
{
    public static ContributionWithdrawn Handle(WithdrawContribution command, ContributionsOfPartner partner)
    {
        var payment = MoneyChecks.Found(partner.Payments, p => p.Id == command.PaymentId);
        Refuse.When(payment.Withdrawn is not null, new EntryWithdrawn());
        return new ContributionWithdrawn(command.PaymentId, payment.On, MoneyChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }
}
