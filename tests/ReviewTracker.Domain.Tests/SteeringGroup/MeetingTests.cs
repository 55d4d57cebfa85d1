using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.SteeringGroup;

public sealed class MeetingTests
{
    private static readonly DecisionId Later = new(new("00000000-0000-4000-8000-0000000000e2"));

    private static readonly HoldMeeting Hold = new(Quarterly, MeetingKind.Meeting, Day(12, 5), Council, [Police, Health, Police]);
    private static readonly MeetingHeld Held = new(Quarterly, MeetingKind.Meeting, Day(12, 5), Council, [Council, Police, Health], 77);

    private static readonly RecordDecision Other = new(
        Decision, DecisionKind.Other, null, null, null, null, Text("Write to every head teacher."), []);

    private static readonly DecisionRecorded Recorded = new(
        Decision, 1, DecisionKind.Other, null, null, null, null, Text("Write to every head teacher."), [], Day(12, 5));

    private static readonly SupersedeDecision Supersede = new(Decision, Later, Text("Minuted wrongly."), Day(12, 5));

    private static When Holding(HoldMeeting command) => new Given<object>(Held).When(_ => HoldMeetingHandler.Handle(command, Today, 77));

    private static When Recording(RecordDecision command, params object[] more) =>
        Given<Meeting>([Held, .. more]).When(m => RecordDecisionHandler.Handle(command, m));

    private static When Superseding(SupersedeDecision command, params object[] more) =>
        Given<Meeting>([Held, .. more]).When(m => SupersedeDecisionHandler.Handle(command, m, m, Today));

    [Fact]
    public void A_meeting_is_held_with_the_chair_among_those_present_and_remembers_the_log() => Holding(Hold).Then(Held);

    [Fact]
    public void A_meeting_of_tomorrow_without_a_chair_or_without_company_is_refused()
    {
        Holding(Hold with { HeldOn = Day(16, 5) }).ThenRefused(new MeetingInTheFuture());
        Holding(Hold with { HeldOn = new(26, 5, 12) }).ThenRefused(new MeetingLongAgo());
        Holding(Hold with { ChairedBy = null }).ThenRefused(new NoChair());
        Holding(Hold with { Present = [Council] }).ThenRefused(new NobodyPresent());
    }

    [Fact]
    public void A_chair_may_act_alone_between_meetings() =>
        Holding(Hold with { Kind = MeetingKind.ChairsAction, Present = [] })
            .Then(Held with { Kind = MeetingKind.ChairsAction, Present = [Council] });

    [Fact]
    public void Decisions_are_numbered_within_the_meeting()
    {
        Recording(Other).Then(Recorded);
        Recording(Other with { DecisionId = Later }, Recorded).Then(Recorded with { DecisionId = Later, Number = 2 });
        Recording(Other, Recorded).ThenRefused(new DecisionAlreadyRecorded());
    }

    [Fact]
    public void A_decision_says_why() => Recording(Other with { Rationale = null }).ThenRefused(new NoRationale());

    [Fact]
    public void Only_those_present_declare_interests_and_somebody_must_remain()
    {
        Recording(Other with { InterestsDeclared = [Police] }).Then(Recorded with { InterestsDeclared = [Police] });
        Recording(Other with { InterestsDeclared = [new(Guid.NewGuid())] }).ThenRefused(new InterestOfTheAbsent());
        Recording(Other with { InterestsDeclared = [Police, Health, Council] }).ThenRefused(new NobodyMayDecide());
    }

    [Fact]
    public void A_wrong_decision_is_superseded_by_a_later_one()
    {
        object[] both = [Recorded, Recorded with { DecisionId = Later, Number = 2 }];
        Superseding(Supersede, both).Then(new DecisionSuperseded(Decision, Later, Text("Minuted wrongly."), Day(12, 5)));
        Superseding(Supersede).ThenRefused(new UnknownDecision());
        Superseding(Supersede with { By = Decision }, both).ThenRefused(new NotALaterDecision());
        Superseding(Supersede with { DecisionId = Later, By = Decision }, both).ThenRefused(new NotALaterDecision());
        Superseding(Supersede with { On = Day(11, 5) }, both).ThenRefused(new NotALaterDecision());
        Superseding(Supersede with { Reason = null }, both).ThenRefused(new NoReason());
        Superseding(Supersede, [.. both, new DecisionSuperseded(Decision, Later, Text("Wrong."), Day(12, 5))]).ThenRefused(new AlreadySuperseded());
    }

    [Fact]
    public void A_decision_of_a_later_meeting_takes_the_place_of_a_wrong_one_and_not_the_other_way_round()
    {
        Meeting At(DateOnly day) => Fold.Of<Meeting>(Log(
            Held with { MeetingId = new(new("00000000-0000-4000-8000-0000000000d9")), HeldOn = day }, Recorded with { DecisionId = Later, On = day }))!;
        When By(DateOnly day, DateOnly on) =>
            Given<Meeting>([Held, Recorded]).When(m => SupersedeDecisionHandler.Handle(Supersede with { On = on }, m, At(day), Today));
        By(Day(14, 5), Day(14, 5)).Then(new DecisionSuperseded(Decision, Later, Text("Minuted wrongly."), Day(14, 5)));
        By(Day(11, 5), Day(14, 5)).ThenRefused(new NotALaterDecision());
        By(Day(14, 5), Day(13, 5)).ThenRefused(new NotALaterDecision());
    }

    [Fact]
    public void The_minutes_keep_both_the_wrong_decision_and_its_successor()
    {
        var record = Fold.Of<MeetingRecord>(Log(
            Held, Recorded, Recorded with { DecisionId = Later, Number = 2 }, new DecisionSuperseded(Decision, Later, Text("Wrong."), Day(12, 5))))!;
        record.Decisions.Select(d => (d.Number, d.SupersededBy)).ShouldBe([(1, Later), (2, null)]);
        record.LogPosition.ShouldBe(77);
    }
}
