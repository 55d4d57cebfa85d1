using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Reviews;

public sealed class MilestoneTests
{
    private static readonly MilestoneReached Terms = Reach("terms-agreed", Day(3, 10));

    [Fact]
    public void A_milestone_is_reached() => Log(new("terms-agreed", Day(3, 10), null), UntilDecided).Then(Terms);

    [Fact]
    public void A_milestone_the_rules_do_not_have_is_refused() =>
        Log(new("tea-served", Day(3, 10), null), UntilDecided).ThenRefused(new UnknownMilestone("Milestone"));

    [Theory]
    [InlineData("decided", "Decision whether to review")]
    [InlineData("published", "Published")]
    [InlineData("signed-off", "Signed off, all actions closed")]
    public void A_milestone_with_a_page_of_its_own_is_refused(string milestone, string title) =>
        Log(new(milestone, Day(3, 10), null), UntilDecided).ThenRefused(new RecordedByItsOwnAct(title));

    [Fact]
    public void A_day_in_the_future_or_before_the_notification_is_refused()
    {
        Log(new("terms-agreed", Today.AddDays(1), null), UntilDecided).ThenRefused(new InTheFuture("date it was reached", "On"));
        Log(new("terms-agreed", Day(1, 4), null), UntilDecided)
            .ThenRefused(new BeforeTheNotification("date it was reached", Day(1, 5), "On"));
    }

    [Fact]
    public void Reached_twice_is_refused_unless_it_recurs()
    {
        Log(new("terms-agreed", Day(3, 12), null), [.. UntilDecided, Terms])
            .ThenRefused(new AlreadyReached("Terms of reference agreed", Day(3, 10)));
        Log(new("panel-convened", Day(3, 12), null), [.. UntilDecided, Reach("panel-convened", Day(3, 10))])
            .Then(Reach("panel-convened", Day(3, 12)));
        Log(new("panel-convened", Day(3, 10), null), [.. UntilDecided, Reach("panel-convened", Day(3, 10))])
            .ThenRefused(new AlreadyReached("Panel met", Day(3, 10)));
    }

    [Fact]
    public void Nothing_is_reached_once_it_ended() =>
        Log(new("terms-agreed", Day(3, 10), null), Notified, NoReview).ThenRefused(new ReviewHasEnded("No review"));

    [Fact]
    public void A_wrong_day_is_corrected_with_a_reason()
    {
        var history = new object[] { Notified, Decided, Terms };
        Correct(new("terms-agreed", Day(3, 10), Day(3, 1), "Minutes"), history)
            .Then(new MilestoneCorrected("terms-agreed", Day(3, 10), Day(3, 1), Text("Minutes")));
        Correct(new("terms-agreed", Day(3, 10), null, "Not reached"), history)
            .Then(new MilestoneCorrected("terms-agreed", Day(3, 10), null, Text("Not reached")));
        Correct(new("terms-agreed", Day(3, 10), Day(3, 1), " "), history).ThenRefused(new ReasonMissing("Reason"));
        Correct(new("terms-agreed", Day(3, 10), Day(3, 10), "Same"), history).ThenRefused(new SameDay());
        Correct(new("terms-agreed", Day(3, 11), Day(3, 1), "Wrong"), history).ThenRefused(new NotReachedThen());
        Correct(new("terms-agreed", Day(3, 10), Today.AddDays(1), "Later"), history).ThenRefused(new InTheFuture("right day", "On"));
        Correct(new("terms-agreed", Day(3, 10), Day(1, 1), "Early"), history)
            .ThenRefused(new BeforeTheNotification("right day", Day(1, 5), "On"));
    }

    [Fact]
    public void A_corrected_decision_says_again_what_was_decided() =>
        Correct(new("decided", Day(2, 2), Day(1, 30), "Letter"), UntilDecided)
            .Then(new MilestoneCorrected("decided", Day(2, 2), Day(1, 30), Text("Letter"), DecisionOutcome.Review));

    [Fact]
    public void The_notification_can_be_moved_but_neither_taken_out_nor_put_after_the_rest()
    {
        Correct(new("notified", Day(1, 5), Day(1, 3), "Letter"), UntilDecided)
            .Then(new MilestoneCorrected("notified", Day(1, 5), Day(1, 3), Text("Letter")));
        Correct(new("notified", Day(1, 5), null, "None"), UntilDecided).ThenRefused(new NotificationStays());
        Correct(new("notified", Day(1, 5), Day(2, 3), "Late"), UntilDecided).ThenRefused(new NotificationAfterTheRest(Day(2, 2)));
    }

    [Fact]
    public void A_corrected_day_counts_everywhere()
    {
        var file = File([.. UntilDecided, new MilestoneCorrected("decided", Day(2, 2), Day(1, 31), Text("Letter"), DecisionOutcome.Review)]);
        file.MilestonesOn(Today).Single(m => m.Milestone.Id == "report-completed").Statutory.ShouldBe(Day(7, 31));
        file.Course.DecisionOn(Today)!.Corrections.Single().WasOn.ShouldBe(Day(2, 2));
        File([.. UntilDecided, new MilestoneCorrected("decided", Day(2, 2), null, Text("Not yet"))]).StageOn(Today).ShouldBe(Stage.Notified);
    }

