using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>What agencies record while they work: progress, evidence, barriers, assurances, letters, judgements.</summary>
public sealed class WorkTests
{
    private static When WhenAgreed(Func<Recommendation, object> handle, params object[] more) =>
        Given<Recommendation>(Agreed.And(more)).When(handle);

    private static When WhenNational(Func<Recommendation, object> handle, params object[] more) =>
        Given<Recommendation>([National, Added, PoliceAgreed, .. more]).When(handle);

    private static readonly LetterSent Sent = new(Protocol, Police, null, Day(1, 5), null);
    private static readonly LetterChased Chased = new(Protocol, Police, Day(8, 5));

    [Fact]
    public void Progress_is_reported() =>
        WhenAgreed(r => ReportProgressHandler.Handle(new(Protocol, Police, Text("Drafted."), Day(2, 5)), r, Today))
            .Then(new ProgressReported(Protocol, Police, Day(2, 5), Text("Drafted.")));

    [Fact]
    public void Progress_needs_words_an_agreement_and_a_day_that_has_come()
    {
        WhenAgreed(r => ReportProgressHandler.Handle(new(Protocol, Police, null, Day(2, 5)), r, Today))
            .ThenRefused(new TextMissing("Say what has been done since the last update.", "Text"));
        WhenAgreed(r => ReportProgressHandler.Handle(new(Protocol, Police, Text("Drafted."), Day(16, 5)), r, Today))
            .ThenRefused(new DayInTheFuture("The date of the update"));
        Given<Recommendation>(Made, Added).When(r => ReportProgressHandler.Handle(new(Protocol, Police, Text("Drafted."), Day(2, 5)), r, Today))
            .ThenRefused(new NotYetAgreed());
    }

    [Fact]
    public void Evidence_is_linked_by_a_web_address_or_only_described()
    {
        WhenAgreed(r => LinkEvidenceHandler.Handle(
                new(Protocol, Police, EvidenceKind.Audited, Text("Ten of ten."), Text("https://example.org/audit"), Day(2, 5)), r, Today))
            .Then(new EvidenceLinked(Protocol, Police, EvidenceKind.Audited, Text("Ten of ten."), Text("https://example.org/audit"), Day(2, 5)));
        WhenAgreed(r => LinkEvidenceHandler.Handle(new(Protocol, Police, EvidenceKind.Audited, Text("Seen."), null, Day(2, 5)), r, Today))
            .Then(new EvidenceLinked(Protocol, Police, EvidenceKind.Audited, Text("Seen."), null, Day(2, 5)));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("the shared drive")]
    public void Evidence_under_another_kind_of_address_is_refused(string link) =>
        WhenAgreed(r => LinkEvidenceHandler.Handle(new(Protocol, Police, EvidenceKind.Written, Text("Here."), Text(link), Today), r, Today))
            .ThenRefused(new NotAWebAddress());

    [Fact]
    public void A_barrier_is_flagged_and_cleared()
    {
        var flagged = new BarrierFlagged(Protocol, Police, Text("Awaiting our committee."), Day(1, 6), Day(2, 5));
        WhenAgreed(r => FlagBarrierHandler.Handle(new(Protocol, Police, Text("Awaiting our committee."), Day(1, 6), Day(2, 5)), r, Today)).Then(flagged);
        WhenAgreed(r => ClearBarrierHandler.Handle(new(Protocol, Police, Day(3, 5)), r, Today), flagged)
            .Then(new BarrierCleared(Protocol, Police, Day(3, 5)));
        WhenAgreed(r => ClearBarrierHandler.Handle(new(Protocol, Police, Day(3, 5)), r, Today)).ThenRefused(new NoBarrier());
        WhenAgreed(r => FlagBarrierHandler.Handle(new(Protocol, Police, Text("Committee."), Day(1, 5), Day(2, 5)), r, Today))
            .ThenRefused(new AwaitedInThePast());
        WhenAgreed(r => FlagBarrierHandler.Handle(new(Protocol, Police, Text("Committee."), DateOnly.MaxValue, Day(2, 5)), r, Today))
            .ThenRefused(new UnlikelyYear("AwaitingUntil"));
    }

