using ReviewTracker.Domain.Partnership;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Reporting;

public sealed class CountingTests
{
    private static readonly PartnershipSetUp SetUp = new("w", "W", "T", "G", "DHR", true);

    [Fact]
    public void How_totals_count_is_chosen_once_and_not_chosen_again()
    {
        Given<PartnershipCard>(SetUp).When(p => ChooseCountingHandler.Handle(new(ImplementedBy.Claimed, true), p)).Then(new CountingChosen(ImplementedBy.Claimed, true));
        Given<PartnershipCard>(SetUp).When(p => ChooseCountingHandler.Handle(new(ImplementedBy.Accepted, false), p)).ThenRefused(new CountedSoAlready());
        Given<PartnershipCard>(SetUp).When(p => ChooseCountingHandler.Handle(new(null, false), p)).ThenRefused(new CountedByNothing());
    }
}
