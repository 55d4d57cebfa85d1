using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Pages.Money;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>What reviews cost and a partner pays in every web test: an open review, a published one, a restricted one.</summary>
public static class SeedMoney
{
    public static readonly CostId Cost = new(Guid.Parse("c1000000-0000-4000-8000-000000000001"));
    public static readonly PaymentId Payment = new(Guid.Parse("c1000000-0000-4000-8000-000000000011"));

    public static async Task Into(IServiceProvider services, CancellationToken cancel)
    {
        var streams = services.GetRequiredService<Streams>();
        await streams.Start(MoneyStreams.Of(SeedReviews.UnderWay), Act(),
        [
            new CostsOpened(SeedReviews.UnderWay),
            new CostPlanned(Id(2), CostKind.ChairAndAuthorFees, 9000.00m, null, null, new(2026, 2, 2)),
            new CostCommitted(Cost, CostKind.ChairAndAuthorFees, 8400.00m, "PO-4711", Narrative.Of("For chairing and writing."), new(2026, 2, 16)),
            new CostPaid(Id(3), CostKind.ChairAndAuthorFees, 2800.00m, "INV-1", null, new(2026, 4, 8)),
        ], cancel);
        await streams.Start(MoneyStreams.Of(SeedReviews.Published), Act(),
            [new CostsOpened(SeedReviews.Published), new CostPaid(Id(4), CostKind.Translation, 615.35m, "INV-9", null, new(2026, 3, 31))], cancel);
        await streams.Start(MoneyStreams.Of(SeedReviews.Restricted), Act(),
            [new CostsOpened(SeedReviews.Restricted), new CostPaid(Id(5), CostKind.LegalAdvice, 777.77m, "INV-7", null, new(2026, 4, 9))], cancel);
        await streams.Start(MoneyStreams.Of(Seed.Agency), Act(),
        [
            new PartnerJoinedPool(Seed.Agency), new ContributionDue(2025, 30000.00m, new(2025, 4, 1)), new ContributionDue(2026, 31000.00m, new(2026, 4, 1)),
            new ContributionReceived(Payment, 2025, 29500.00m, "BACS 100", new(2025, 6, 3)),
        ], cancel);
    }

    private static CostId Id(int number) => new(Guid.Parse($"c1000000-0000-4000-8000-0000000000{number:D2}"));

    private static Act Act() => new(Seed.PersonOf(Role.Manager), Guid.CreateVersion7());
}