    [Fact]
    public void A_standing_assurance_is_given_and_the_next_follows_after_the_interval()
    {
        var standing = With(Target.Standing(Day(30, 4), 3));
        Given<Recommendation>(standing)
            .When(r => GiveAssuranceHandler.Handle(new(Protocol, Police, Day(30, 4), null, Text("Ten of ten.")), r, Today))
            .Then(new AssuranceGiven(Protocol, Police, Day(30, 4), Day(30, 7), Text("Ten of ten.")));
        Given<Recommendation>(standing)
            .When(r => GiveAssuranceHandler.Handle(new(Protocol, Police, Day(30, 4), Day(30, 4), Text("Ten of ten.")), r, Today))
            .ThenRefused(new NextNotLater());
        Given<Recommendation>(standing)
            .When(r => GiveAssuranceHandler.Handle(new(Protocol, Police, Day(30, 4), DateOnly.MaxValue, Text("Ten of ten.")), r, Today))
            .ThenRefused(new UnlikelyYear("NextOn"));
        WhenAgreed(r => GiveAssuranceHandler.Handle(new(Protocol, Police, Day(30, 4), null, Text("Ten.")), r, Today)).ThenRefused(new NotStanding());
    }

    [Fact]
    public void An_interval_of_months_clamps_at_the_end_of_a_month() =>
        Given<Recommendation>(With(Target.Standing(Day(28, 2), 1)))
            .When(r => GiveAssuranceHandler.Handle(new(Protocol, Police, Day(31, 3), null, Text("Ten of ten.")), r, Today))
            .Then(new AssuranceGiven(Protocol, Police, Day(31, 3), Day(30, 4), Text("Ten of ten.")));

    [Fact]
    public void A_national_action_is_a_letter_and_an_answer()
    {
        WhenNational(r => SendLetterHandler.Handle(new(Protocol, Police, null, Day(1, 5), null), r, Today)).Then(Sent);
        WhenNational(r => RecordLetterAnswerHandler.Handle(new(Protocol, Police, Day(9, 5), Text("Considered.")), r, Today), Sent)
            .Then(new LetterAnswered(Protocol, Police, Day(9, 5), Text("Considered.")));
        WhenAgreed(r => SendLetterHandler.Handle(new(Protocol, Police, null, Day(1, 5), null), r, Today)).ThenRefused(new NotNational());
        WhenNational(r => RecordLetterAnswerHandler.Handle(new(Protocol, Police, Day(9, 5), Text("Considered.")), r, Today)).ThenRefused(new NoLetter());
        WhenNational(r => RecordLetterAnswerHandler.Handle(new(Protocol, Police, Day(30, 4), Text("Considered.")), r, Today), Sent)
            .ThenRefused(new BeforeTheLetter(Day(1, 5)));
    }

    [Fact]
    public void A_department_is_chased_until_it_answers()
    {
        WhenNational(r => ChaseLetterHandler.Handle(new(Protocol, Police, Day(8, 5)), r, Today), Sent).Then(Chased);
        WhenNational(r => ChaseLetterHandler.Handle(new(Protocol, Police, Day(8, 5)), r, Today)).ThenRefused(new NoLetter());
        WhenNational(r => ChaseLetterHandler.Handle(new(Protocol, Police, Day(9, 5)), r, Today),
            Sent, new LetterAnswered(Protocol, Police, Day(8, 5), Text("Considered."))).ThenRefused(new AlreadyAnswered());
    }

    [Fact]
    public void A_national_action_is_done_when_answered_or_chased_twice_in_vain()
    {
        object Claim(Recommendation r) => ClaimCompletionHandler.Handle(new(Protocol, Police, Day(10, 5), Text("Letter sent."), Day(10, 5)), r, Day(1, 2), Today);
        var claimed = new CompletionClaimed(Protocol, Police, Day(10, 5), Text("Letter sent."), Day(10, 5));

        WhenNational(Claim).ThenRefused(new LetterUnanswered());
        WhenNational(Claim, Sent, Chased).ThenRefused(new LetterUnanswered());
        WhenNational(Claim, Sent, Chased, Chased).Then(claimed);
        WhenNational(Claim, Sent, new LetterAnswered(Protocol, Police, Day(9, 5), Text("Considered."))).Then(claimed);
        WhenNational(Claim, Sent, Chased, Chased, Sent).ThenRefused(new LetterUnanswered());
    }

    [Fact]
    public void A_colour_is_judged_for_a_while()
    {
        WhenAgreed(r => JudgeColourHandler.Handle(new(Protocol, Police, Rag.Red, Text("Stalled."), Day(1, 7), Today), r, Today))
            .Then(new ColourJudged(Protocol, Police, Rag.Red, Text("Stalled."), Day(1, 7), Today));
        WhenAgreed(r => JudgeColourHandler.Handle(new(Protocol, Police, Rag.Blue, Text("Done."), Day(1, 7), Today), r, Today))
            .ThenRefused(new NotForJudging());
        WhenAgreed(r => JudgeColourHandler.Handle(new(Protocol, Police, Rag.Red, Text("Stalled."), Today, Today), r, Today))
            .ThenRefused(new NoExpiry());
    }
}
