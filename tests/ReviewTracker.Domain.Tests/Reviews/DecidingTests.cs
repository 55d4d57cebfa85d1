using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Reviews;

public sealed class DecidingTests
{
    private static readonly DecideReview AsReview = new(DecisionOutcome.Review, Day(2, 2), null, null);

    [Fact]
    public void A_review_is_decided() => Decide(AsReview, Notified).Then(Decided);

    [Fact]
    public void Any_other_decision_gives_its_reason() =>
        Decide(AsReview with { Outcome = DecisionOutcome.NoReview }, Notified).ThenRefused(new ReasonMissing("Reason"));

    [Fact]
    public void No_review_is_decided_with_its_reason() =>
        Decide(AsReview with { Outcome = DecisionOutcome.NoReview, Reason = " No domestic abuse " }, Notified).Then(NoReview);

    [Fact]
    public void Another_kind_says_which_and_another_partnership_whose()
    {
        Decide(new(DecisionOutcome.AnotherKindOfReview, Day(2, 2), "Neglect", " "), Notified).ThenRefused(new KindMissing());
        Decide(new(DecisionOutcome.AnotherPartnership, Day(2, 2), "Lived there", null), Notified).ThenRefused(new PartnershipMissing());
        Decide(new(DecisionOutcome.AnotherKindOfReview, Day(2, 2), "Neglect", "SAR"), Notified)
            .Then(new ReviewDecided(DecisionOutcome.AnotherKindOfReview, Day(2, 2), Text("Neglect"), "SAR"));
    }

    [Fact]
    public void A_decision_before_the_notification_is_refused() =>
        Decide(AsReview with { On = Day(1, 4) }, Notified)
            .ThenRefused(new BeforeTheNotification("date of the decision", Day(1, 5), "On"));

    [Fact]
    public void A_decision_in_the_future_is_refused() =>
        Decide(AsReview with { On = Today.AddDays(1) }, Notified).ThenRefused(new InTheFuture("date of the decision", "On"));

    [Fact]
    public void What_is_a_review_is_not_decided_again() => Decide(AsReview, UntilDecided).ThenRefused(new AlreadyAReview());

    [Fact]
    public void After_no_review_it_can_be_decided_anew_but_not_for_an_earlier_day()
    {
        Decide(AsReview with { On = Day(3, 1) }, Notified, NoReview).Then(Decided with { On = Day(3, 1) });
        Decide(AsReview with { On = Day(2, 1) }, Notified, NoReview).ThenRefused(new BeforeTheFormerDecision());
    }

    [Fact]
    public void Another_areas_review_is_not_ours_to_decide() => Decide(AsReview, Joined).ThenRefused(new LedElsewhere());

    [Fact]
    public void The_last_day_to_decide_is_a_month_after_the_notification() =>
        DecideReviewHandler.LastDayToDecide(Given<Review>(Notified with { ReceivedOn = Day(1, 31) }).State, Today).ShouldBe(Day(2, 28));

    [Fact]
    public void The_home_office_is_told_also_of_no_review() =>
        Tell(Day(2, 3), Notified, NoReview).Then(Reach("home-office-told", Day(2, 3)));

    [Fact]
    public void The_home_office_is_told_once_per_decision()
    {
        Tell(Day(2, 4), Notified, NoReview, Reach("home-office-told", Day(2, 3))).ThenRefused(new AlreadyTold(Day(2, 3)));
        Tell(Day(3, 4), Notified, NoReview, Reach("home-office-told", Day(2, 3)), Decided with { On = Day(3, 3) })
            .Then(Reach("home-office-told", Day(3, 4)));
    }

    [Fact]
    public void The_home_office_is_not_told_before_there_is_a_decision()
    {
        Tell(Day(2, 3), Notified).ThenRefused(new NothingDecided());
        Tell(Day(2, 1), UntilDecided).ThenRefused(new ToldBeforeDecision(Day(2, 2)));
    }

    [Fact]
    public void A_review_is_directed_after_no_review_only()
    {
        Direct(Day(3, 3), Notified, NoReview).Then(new ReviewDirected(Day(3, 3), null));
        Direct(Day(3, 3), Notified).ThenRefused(new NothingToDirect());
        Direct(Day(3, 3), UntilDecided).ThenRefused(new NothingToDirect());
        Direct(Day(2, 1), Notified, NoReview).ThenRefused(new DirectedBeforeDecision(Day(2, 2)));
    }

    [Fact]
    public void The_rules_are_chosen_anew_with_a_reason()
    {
        Choose(new(Regimes.Dardr2026, Day(3, 1), "In force"), UntilDecided)
            .Then(new RegimeChosen(Regimes.Dardr2026, Day(3, 1), Text("In force")));
        Choose(new(Regimes.Dardr2026, Day(3, 1), null), UntilDecided).ThenRefused(new ReasonMissing("Reason"));
        Choose(new(Regimes.Dhr2016, Day(3, 1), "Again"), UntilDecided).ThenRefused(new RegimeAlreadyInForce());
        Choose(new("other", Day(3, 1), "New"), UntilDecided).ThenRefused(new UnknownRegime("Regime"));
    }

    [Fact]
    public void The_rules_are_not_chosen_for_a_day_before_the_former_choice() =>
        Choose(new(Regimes.Dhr2016, Day(2, 20), "Back"), [.. UntilDecided, new RegimeChosen(Regimes.Dardr2026, Day(3, 1), Text("In force"))])
            .ThenRefused(new BeforeTheFormerChoice());

    [Fact]
    public void Agencies_are_asked_once_and_answer()
    {
        Scope(new(Trust, ScopingAnswer.Asked, false, Day(1, 6)), Notified).Then(new AgencyScoped(Trust, ScopingAnswer.Asked, false, Day(1, 6)));
        var asked = new AgencyScoped(Trust, ScopingAnswer.Asked, false, Day(1, 6));
        Scope(new(Trust, ScopingAnswer.Asked, false, Day(1, 8)), Notified, asked).ThenRefused(new AlreadyAsked());
        Scope(new(Trust, ScopingAnswer.NilReturn, true, Day(1, 8)), Notified, asked)
            .Then(new AgencyScoped(Trust, ScopingAnswer.NilReturn, true, Day(1, 8)));
    }

    private static When Decide(DecideReview command, params object[] history) =>
        Given<Review>(history).When(state => DecideReviewHandler.Handle(command, state, Today));

    private static When Tell(DateOnly on, params object[] history) =>
        Given<Review>(history).When(state => TellHomeOfficeHandler.Handle(new(on, null), state, Today));

    private static When Direct(DateOnly on, params object[] history) =>
        Given<Review>(history).When(state => DirectReviewHandler.Handle(new(on, null), state, Today));

    private static When Choose(ChooseRegime command, params object[] history) =>
        Given<Review>(history).When(state => ChooseRegimeHandler.Handle(command, state, Today));

    private static When Scope(RecordScoping command, params object[] history) =>
        Given<Review>(history).When(state => RecordScopingHandler.Handle(command, state, Today));
}
