using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Recommendations.Reading;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>Asking for time, moving targets, rules' dates: what the slippage ledger keeps.</summary>
public sealed class TargetTests
{
    private static readonly AskForMoreTime Ask = new(Protocol, Police, Day(31, 8), Text("Two vacancies."), Day(10, 5));
    private static readonly MoveTarget Move = new(Protocol, Target.Date(Day(31, 8)), Quarterly, Decision, Text("Two vacancies."), Day(12, 5));

    private static TargetMoved Moved(Target to, DateOnly on) => new(Protocol, to, Quarterly, Decision, Text("Agreed."), on);

    [Fact]
    public void An_agency_asks_for_more_time() =>
        Given<Recommendation>([.. Agreed]).When(r => AskForMoreTimeHandler.Handle(Ask, r, Today)).Then(PoliceAsked);

    [Fact]
    public void Time_not_beyond_the_target_is_no_more_time()
    {
        Given<Recommendation>([.. Agreed]).When(r => AskForMoreTimeHandler.Handle(Ask with { Until = Due }, r, Today)).ThenRefused(new NoMoreTime());
        Given<Recommendation>(With(Target.Date(Day(1, 4)))).When(r => AskForMoreTimeHandler.Handle(Ask with { Until = Day(10, 5) }, r, Today))
            .ThenRefused(new NoMoreTime());
    }

    [Fact]
    public void Time_until_a_year_nobody_means_is_refused() =>
        Given<Recommendation>([.. Agreed]).When(r => AskForMoreTimeHandler.Handle(Ask with { Until = DateOnly.MaxValue }, r, Today))
            .ThenRefused(new UnlikelyYear("Until"));

    [Fact]
    public void Time_is_asked_for_once_with_a_reason_and_not_for_what_is_claimed()
    {
        Given<Recommendation>(Agreed.And(PoliceAsked)).When(r => AskForMoreTimeHandler.Handle(Ask, r, Today)).ThenRefused(new TimeAlreadyAsked(Day(10, 5)));
        Given<Recommendation>(Agreed.And(PoliceClaimed)).When(r => AskForMoreTimeHandler.Handle(Ask, r, Today)).ThenRefused(new AlreadyClaimed(Day(10, 5)));
        Given<Recommendation>([.. Agreed]).When(r => AskForMoreTimeHandler.Handle(Ask with { Reason = null }, r, Today))
            .ThenRefused(new TextMissing("Say why more time is needed.", "Reason"));
    }

    [Fact]
    public void A_meeting_refuses_more_time()
    {
        var refuse = new RefuseMoreTime(Protocol, Police, Quarterly, Decision, Text("Too long already."), Day(12, 5));
        Given<Recommendation>(Agreed.And(PoliceAsked)).When(r => RefuseMoreTimeHandler.Handle(refuse, r))
            .Then(new MoreTimeRefused(Protocol, Police, Quarterly, Decision, Text("Too long already."), Day(12, 5)));
        Given<Recommendation>([.. Agreed]).When(r => RefuseMoreTimeHandler.Handle(refuse, r)).ThenRefused(new NoRequest());
        Given<Recommendation>(Agreed.And(PoliceAsked)).When(r => RefuseMoreTimeHandler.Handle(refuse with { On = Day(9, 5) }, r))
            .ThenRefused(new AfterTheMeeting("asked for", Day(10, 5)));
    }

    [Fact]
    public void A_meeting_moves_the_target_and_answers_every_request()
    {
        Given<Recommendation>(Agreed.And(PoliceAsked)).When(r => MoveTargetHandler.Handle(Move, r))
            .Then(new TargetMoved(Protocol, Target.Date(Day(31, 8)), Quarterly, Decision, Text("Two vacancies."), Day(12, 5)));
        Given<Recommendation>(Agreed.And(PoliceAsked, PoliceAsked with { Agency = Health }, Moved(Target.Date(Day(31, 8)), Day(12, 5))))
            .State.Action(Protocol).Parts.Values.ShouldAllBe(p => p.TimeAskedOn == null);
    }

