using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Money;

public sealed class ContributionTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly BodyId Police = new(new("a0000000-0000-4000-8000-000000000001"));
    private static readonly PaymentId First = new(new("c0000000-0000-4000-8000-000000000001"));
    private static readonly PartnerJoinedPool Joined = new(Police);
    private static readonly ContributionDue Due = new(2026, 30000.00m, new(2026, 4, 1));
    private static readonly ContributionReceived Received = new(First, 2026, 10000.00m, "BACS 1", new(2026, 5, 4));

    [Fact]
    public void The_first_amount_makes_a_partner_of_a_body()
    {
        SetContributionHandler.Handle(new(Police, 2026, 30000m, new(2026, 4, 1), null), null, Today).ShouldBe([Joined, Due]);
        Set(new(Police, 2025, 100m, Today, null), Joined, Due).Then(new ContributionDue(2025, 100.00m, Today));
    }

    [Fact]
    public void Another_amount_is_a_revision_with_a_reason_and_the_same_amount_is_nothing()
    {
        Set(new(Police, 2026, 28000m, Today, "A hard year."), Joined, Due).Then(new ContributionDueRevised(2026, 28000.00m, Narrative.Of("A hard year.")!, Today));
        Set(new(Police, 2026, 0m, Today, "It has left."), Joined, Due).Then(new ContributionDueRevised(2026, 0.00m, Narrative.Of("It has left.")!, Today));
        Set(new(Police, 2026, 30000.00m, Today, null), Joined, Due).ThenNothing();
        Set(new(Police, 2026, 28000m, Today, null), Joined, Due).ThenRefused(new ReasonMissing("Reason"));
        Set(new(Police, 2026, 28000m, new(2026, 3, 31), "Late."), Joined, Due).ThenRefused(new AgreedLaterAlready());
    }

    [Fact]
    public void Years_are_known_ones_and_amounts_are_some()
    {
        Set(new(Police, 2028, 1m, Today, null), Joined).ThenRefused(new NotAFinancialYear("2027/28", "Year"));
        Set(new(Police, 2010, 1m, Today, null), Joined).ThenRefused(new NotAFinancialYear("2027/28", "Year"));
        Set(new(Police, 2027, 0m, Today, null), Joined).ThenRefused(new NoAmount("Amount"));
        Set(new(Police, 2027, 1m, Today.AddDays(1), null), Joined).ThenRefused(new InTheFuture("day", "On"));
    }

    [Fact]
    public void A_payment_is_recorded_once_and_what_is_outstanding_never_falls_below_nothing()
    {
        var command = new ReceiveContribution(First, Police, 2026, 10000m, new(2026, 5, 4), "BACS 1");
        ReceiveContributionHandler.Handle(command, null, Today).ShouldBe([Joined, Received]);
        Given<ContributionsOfPartner>(Joined, Due, Received).When(p => ReceiveContributionHandler.Handle(command, p, Today)).ThenRefused(new PaymentKnown());

        var partner = Given<ContributionsOfPartner>(Joined, Due, Received, Received with { PaymentId = new(Guid.Empty), Amount = 25000.00m, On = Today }).State;
        partner.OutstandingFor(2026, Today.AddDays(-1)).ShouldBe(20000.00m);
        partner.OutstandingFor(2026, Today).ShouldBe(0.00m);
        partner.ReceivedFor(2026, Today).ShouldBe(35000.00m);
        partner.DueFor(2026, new(2026, 3, 31)).ShouldBeNull();
    }

    [Fact]
    public void A_payment_is_corrected_or_taken_out_and_what_it_said_stays()
    {
        var correct = new CorrectContribution(First, 2025, 10500m, new(2026, 5, 5), "BACS 1", "For last year.");
        var corrected = new ContributionCorrected(First, 2025, 10500.00m, "BACS 1", new(2026, 5, 5), new(2026, 5, 4), Narrative.Of("For last year.")!);
        Given<ContributionsOfPartner>(Joined, Received).When(p => CorrectContributionHandler.Handle(correct, p, Today)).Then(corrected);
        var partner = Given<ContributionsOfPartner>(Joined, Received, corrected).State;
        (partner.ReceivedFor(2026, Today), partner.ReceivedFor(2025, Today)).ShouldBe((0.00m, 10500.00m));
        partner.Payments.ShouldHaveSingleItem().Corrections.ShouldHaveSingleItem().Year.ShouldBe(2026);

        Given<ContributionsOfPartner>(Joined, Received).When(p => WithdrawContributionHandler.Handle(new(First, "Bounced."), p))
            .Then(new ContributionWithdrawn(First, Received.On, Narrative.Of("Bounced.")!));
        Given<ContributionsOfPartner>(Joined, Received).When(p => CorrectContributionHandler.Handle(
            new(First, 2026, 10000m, Received.On, "BACS 1", "No."), p, Today)).ThenRefused(new NothingCorrected());
        Given<ContributionsOfPartner>(Joined, Received).When(p => WithdrawContributionHandler.Handle(new(new(Guid.Empty), "No."), p)).ThenRefused(new NoSuchEntry());
    }

    [Fact]
    public void The_pools_account_begins_once_and_is_corrected_with_a_reason()
    {
        OpenPoolHandler.Handle(new(38500m, new(2023, 4, 1), null), null, Today).ShouldBe(new PoolOpened(38500.00m, new(2023, 4, 1)));
        var pool = Given<Pool>(new PoolOpened(38500.00m, new(2023, 4, 1)));
        pool.When(p => OpenPoolHandler.Handle(new(38500m, new(2023, 4, 1), "Why?"), p, Today)).ThenRefused(new NothingCorrected());
        pool.When(p => OpenPoolHandler.Handle(new(38050m, new(2023, 4, 1), null), p, Today)).ThenRefused(new ReasonMissing("Reason"));
        pool.When(p => OpenPoolHandler.Handle(new(38050m, new(2023, 4, 1), "Misread."), p, Today))
            .Then(new OpeningCorrected(38050.00m, new(2023, 4, 1), new(2023, 4, 1), Narrative.Of("Misread.")!));
    }

    private static When Set(SetContribution command, params object[] history) =>
        Given<ContributionsOfPartner>(history).When(p => SetContributionHandler.Handle(command, p, Today));
}
