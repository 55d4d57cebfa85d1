using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Reviews;

public sealed class PauseAndDateTests
{
    private static readonly PauseReview Stop = new(
        ["report-completed", "report-completed"], PauseCause.CriminalProceedings, Day(3, 1), true, "Trial");

    private static readonly ReviewPaused Paused = Pause(Day(3, 1), "report-completed");

    private static readonly AgreeDate Agreed = new("report-completed", Day(12, 1), Day(4, 1), Csp, "Trial");

    [Fact]
    public void A_pause_names_what_it_stops() => Begin(Stop, UntilDecided).Then(Paused);

    [Fact]
    public void A_pause_that_stops_nothing_is_refused()
    {
        Begin(Stop with { Milestones = [] }, UntilDecided).ThenRefused(new NothingToStop());
        Begin(Stop with { Milestones = null! }, UntilDecided).ThenRefused(new NothingToStop());
    }

    [Fact]
    public void What_is_unknown_or_reached_is_not_stopped()
    {
        Begin(Stop with { Milestones = ["tea-served"] }, UntilDecided).ThenRefused(new UnknownMilestone("Milestones"));
        Begin(Stop with { Milestones = ["decided"] }, UntilDecided).ThenRefused(new ReachedNotStoppable("Decision whether to review"));
    }

    [Fact]
    public void A_pause_gives_its_reason_and_a_past_day()
    {
        Begin(Stop with { Reason = null }, UntilDecided).ThenRefused(new ReasonMissing("Reason"));
        Begin(Stop with { On = Today.AddDays(1) }, UntilDecided).ThenRefused(new InTheFuture("day the pause began", "On"));
    }

    [Fact]
    public void Pauses_do_not_overlap()
    {
        Begin(Stop with { On = Day(4, 1) }, [.. UntilDecided, Paused]).ThenRefused(new AlreadyPaused(Day(3, 1)));
        object[] over = [.. UntilDecided, Paused, new ReviewResumed(Day(3, 31), null)];
        Begin(Stop with { On = Day(3, 30) }, over).ThenRefused(new BeforeTheFormerPauseEnded(Day(3, 31)));
        Begin(Stop with { On = Day(3, 31) }, over).Then(Paused with { On = Day(3, 31) });
    }

    [Fact]
    public void What_has_ended_is_not_paused() => Begin(Stop, Notified, NoReview).ThenRefused(new ReviewHasEnded("No review"));

    [Fact]
    public void A_pause_ends_on_or_after_its_first_day()
    {
        Resume(Day(3, 31), [.. UntilDecided, Paused]).Then(new ReviewResumed(Day(3, 31), null));
        Resume(Day(2, 28), [.. UntilDecided, Paused]).ThenRefused(new ResumedBeforePaused(Day(3, 1)));
        Resume(Day(3, 31), UntilDecided).ThenRefused(new NotPaused());
    }

    [Fact]
    public void A_date_is_agreed_with_who_and_why() =>
        Agree(Agreed, UntilDecided).Then(new DateAgreed("report-completed", Day(12, 1), Day(4, 1), Csp, Text("Trial")));

    [Fact]
    public void A_date_before_its_agreement_and_one_far_away_are_refused()
    {
        Agree(Agreed with { Date = Day(3, 31) }, UntilDecided).ThenRefused(new AgreedInThePast(Day(4, 1)));
        Agree(Agreed with { Date = new(2036, 5, 16) }, UntilDecided).ThenRefused(new UnlikelyYear("agreed date", 2036, "Date"));
        Agree(Agreed with { Date = new(26, 5, 16) }, UntilDecided).ThenRefused(new UnlikelyYear("agreed date", 26, "Date"));
    }

    [Fact]
    public void An_agreement_is_not_in_the_future_and_gives_its_reason()
    {
        Agree(Agreed with { On = Today.AddDays(1) }, UntilDecided).ThenRefused(new InTheFuture("day of the agreement", "On"));
        Agree(Agreed with { Reason = "" }, UntilDecided).ThenRefused(new ReasonMissing("Reason"));
    }

    [Fact]
    public void For_what_is_reached_no_date_is_left_to_agree() =>
        Agree(Agreed, [.. UntilDecided, Completed]).ThenRefused(new NothingToAgree("Overview report complete"));

    [Fact]
    public void The_same_date_twice_and_an_earlier_agreement_are_refused()
    {
        object[] history = [.. UntilDecided, Samples.Agree("report-completed", Day(12, 1), Day(4, 1))];
        Agree(Agreed, history).ThenRefused(new SameDateAgreed());
        Agree(Agreed with { Date = Day(12, 24), On = Day(3, 1) }, history).ThenRefused(new BeforeTheFormerAgreement(Day(4, 1)));
    }

    private static When Begin(PauseReview command, params object[] history) =>
        Given<Review>(history).When(state => PauseReviewHandler.Handle(command, state, Today));

    private static When Resume(DateOnly on, params object[] history) =>
        Given<Review>(history).When(state => ResumeReviewHandler.Handle(new(on, null), state, Today));

    private static When Agree(AgreeDate command, params object[] history) =>
        Given<Review>(history).When(state => AgreeDateHandler.Handle(command, state, Today));
}
