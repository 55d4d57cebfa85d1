using ReviewTracker.Domain.Money;
using static ReviewTracker.Web.Tests.Golden.Sample;

namespace ReviewTracker.Web.Tests.Golden;

internal static class MoneySamples
{
    private static readonly CostId Cost = new(Id(21));
    private static readonly PaymentId Payment = new(Id(22));

    public static readonly object[] All =
    [
        new CostsOpened(Sample.Review),
        new CostPlanned(Cost, CostKind.ChairAndAuthorFees, 9500.00m, "PO-4711", Text("note"), On),
        new CostCommitted(Cost, CostKind.LegalAdvice, 1250.50m, "PO-4711", Text("note"), On),
        new CostPaid(Cost, CostKind.Translation, 0.01m, "INV 12/3", Text("note"), On),
        new CostCorrected(Cost, CostKind.Advocacy, 9999999.99m, "INV 12/4", On, new(2026, 5, 1), Text("reason")),
        new CostWithdrawn(Cost, On, Text("reason")),
        new PartnerJoinedPool(Police),
        new ContributionDue(2025, 30000.00m, On),
        new ContributionDueRevised(2025, 0.00m, Text("reason"), On),
        new ContributionReceived(Payment, 2025, 15000.25m, "BACS 778", On),
        new ContributionCorrected(Payment, 2024, 15000.52m, "BACS 779", On, new(2026, 5, 1), Text("reason")),
        new ContributionWithdrawn(Payment, On, Text("reason")),
        new PoolOpened(38500.00m, On),
        new OpeningCorrected(38050.00m, On, new(2026, 5, 1), Text("reason")),
    ];
}