    [Fact]
    public void A_target_moves_somewhere_else_with_a_reason_while_the_action_is_open()
    {
        Given<Recommendation>([.. Agreed]).When(r => MoveTargetHandler.Handle(Move with { To = Target.Date(Due) }, r)).ThenRefused(new SameTarget());
        Given<Recommendation>([.. Agreed]).When(r => MoveTargetHandler.Handle(Move with { To = Target.Date(Day(11, 5)) }, r)).ThenRefused(new TargetBeforeMeeting());
        Given<Recommendation>([.. Agreed]).When(r => MoveTargetHandler.Handle(Move with { To = null }, r)).ThenRefused(new NoTarget());
        Given<Recommendation>([.. Agreed]).When(r => MoveTargetHandler.Handle(Move with { Reason = null }, r))
            .ThenRefused(new TextMissing("Say why the target moves.", "Reason"));
        Given<Recommendation>([.. Agreed]).When(r => MoveTargetHandler.Handle(Move with { To = new(TargetKind.Rule, Due, 3, "published") }, r))
            .ThenRefused(new RuleWithDate());
        Given<Recommendation>(Agreed.And(new ActionClosedUncompleted(Protocol, Closure.NotAccepted, Quarterly, Decision, Text("No."), Day(11, 5))))
            .When(r => MoveTargetHandler.Handle(Move, r)).ThenRefused(new ActionIsOver(ActionStatus.NotAccepted));
    }

    [Fact]
    public void The_original_target_never_changes_and_every_move_stays_in_the_ledger()
    {
        var action = Folded(Agreed.And(Moved(Target.Date(Day(31, 8)), Day(12, 5)), Moved(Target.Date(Day(31, 7)), Day(14, 5)))).Actions[0];

        action.OriginalTarget.ShouldBe(Target.Date(Due));
        action.OriginalDue.ShouldBe(Due);
        action.Target.On.ShouldBe(Day(31, 7));
        action.SlippedDays.ShouldBe(31);
        action.Moves.Select(m => (m.From.On, m.To.On, m.Days, m.CumulativeDays, m.On)).ShouldBe(
        [
            (Due, Day(31, 8), 62, 62, Day(12, 5)),
            (Day(31, 8), Day(31, 7), -31, 31, Day(14, 5)),
        ]);
        action.ReasonFor(action.Moves[0]).ShouldBe(Text("Agreed."));
        action.Moves.ShouldAllBe(m => m.Meeting == Quarterly && m.Decision == Decision);
    }

    [Fact]
    public void A_rules_date_is_known_once_its_milestone_is_reached()
    {
        Given<Recommendation>(With(Target.Rule(3, "published"))).When(r => WorkOutRuleDateHandler.Handle(new("published", Day(30, 11)), r))
            .Then(new RuleDateKnown(Protocol, "published", Day(30, 11), Day(28, 2, 2027)));
        var action = Folded(With(Target.Rule(3, "published"), new RuleDateKnown(Protocol, "published", Day(30, 11), Day(28, 2, 2027)))).Actions[0];
        action.Target.On.ShouldBe(Day(28, 2, 2027));
        action.OriginalDue.ShouldBe(Day(28, 2, 2027));
        action.OriginalTarget.On.ShouldBeNull();
    }

    [Fact]
    public void Another_milestone_a_date_already_known_and_an_action_that_is_over_are_left_alone()
    {
        Given<Recommendation>(With(Target.Rule(3, "published"))).When(r => WorkOutRuleDateHandler.Handle(new("cleared", Today), r)).ThenNothing();
        Given<Recommendation>(With(Target.Rule(3, "published"), new RuleDateKnown(Protocol, "published", Day(1, 5), Day(1, 8))))
            .When(r => WorkOutRuleDateHandler.Handle(new("published", Day(1, 5)), r)).ThenNothing();
        Given<Recommendation>(With(Target.Rule(3, "published"), new ActionClosedUncompleted(Protocol, Closure.NotAchievable, Quarterly, Decision, Text("No."), Today)))
            .When(r => WorkOutRuleDateHandler.Handle(new("published", Today), r)).ThenNothing();
        Given<Recommendation>(With(Target.Rule(3, "published"), Moved(Target.Date(Day(31, 8)), Day(12, 5))))
            .When(r => WorkOutRuleDateHandler.Handle(new("published", Today), r)).ThenNothing();
    }

    [Fact]
    public void A_corrected_milestone_gives_the_rule_a_new_date() =>
        Given<Recommendation>(With(Target.Rule(3, "published"), new RuleDateKnown(Protocol, "published", Day(1, 5), Day(1, 8))))
            .When(r => WorkOutRuleDateHandler.Handle(new("published", Day(3, 5)), r))
            .Then(new RuleDateKnown(Protocol, "published", Day(3, 5), Day(3, 8)));

    [Fact]
    public void A_moved_target_starts_a_standing_assurance_afresh()
    {
        var assured = new AssuranceGiven(Protocol, Police, Day(1, 5), Day(1, 8), Text("Ten of ten."));
        var action = Folded(With(Target.Standing(Due, 3), assured, Moved(Target.Standing(Day(1, 12), 6), Day(12, 5)))).Actions[0];
        action.DueFor(action.PartOf(Police)!).ShouldBe(Day(1, 12));
    }
}
