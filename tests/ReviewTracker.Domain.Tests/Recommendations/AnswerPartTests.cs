using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>One answer in a round, by page or by spreadsheet, is what the single pages would have recorded.</summary>
public sealed class AnswerPartTests
{
    private static readonly AnswerPart Update = new(Protocol, Police, AnswerKind.Update, Today);

    private static When Answered(AnswerPart answer, params object[] more) =>
        Given<Recommendation>(Agreed.And(more)).When(r => AnswerPartHandler.Handle(answer, r, Day(1, 1), Today));

    [Fact]
    public void An_update_may_carry_evidence_a_barrier_and_a_request_for_time() =>
        Answered(Update with { Text = Text("Drafted."), Evidence = Text("The draft."), Barrier = Text("No trainer."), Until = Day(31, 8), Reason = Text("Two vacancies.") }).Then(
            new EvidenceLinked(Protocol, Police, EvidenceKind.Written, Text("The draft."), null, Today),
            new ProgressReported(Protocol, Police, Today, Text("Drafted.")),
            new BarrierFlagged(Protocol, Police, Text("No trainer."), null, Today),
            new MoreTimeAsked(Protocol, Police, Day(31, 8), Text("Two vacancies."), Today));

    [Fact]
    public void No_change_is_an_answer_and_its_words_are_kept()
    {
        Answered(Update with { Kind = AnswerKind.NoChange }).Then(new NoChangeReported(Protocol, Police, Today));
        Answered(Update with { Kind = AnswerKind.NoChange, Reason = Text("Waiting for the new system.") }).Then(
            new NoChangeReported(Protocol, Police, Today), new ProgressReported(Protocol, Police, Today, Text("Waiting for the new system.")));
    }

    [Fact]
    public void A_claim_says_when_and_what_came_of_it()
    {
        Answered(Update with { Kind = AnswerKind.Claim, DoneOn = Day(8, 5), Text = Text("In use.") })
            .Then(new CompletionClaimed(Protocol, Police, Day(8, 5), Text("In use."), Today));
        Answered(Update with { Kind = AnswerKind.Claim, Text = Text("In use.") }).ThenRefused(new DayOfCompletionMissing());
        Answered(Update with { Kind = AnswerKind.Claim, DoneOn = Day(8, 5) }).ThenRefused(new TextMissing("Say what came of the action.", "Outcome"));
    }

    [Fact]
    public void More_time_needs_a_date_and_a_reason()
    {
        var asked = Update with { Kind = AnswerKind.MoreTime, Until = Day(31, 8), Reason = Text("Two vacancies.") };
        Answered(asked).Then(new MoreTimeAsked(Protocol, Police, Day(31, 8), Text("Two vacancies."), Today));
        Answered(asked with { Until = null }).ThenRefused(new NewDateMissing());
        Answered(asked with { Reason = null }).ThenRefused(new TextMissing("Say why more time is needed.", "Reason"));
    }

    [Fact]
    public void Not_ours_says_why_and_perhaps_whose()
    {
        var said = Update with { Kind = AnswerKind.NotOurs, Reason = Text("It is the council's."), BelongsTo = Council };
        Answered(said).Then(new NotOursSaid(Protocol, Police, Council, Text("It is the council's."), Today));
        Answered(said with { BelongsTo = Police }).ThenRefused(new BelongsToAnother());
        Answered(said with { Reason = null }).ThenRefused(new TextMissing("Say why the action is not yours.", "Reason"));
    }

    [Fact]
    public void What_contradicts_itself_is_refused_whole()
    {
        Answered(Update).ThenRefused(new NothingSaid());
        Answered(Update with { Text = Text("Done."), DoneOn = Day(8, 5) }).ThenRefused(new DoneButNotClaimed());
        Answered(Update with { Kind = AnswerKind.NotOurs, Reason = Text("No."), Until = Day(31, 8) }).ThenRefused(new NewDateBesideTheEnd());
    }

    [Fact]
    public void Nothing_is_answered_about_what_is_not_agreed_or_over()
    {
        Given<Recommendation>(Made, Added).When(r => AnswerPartHandler.Handle(Update with { Text = Text("Drafted.") }, r, Day(1, 1), Today)).ThenRefused(new NotYetAgreed());
        Answered(Update with { Kind = AnswerKind.NoChange }, PoliceClaimed, PoliceAccepted).ThenRefused(new ActionIsOver(ActionStatus.Completed));
    }
}
