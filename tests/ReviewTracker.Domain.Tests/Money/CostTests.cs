using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Money;

public sealed class CostTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly ReviewId Review = new(new("d0000000-0000-4000-8000-000000000001"));
    private static readonly CostsOpened Opened = new(Review);
    private static readonly CostCommitted Committed = new(Id(1), CostKind.ChairAndAuthorFees, 8400.00m, "PO-4711", null, new(2026, 2, 16));
    private static readonly CostPaid Paid = new(Id(2), CostKind.ChairAndAuthorFees, 2800.00m, "INV-1", null, new(2026, 4, 8));
    private static readonly RecordCost Command = new(Id(3), Review, CostStage.Paid, CostKind.LegalAdvice, 1250.5m, Today, " INV-2 ", null);

    [Fact]
    public void The_first_cost_opens_the_account_and_amounts_have_two_places()
    {
        RecordCostHandler.Handle(Command, null, Today).ShouldBe([Opened, new CostPaid(Id(3), CostKind.LegalAdvice, 1250.50m, "INV-2", null, Today)]);
        Given<MoneyOfReview>(Opened, Committed).When(m => RecordCostHandler.Handle(Command with { Stage = CostStage.Planned }, m, Today))
            .Then(new CostPlanned(Id(3), CostKind.LegalAdvice, 1250.50m, "INV-2", null, Today));
    }

    [Fact]
    public void What_cannot_be_a_cost_is_refused_in_words()
    {
        Record(Command with { Amount = 0 }).ShouldBe(new NoAmount("Amount"));
        Record(Command with { Amount = -5 }).ShouldBe(new NoAmount("Amount"));
        Record(Command with { Amount = 10_000_000 }).ShouldBe(new TooMuch("Amount"));
        Record(Command with { Amount = 1.005m }).ShouldBe(new FractionOfAPenny("Amount"));
        Record(Command with { On = Today.AddDays(1) }).ShouldBe(new InTheFuture("day", "On"));
        Record(Command with { On = new(26, 5, 1) }).ShouldBe(new UnlikelyYear("day", 26, "On"));
        Record(Command with { Supplier = "Moira Penfold" }).ShouldBe(new NotAReference("Supplier"));
        Record(Command with { Supplier = "Penfold & Sons 1" }).ShouldBe(new NotAReference("Supplier"));
        Record(Command with { Supplier = new string('1', 41) }).ShouldBe(new ReferenceTooLong(40, "Supplier"));
        Record(Command with { Stage = (CostStage)9 }).ShouldBe(new NoSuchStage());
        Record(Command with { Kind = (CostKind)9 }).ShouldBe(new NoSuchCostKind());
        Record(Command with { Note = Narrative.Of(new string('x', 1001)) }).ShouldBe(new NoteTooLong(1000));
    }

    [Fact]
    public void The_same_cost_is_not_recorded_twice_unless_the_first_was_taken_out()
    {
        var again = new RecordCost(Id(3), Review, CostStage.Paid, Paid.Kind, Paid.Amount, Paid.On, Paid.Supplier, null);
        Given<MoneyOfReview>(Opened, Paid).When(m => RecordCostHandler.Handle(again, m, Today)).ThenRefused(new CostKnown());
        Given<MoneyOfReview>(Opened, Paid, new CostWithdrawn(Id(2), Paid.On, Narrative.Of("Twice.")!))
            .When(m => RecordCostHandler.Handle(again, m, Today)).Then(Paid with { CostId = Id(3) });
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_was_said_and_both_stay()
    {
        var correct = new CorrectCost(Id(2), Paid.Kind, 2900m, new(2026, 3, 30), "INV-1", "Misread.");
        Given<MoneyOfReview>(Opened, Paid).When(m => CorrectCostHandler.Handle(correct, m, Today))
            .Then(new CostCorrected(Id(2), Paid.Kind, 2900.00m, "INV-1", new(2026, 3, 30), Paid.On, Narrative.Of("Misread.")!));

        var money = Given<MoneyOfReview>(Opened, Paid, new CostCorrected(Id(2), Paid.Kind, 2900.00m, "INV-1", new(2026, 3, 30), Paid.On, Narrative.Of("Misread.")!)).State;
        money.Paid.ShouldBe(2900.00m);
        money.Entries.ShouldHaveSingleItem().Corrections.ShouldHaveSingleItem().Amount.ShouldBe(2800.00m);
        money.On(new(2026, 4, 1)).All.Paid.ShouldBe(2900.00m, "what was true then, whichever way the day was wrong");
        money.On(new(2026, 3, 29)).All.Paid.ShouldBe(0.00m);
    }

    [Fact]
    public void Nothing_is_corrected_without_a_reason_without_a_difference_or_after_it_was_taken_out()
    {
        var correct = new CorrectCost(Id(2), Paid.Kind, Paid.Amount, Paid.On, Paid.Supplier, "Misread.");
        Given<MoneyOfReview>(Opened, Paid).When(m => CorrectCostHandler.Handle(correct, m, Today)).ThenRefused(new NothingCorrected());
        Given<MoneyOfReview>(Opened, Paid).When(m => CorrectCostHandler.Handle(correct with { Amount = 1, Reason = " " }, m, Today)).ThenRefused(new ReasonMissing("Reason"));
        Given<MoneyOfReview>(Opened, Paid).When(m => CorrectCostHandler.Handle(correct with { CostId = Id(9) }, m, Today)).ThenRefused(new NoSuchEntry());
        Given<MoneyOfReview>(Opened, Paid).When(m => WithdrawCostHandler.Handle(new(Id(2), null), m)).ThenRefused(new ReasonMissing("Reason"));
        var withdrawn = Given<MoneyOfReview>(Opened, Paid, new CostWithdrawn(Id(2), Paid.On, Narrative.Of("Twice.")!));
        withdrawn.When(m => CorrectCostHandler.Handle(correct with { Amount = 1 }, m, Today)).ThenRefused(new EntryWithdrawn());
        withdrawn.When(m => WithdrawCostHandler.Handle(new(Id(2), "Again."), m)).ThenRefused(new EntryWithdrawn());
        withdrawn.State.Paid.ShouldBe(0.00m);
    }

    [Fact]
    public void What_is_still_to_pay_is_what_was_committed_and_not_paid_kind_by_kind()
    {
        var figures = Given<MoneyOfReview>(Opened, Committed, Paid,
            new CostPaid(Id(4), CostKind.Translation, 500.00m, null, null, Today),
            new CostPlanned(Id(5), CostKind.ChairAndAuthorFees, 9000.00m, null, null, Today)).State.On(Today);

        figures.Kinds[CostKind.ChairAndAuthorFees].ShouldBe(new CostLine(9000.00m, 8400.00m, 2800.00m, 8400.00m, 5600.00m, 600.00m));
        figures.Kinds[CostKind.Translation].ShouldBe(new CostLine(0, 0, 500.00m, 500.00m, 0, 0));
        figures.All.ShouldBe(new CostLine(9000.00m, 8400.00m, 3300.00m, 8900.00m, 5600.00m, 600.00m));
    }

    private static Refusal Record(RecordCost command) =>
        Should.Throw<RefusedException>(() => RecordCostHandler.Handle(command, null, Today)).Refusal;

    private static CostId Id(int number) => new(Sample(number));

    private static Guid Sample(int number) => new($"c0000000-0000-4000-8000-0000000000{number:D2}");
}
