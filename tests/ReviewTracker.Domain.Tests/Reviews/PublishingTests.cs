using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Reviews;

public sealed class PublishingTests
{
    private static readonly FamilyTold Told = new(Contact, FamilySubject.PublicationDate, FamilyReply.Told, Day(4, 25), null);

    [Fact]
    public void A_complete_report_is_submitted() =>
        Submit(new(Day(3, 25), " HO-7 ", null), [.. UntilDecided, Completed]).Then(new ReportSubmitted(Day(3, 25), "HO-7", null));

    [Fact]
    public void An_incomplete_report_is_not_submitted()
    {
        Submit(new(Day(3, 25), null, null), UntilDecided).ThenRefused(new ReportNotComplete());
        Submit(new(Day(3, 19), null, null), [.. UntilDecided, Completed]).ThenRefused(new ReportNotComplete());
        Submit(new(Day(3, 25), null, null), Notified).ThenRefused(new NotYetAReview());
    }

    [Fact]
    public void It_is_submitted_again_only_after_a_letter()
    {
        Submit(new(Day(4, 10), null, null), UntilSubmitted).ThenRefused(new AnswerAwaited(Day(3, 25)));
        Submit(new(Day(4, 10), null, null), [.. UntilSubmitted, new QaOutcomeReceived(QaVerdict.Resubmit, Day(4, 1), null)])
            .Then(new ReportSubmitted(Day(4, 10), null, null));
        Submit(new(Day(5, 10), null, null), [.. UntilSubmitted, new QaOutcomeReceived(QaVerdict.Publish, Day(4, 1), null), Cleared])
            .ThenRefused(new ClearedAlready());
    }

    [Fact]
    public void A_letter_follows_a_submission()
    {
        Letter(new(QaVerdict.Publish, Day(4, 1), null), UntilSubmitted).Then(new QaOutcomeReceived(QaVerdict.Publish, Day(4, 1), null));
        Letter(new(QaVerdict.Publish, Day(4, 1), null), UntilDecided).ThenRefused(new NotSubmitted());
        Letter(new(QaVerdict.Publish, Day(3, 24), null), UntilSubmitted).ThenRefused(new LetterBeforeSubmission(Day(3, 25)));
    }

    [Fact]
    public void It_is_cleared_after_submission_and_not_while_it_is_wanted_again()
    {
        Clear(Day(4, 20), UntilSubmitted).Then(Cleared);
        Clear(Day(4, 20), UntilDecided).ThenRefused(new NotSubmitted());
        Clear(Day(4, 20), [.. UntilSubmitted, new QaOutcomeReceived(QaVerdict.Resubmit, Day(4, 1), null)]).ThenRefused(new ResubmissionAwaited());
        Clear(Day(4, 21), UntilCleared).ThenRefused(new ClearedAlready());
    }

    [Fact]
    public void A_corrected_day_of_publication_or_sign_off_is_shown_wherever_it_stands()
    {
        var moved = File([.. UntilSignedOff, new MilestoneCorrected("published", Day(5, 1), Day(5, 2), Text("Web log")),
            new MilestoneCorrected("signed-off", Day(5, 10), null, Text("Not decided"))]);
        moved.Publication!.On.ShouldBe(Day(5, 2));
        moved.SignOff.ShouldBeNull();
        moved.StageOn(Today).ShouldBe(Stage.Published);
    }

    [Fact]
    public void What_is_published_is_withdrawn_with_a_reason()
    {
        Withdraw(new(Day(5, 5), "A name"), UntilPublished).Then(new PublicationWithdrawn(Day(5, 5), Text("A name")));
        Withdraw(new(Day(5, 5), null), UntilPublished).ThenRefused(new ReasonMissing("Reason"));
        Withdraw(new(Day(5, 5), "A name"), UntilCleared).ThenRefused(new NotPublished());
        Withdraw(new(Day(4, 30), "A name"), UntilPublished).ThenRefused(new WithdrawnBeforePublished(Day(5, 1)));
    }

    [Fact]
    public void The_family_is_told_what_there_is_to_tell()
    {
        Tell(Told).Then(Told);
        Tell(Told with { Subject = FamilySubject.Decision }, Notified).ThenRefused(new NothingDecided());
        Tell(Told with { Subject = FamilySubject.Pause }, UntilCleared).ThenRefused(new NeverPaused());
        Tell(Told with { On = Today.AddDays(1) }).ThenRefused(new InTheFuture("date", "On"));
    }

    [Fact]
    public void Telling_the_family_first_reaches_its_milestone()
    {
        var file = File([.. UntilDecided, Told with { Subject = FamilySubject.Decision, On = Day(2, 3) }, Told]);
        file.Course.Milestones.Of("family-informed", Today).Single().On.ShouldBe(Day(2, 3));
        file.LastToldOn(Today)!.Subject.ShouldBe(FamilySubject.PublicationDate);
    }

    private static When Submit(SubmitReport command, params object[] history) =>
        Given<Review>(history).When(state => SubmitReportHandler.Handle(command, state, Today));

    private static When Letter(RecordQaOutcome command, params object[] history) =>
        Given<Review>(history).When(state => RecordQaOutcomeHandler.Handle(command, state, Today));

    private static When Clear(DateOnly on, params object[] history) =>
        Given<Review>(history).When(state => ClearPublicationHandler.Handle(new(on, null), state, Today));

    private static When Withdraw(WithdrawPublication command, params object[] history) =>
        Given<Review>(history).When(state => WithdrawPublicationHandler.Handle(command, state, Today));

    private static When Tell(FamilyTold told, params object[] history) =>
        Given<Review>(history.Length == 0 ? UntilCleared : history).When(state =>
            TellFamilyHandler.Handle(new(told.Contact, told.Subject, told.Reply, told.On, null), state, Today));
}
