using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>One answer by a link is what the single pages would have recorded, beside who replied.</summary>
public sealed class AnswerByLinkTests
{
    private static readonly PersonId Replier = new(new("00000000-0000-4000-8000-0000000000c7"));
    private static readonly PersonId Colleague = new(new("00000000-0000-4000-8000-0000000000c8"));
    private static readonly AnswerByLink Nothing = new(Protocol, Police, Replier, null);
    private static readonly ReplyReceived Reply = new(Protocol, Police, ReplyWay.Link, Replier, null, Today);
    private static readonly AnswerFile Audit = new(new(new("00000000-0000-4000-8000-0000000000fa"), Text("audit.pdf"), "pdf", 120_000, "ab"), NoPatientData: true, Most: 10_000_000);

    private static When Answered(AnswerByLink answer, params object[] more) =>
        Given<Recommendation>(Agreed.And(more)).When(r => AnswerByLinkHandler.Handle(answer, r, Day(1, 1), Today));

    [Fact]
    public void Words_alone_are_progress() =>
        Answered(Nothing with { Text = Text("Drafted.") }).Then(Reply, new ProgressReported(Protocol, Police, Today, Text("Drafted.")));

    [Fact]
    public void Each_kind_of_answer_is_one_event_beside_the_reply()
    {
        Answered(Nothing with { Kind = LinkAnswer.NoChange }).Then(Reply, new NoChangeReported(Protocol, Police, Today));
        Answered(Nothing with { Kind = LinkAnswer.Done, Text = Text("In use."), On = Day(8, 5) }).Then(Reply, new CompletionClaimed(Protocol, Police, Day(8, 5), Text("In use."), Today));
        Answered(Nothing with { Kind = LinkAnswer.MoreTime, Text = Text("Two vacancies."), On = Day(31, 8) }).Then(Reply, new MoreTimeAsked(Protocol, Police, Day(31, 8), Text("Two vacancies."), Today));
        Answered(Nothing with { Kind = LinkAnswer.Awaiting, Text = Text("The board meets."), On = Day(2, 6) }).Then(Reply, new BarrierFlagged(Protocol, Police, Text("The board meets."), Day(2, 6), Today));
        Answered(Nothing with { Kind = LinkAnswer.NotOurs, Text = Text("It is the council's."), BelongsTo = Council }).Then(Reply, new NotOursSaid(Protocol, Police, Council, Text("It is the council's."), Today));
    }

    [Fact]
    public void Evidence_a_colleague_and_a_name_of_its_own_stand_beside_it() =>
        Answered(Nothing with { Text = Text("Drafted."), Evidence = Text("Ten of ten."), File = Audit, Link = Text("https://example.org/audit"), Colleague = Colleague, Label = Text("Protocol work") }).Then(
            Reply,
            new EvidenceAttached(Protocol, Police, EvidenceKind.Written, Text("Ten of ten."), Audit.File.Id, Text("audit.pdf"), "pdf", 120_000, "ab", Today),
            new EvidenceLinked(Protocol, Police, EvidenceKind.Written, Text("Ten of ten."), Text("https://example.org/audit"), Today),
            new ProgressReported(Protocol, Police, Today, Text("Drafted.")), new OwnerNamed(Protocol, Police, Colleague, Today), new LabelGiven(Protocol, Police, Text("Protocol work"), null));

    [Fact]
    public void What_the_agency_calls_it_is_no_reply() =>
        Answered(Nothing with { Label = Text("Protocol work"), Reference = Text("QI-7") }).Then(new LabelGiven(Protocol, Police, Text("Protocol work"), Text("QI-7")));

    [Fact]
    public void What_contradicts_itself_or_says_nothing_is_refused_whole()
    {
        Answered(Nothing).ThenRefused(new NothingSaid());
        Answered(Nothing with { Kind = LinkAnswer.Progress }).ThenRefused(new NothingSaid());
        Answered(Nothing with { On = Day(8, 5) }).ThenRefused(new DateWithoutAnswer());
        Answered(Nothing with { Text = Text("Theirs."), BelongsTo = Council }).ThenRefused(new BelongsToWithoutAnswer());
        Answered(Nothing with { Kind = LinkAnswer.Progress, Text = Text("Drafted."), On = Day(8, 5) }).ThenRefused(new DoneButNotClaimed());
        Answered(Nothing with { Kind = LinkAnswer.Awaiting, Text = Text("The board meets.") }).ThenRefused(new AwaitedDayMissing());
        Answered(Nothing with { Kind = LinkAnswer.Awaiting, Text = Text("The board met."), On = Day(1, 5) }).ThenRefused(new AwaitedInThePast());
        Answered(Nothing with { Kind = LinkAnswer.Done, On = Day(8, 5) }).ThenRefused(new TextMissing("Say what came of the action.", "Outcome"));
        Answered(Nothing with { Evidence = Text("See there."), Link = Text("javascript:alert(1)") }).ThenRefused(new NotAWebAddress());
        Answered(Nothing with { Link = Text("https://example.org/audit") }).ThenRefused(new TextMissing("Say what the evidence shows.", "Description"));
        Answered(Nothing with { File = Audit with { NoPatientData = false }, Evidence = Text("Ten of ten.") }).ThenRefused(new PatientDataUnsaid());
        Answered(Nothing with { Colleague = Owner }).ThenRefused(new SameOwner());
    }

    [Fact]
    public void Nothing_is_answered_about_what_is_not_agreed_or_over()
    {
        Given<Recommendation>(Made, Added).When(r => AnswerByLinkHandler.Handle(Nothing with { Text = Text("Drafted.") }, r, Day(1, 1), Today)).ThenRefused(new NotYetAgreed());
        Answered(Nothing with { Text = Text("Drafted.") }, new ActionClosedUncompleted(Protocol, Closure.Superseded, Quarterly, Decision, Text("Replaced."), Day(10, 5)))
            .ThenRefused(new ActionIsOver(ActionStatus.Superseded));
    }
}
