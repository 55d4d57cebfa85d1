using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Recommendations.Reading;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>Closing without completion, opening again, and how statuses come together.</summary>
public sealed class ClosingTests
{
    private static readonly CloseUncompleted Close = new(Protocol, Closure.NotAchievable, Quarterly, Decision, Text("The unit was dissolved."), Day(12, 5));
    private static readonly ActionClosedUncompleted Closed = new(Protocol, Closure.NotAchievable, Quarterly, Decision, Text("The unit was dissolved."), Day(12, 5));
    private static readonly ReopenAction Reopen = new(Protocol, Quarterly, Decision, Text("It came back."), Day(14, 5));
    private static readonly ActionReopened Reopened = new(Protocol, Quarterly, Decision, Text("It came back."), Day(14, 5));

    [Fact]
    public void A_meeting_closes_an_action_with_a_reason()
    {
        Given<Recommendation>([.. Agreed]).When(r => CloseUncompletedHandler.Handle(Close, r)).Then(Closed);
        Given<Recommendation>([.. Agreed]).When(r => CloseUncompletedHandler.Handle(Close with { Reason = null }, r))
            .ThenRefused(new TextMissing("Say why the action is closed without completion.", "Reason"));
        Given<Recommendation>(Agreed.And(Closed)).When(r => CloseUncompletedHandler.Handle(Close, r))
            .ThenRefused(new ActionIsOver(ActionStatus.NotAchievable));
    }

    [Fact]
    public void Closing_leaves_what_was_completed_completed_and_the_action_is_never_called_completed()
    {
        var action = Folded(Agreed.And(PoliceClaimed, PoliceAccepted, Closed)).Actions[0];
        action.PartOf(Police)!.Status.ShouldBe(ActionStatus.Completed);
        action.PartOf(Health)!.Status.ShouldBe(ActionStatus.NotAchievable);
        action.Status.ShouldBe(ActionStatus.NotAchievable);
        action.AcceptedOn.ShouldBeNull();
    }

    [Fact]
    public void A_meeting_opens_an_action_again_and_a_claim_is_needed_anew()
    {
        Given<Recommendation>(Agreed.And(Closed)).When(r => ReopenActionHandler.Handle(Reopen, r)).Then(Reopened);
        Given<Recommendation>([.. Agreed]).When(r => ReopenActionHandler.Handle(Reopen, r)).ThenRefused(new NothingToReopen());
        Given<Recommendation>(Agreed.And(PoliceClaimed, PoliceAccepted, Reopened))
            .When(r => AcceptCompletionHandler.Handle(new(Protocol, Police, Quarterly, Decision, Day(15, 5)), r)).ThenRefused(new NoClaim());
        Folded(Agreed.And(PoliceClaimed, PoliceAccepted, Reopened)).Actions[0].PartOf(Police)!.AcceptedOn.ShouldBeNull();
    }

    [Fact]
    public void An_action_is_done_when_all_its_parts_are_on_the_day_of_the_last()
    {
        var one = Agreed.And(PoliceClaimed, PoliceAccepted);
        Folded(one).Actions[0].Status.ShouldBe(ActionStatus.InProgress);
        Folded(one).Actions[0].AcceptedOn.ShouldBeNull();

        var both = Folded(one.And(PoliceClaimed with { Agency = Health }, PoliceAccepted with { Agency = Health, On = Day(14, 5) }));
        both.Actions[0].Status.ShouldBe(ActionStatus.Completed);
        both.Actions[0].AcceptedOn.ShouldBe(Day(14, 5));
        both.Status.ShouldBe(ActionStatus.Completed);
    }

    public static TheoryData<object[], ActionStatus> Statuses => new()
    {
        { [], ActionStatus.Proposed },
        { [PoliceAgreed], ActionStatus.NotStarted },
        { [PoliceAgreed, new ProgressReported(Protocol, Police, Day(1, 5), Text("Begun."))], ActionStatus.InProgress },
        { [PoliceAgreed, PoliceClaimed], ActionStatus.WithTheSteeringGroup },
        { [PoliceAgreed, PoliceClaimed, new ProgressReported(Protocol, Police, Day(11, 5), Text("More."))], ActionStatus.WithTheSteeringGroup },
        { [PoliceAgreed, PoliceClaimed, PoliceAccepted], ActionStatus.Completed },
        { [new CompletionAcceptedBeforeTracker(Protocol, Police, Day(1, 4), null, null)], ActionStatus.Completed },
        { [PoliceAgreed, PoliceClaimed, new CompletionReturned(Protocol, Police, Quarterly, Decision, Text("Show it."), Day(12, 5))], ActionStatus.Returned },
        {
            [PoliceAgreed, PoliceClaimed, new CompletionReturned(Protocol, Police, Quarterly, Decision, Text("Show it."), Day(12, 5)),
             new EvidenceLinked(Protocol, Police, EvidenceKind.Written, Text("Here."), null, Day(13, 5))], ActionStatus.InProgress
        },
        { [PoliceAgreed, Closed], ActionStatus.NotAchievable },
        { [PoliceAgreed, Closed with { Closure = Closure.NotAccepted }], ActionStatus.NotAccepted },
        { [PoliceAgreed, Closed with { Closure = Closure.Superseded }], ActionStatus.Superseded },
        { [PoliceAgreed, Closed, Reopened], ActionStatus.InProgress },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_status_of_the_table_comes_about_and_decisions_and_pages_agree_on_it(object[] history, ActionStatus status)
    {
        Folded([Made, Added, .. history]).Actions[0].PartOf(Police)!.Status.ShouldBe(status);
        Given<Recommendation>([Made, Added, .. history]).State.Part(Protocol, Police).Status.ShouldBe(status);
    }
}
