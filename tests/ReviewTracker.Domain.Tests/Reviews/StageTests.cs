using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;

namespace ReviewTracker.Domain.Tests.Reviews;

public sealed class StageTests
{
    [Fact]
    public void A_review_begins_as_notified() => StageAfter(Notified).ShouldBe(Stage.Notified);

    [Fact]
    public void Every_stage_bearing_milestone_leads_to_its_stage()
    {
        StageAfter(Notified, Reach("scoped", Day(1, 20))).ShouldBe(Stage.Deciding);
        StageAfter(UntilDecided).ShouldBe(Stage.Commissioned);
        StageAfter([.. UntilDecided, Reach("terms-agreed", Day(2, 10))]).ShouldBe(Stage.GatheringInformation);
        StageAfter([.. UntilDecided, Reach("draft-circulated", Day(3, 1))]).ShouldBe(Stage.Drafting);
        StageAfter([.. UntilDecided, Completed]).ShouldBe(Stage.WithTheCsp);
        StageAfter(UntilSubmitted).ShouldBe(Stage.WithTheHomeOffice);
        StageAfter(UntilCleared).ShouldBe(Stage.Cleared);
        StageAfter(UntilPublished).ShouldBe(Stage.Published);
        StageAfter(UntilSignedOff).ShouldBe(Stage.SignedOff);
        StageAfter([.. UntilSignedOff, new ReviewArchived(Day(5, 12), null)]).ShouldBe(Stage.Archived);
    }

    [Fact]
    public void A_milestone_without_a_stage_changes_none() =>
        StageAfter([.. UntilDecided, Reach("panel-convened", Day(3, 1))]).ShouldBe(Stage.Commissioned);

    [Fact]
    public void On_the_same_day_the_later_in_the_list_wins_whatever_was_recorded_first() =>
        StageAfter([.. UntilDecided, Reach("draft-circulated", Day(3, 1)), Reach("terms-agreed", Day(3, 1))])
            .ShouldBe(Stage.Drafting);

    [Fact]
    public void The_latest_date_wins_over_the_later_record() =>
        StageAfter([.. UntilDecided, Reach("draft-circulated", Day(3, 1)), Reach("terms-agreed", Day(2, 10))])
            .ShouldBe(Stage.Drafting);

    [Theory]
    [InlineData(QaVerdict.PublishAfterAmendments, Stage.Amending)]
    [InlineData(QaVerdict.Resubmit, Stage.Amending)]
    [InlineData(QaVerdict.Publish, Stage.WithTheHomeOffice)]
    public void A_letter_means_amending_unless_it_says_publish(QaVerdict verdict, Stage stage) =>
        StageAfter([.. UntilSubmitted, new QaOutcomeReceived(verdict, Day(4, 1), null)]).ShouldBe(stage);

    [Fact]
    public void Amending_lasts_until_it_is_submitted_again() =>
        StageAfter([.. UntilSubmitted, new QaOutcomeReceived(QaVerdict.Resubmit, Day(4, 1), null),
            new ReportSubmitted(Day(4, 10), null, null)]).ShouldBe(Stage.WithTheHomeOffice);

    [Theory]
    [InlineData(DecisionOutcome.NoReview, Stage.NoReview)]
    [InlineData(DecisionOutcome.AnotherKindOfReview, Stage.OtherReview)]
    [InlineData(DecisionOutcome.AnotherPartnership, Stage.Transferred)]
    public void Other_decisions_end_it(DecisionOutcome outcome, Stage stage) =>
        StageAfter(Notified, new ReviewDecided(outcome, Day(2, 2), Text("Reason"), "SAR")).ShouldBe(stage);

    [Fact]
    public void A_direction_after_no_review_commissions_it() =>
        StageAfter(Notified, NoReview, new ReviewDirected(Day(3, 3), null)).ShouldBe(Stage.Commissioned);

    [Fact]
    public void A_scoping_answer_after_no_review_does_not_open_it_again() =>
        StageAfter(Notified, NoReview, Reach("scoped", Day(2, 20))).ShouldBe(Stage.NoReview);

    [Theory]
    [InlineData(Ending.Discontinued, Stage.Discontinued)]
    [InlineData(Ending.Merged, Stage.Merged)]
    [InlineData(Ending.EnteredInError, Stage.EnteredInError)]
    public void An_ending_ends_it(Ending ending, Stage stage) =>
        StageAfter([.. UntilDecided, new ReviewEnded(ending, Day(3, 1), null, Text("Reason"))]).ShouldBe(stage);

    [Fact]
    public void Out_of_area_it_stays_so_until_our_part_ends()
    {
        StageAfter(Joined).ShouldBe(Stage.OutOfArea);
        StageAfter(Joined, Reach("published", Day(3, 1))).ShouldBe(Stage.OutOfArea);
        StageAfter(Joined, new OutOfAreaParticipationEnded(Day(3, 1), null)).ShouldBe(Stage.OutOfAreaEnded);
    }

    [Fact]
    public void Reopening_takes_it_back_to_published_and_a_new_sign_off_stands()
    {
        var reopened = new ReviewReopened(Day(5, 12), Text("An action was not done"));
        StageAfter([.. UntilSignedOff, reopened]).ShouldBe(Stage.Published);
        StageAfter([.. UntilSignedOff, reopened, SignedOff with { On = Day(5, 14) }]).ShouldBe(Stage.SignedOff);
        File([.. UntilSignedOff, reopened]).StageOn(Day(5, 11)).ShouldBe(Stage.SignedOff);
    }

    [Fact]
    public void Paused_and_withdrawn_lie_over_the_stage()
    {
        var paused = File([.. UntilDecided, Pause(Day(3, 1), "report-completed")]);
        paused.StageOn(Today).ShouldBe(Stage.Commissioned);
        paused.PauseOn(Today).ShouldNotBeNull();
        paused.PauseOn(Day(2, 28)).ShouldBeNull();

        var withdrawn = File([.. UntilPublished, new PublicationWithdrawn(Day(5, 5), Text("A name"))]);
        withdrawn.StageOn(Today).ShouldBe(Stage.Published);
        withdrawn.WithdrawnOn(Today).ShouldBeTrue();
        withdrawn.WithdrawnOn(Day(5, 4)).ShouldBeFalse();
    }

    [Fact]
    public void Published_again_it_is_no_longer_withdrawn() =>
        File([.. UntilPublished, new PublicationWithdrawn(Day(5, 5), Text("A name")), Published with { On = Day(5, 8) }])
            .WithdrawnOn(Today).ShouldBeFalse();

    [Fact]
    public void Every_stage_has_words() =>
        Enum.GetValues<Stage>().Select(s => s.InWords()).ShouldBeUnique();

    private static Stage StageAfter(params object[] history)
    {
        var fromFile = File(history).StageOn(Today);
        Fold.Of<Review>(Scenario.Log(history))!.StageOn(Today).ShouldBe(fromFile);
        return fromFile;
    }
}