    [Fact]
    public void Moved_to_an_earlier_day_it_was_true_from_that_day_on()
    {
        var history = Scenario.Log(Notified, Decided, Terms, new MilestoneCorrected("terms-agreed", Day(3, 10), Day(3, 1), Text("Minutes")));
        StageAsAt(history, Day(2, 28)).ShouldBe(Stage.Commissioned);
        StageAsAt(history, Day(3, 1)).ShouldBe(Stage.GatheringInformation);
        StageAsAt(history, Day(3, 10)).ShouldBe(Stage.GatheringInformation);
    }

    [Fact]
    public void Moved_to_a_later_day_it_was_not_true_in_between()
    {
        var history = Scenario.Log(Notified, Decided, Terms, new MilestoneCorrected("terms-agreed", Day(3, 10), Day(3, 20), Text("Minutes")));
        StageAsAt(history, Day(3, 15)).ShouldBe(Stage.Commissioned);
        StageAsAt(history, Day(3, 20)).ShouldBe(Stage.GatheringInformation);
    }

    [Fact]
    public void A_decision_moved_back_was_true_on_the_days_between_with_its_outcome()
    {
        var history = Scenario.Log(Notified, NoReview, new MilestoneCorrected("decided", Day(2, 2), Day(1, 20), Text("Letter"), DecisionOutcome.NoReview));
        StageAsAt(history, Day(1, 25)).ShouldBe(Stage.NoReview);
        StageAsAt(history, Day(1, 19)).ShouldBe(Stage.Notified);
    }

    [Fact]
    public void Corrected_there_and_back_nothing_is_left_of_it()
    {
        var there = new MilestoneCorrected("terms-agreed", Day(3, 10), Day(3, 1), Text("Minutes"));
        var back = new MilestoneCorrected("terms-agreed", Day(3, 1), Day(3, 10), Text("No, right before"));
        foreach (var day in new[] { Day(2, 28), Day(3, 5), Day(3, 10), Today })
            StageAsAt(Scenario.Log(Notified, Decided, Terms, there, back), day).ShouldBe(StageAsAt(Scenario.Log(Notified, Decided, Terms), day));
    }

    [Fact]
    public void A_note_is_added_to_what_was_reached()
    {
        Note(new("terms-agreed", Day(3, 10), "Family agreed"), Notified, Decided, Terms)
            .Then(new MilestoneAnnotated("terms-agreed", Day(3, 10), Text("Family agreed")));
        Note(new("terms-agreed", Day(3, 11), "Family agreed"), Notified, Decided, Terms).ThenRefused(new NothingToAnnotate());
        Note(new("terms-agreed", Day(3, 10), " "), Notified, Decided, Terms).ThenRefused(new NoteMissing());
        var file = File(Notified, Decided, Terms, new MilestoneAnnotated("terms-agreed", Day(3, 10), Text("Family agreed")));
        file.Course.Milestones.Of("terms-agreed", Today).Single().Annotations.Single().Plain.ShouldBe("Family agreed");
    }

    [Fact]
    public void A_chair_is_appointed_who_states_independence()
    {
        var chair = new AppointChair(ChairPerson, ChairRole.ChairAndAuthor, true, Day(2, 20), null);
        Appoint(chair, UntilDecided).Then(new ChairAppointed(ChairPerson, ChairRole.ChairAndAuthor, true, Day(2, 20)));
        Appoint(chair with { IndependenceStated = false }, UntilDecided).ThenRefused(new IndependenceNotStated());
        Appoint(chair, Notified).ThenRefused(new NotYetAReview());
        Appoint(chair with { On = Day(2, 1) }, UntilDecided).ThenRefused(new BeforeTheReviewBegan(Day(2, 2), "On"));
        Appoint(chair with { Role = ChairRole.Author, IndependenceStated = false }, UntilDecided)
            .Then(new ChairAppointed(ChairPerson, ChairRole.Author, false, Day(2, 20)));
    }

    private static Stage StageAsAt(IEnumerable<Recorded> log, DateOnly day) =>
        Fold.Of<ReviewFile>(log.Where(new AsAt { TrueOn = day }.Includes))!.StageOn(day);

    private static When Log(ReachMilestone command, params object[] history) =>
        Given<Review>(history).When(state => ReachMilestoneHandler.Handle(command, state, Today));

    private static When Correct(CorrectMilestone command, params object[] history) =>
        Given<Review>(history).When(state => CorrectMilestoneHandler.Handle(command, state, Today));

    private static When Note(AnnotateMilestone command, params object[] history) =>
        Given<Review>(history).When(state => AnnotateMilestoneHandler.Handle(command, state, Today));

    private static When Appoint(AppointChair command, params object[] history) =>
        Given<Review>(history).When(state => AppointChairHandler.Handle(command, state, holdsRole: true, Today));
}
