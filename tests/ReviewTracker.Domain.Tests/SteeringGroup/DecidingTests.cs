using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.SteeringGroup;

/// <summary>A decision and its effect come as a pair, or not at all.</summary>
public sealed class DecidingTests
{
    private static readonly MeetingHeld Held = new(Quarterly, MeetingKind.Meeting, Day(12, 5), Council, [Council, Police, Health], 77);
    private static readonly Minute Minute = new(Decision, Text("The audit convinced us."), []);

    private static DecisionRecorded Minuted(DecisionKind kind, BodyId? agency, params BodyId[] interests) => new(
        Decision, 1, kind, OfReview, Id, Protocol, agency, Minute.Rationale, [.. interests], Day(12, 5));

    private static Meeting At(MeetingHeld held) => Fold.Of<Meeting>(Log(held))!;

    private static Recommendation State(params object[] more) => Fold.Of<Recommendation>(Log(Agreed.And(more)))!;

    private static When Decide<TEffect>(Func<(DecisionRecorded Decision, TEffect Effect)> decide) where TEffect : notnull =>
        new Given<object>(Held).When(_ => decide() is var pair ? new object[] { pair.Decision, pair.Effect } : null);

    [Fact]
    public void Accepting_minutes_the_decision_and_completes_the_part_while_the_claimant_stands_aside() =>
        Decide(() => Deciding.Accept(At(Held), State(PoliceClaimed), Protocol, Police, Minute))
            .Then(Minuted(DecisionKind.AcceptCompletion, Police, Police), PoliceAccepted);

    [Fact]
    public void Acceptance_by_consent_needs_no_words() =>
        Decide(() => Deciding.Accept(At(Held), State(PoliceClaimed), Protocol, Police, Minute with { Rationale = null }))
            .Then(Minuted(DecisionKind.AcceptCompletion, Police, Police) with { Rationale = null }, PoliceAccepted);

    [Fact]
    public void Nobody_decides_their_own_claim()
    {
        var alone = Held with { ChairedBy = Police, Present = [Police, Health] };
        Decide(() => Deciding.Accept(At(alone), State(PoliceClaimed), Protocol, Police, Minute with { InterestsDeclared = [Health] }))
            .ThenRefused(new NobodyMayDecide());
        Decide(() => Deciding.Accept(At(alone), State(PoliceClaimed), Protocol, Police, Minute))
            .Then(Minuted(DecisionKind.AcceptCompletion, Police, Police), PoliceAccepted);
    }

    [Fact]
    public void A_chair_acting_alone_does_not_decide_the_own_agencys_claim()
    {
        var chairs = Held with { Kind = MeetingKind.ChairsAction, ChairedBy = Police, Present = [Police] };
        Decide(() => Deciding.Accept(At(chairs), State(PoliceClaimed), Protocol, Police, Minute)).ThenRefused(new ChairsOwnClaim());
        Decide(() => Deciding.Accept(At(chairs with { ChairedBy = Council, Present = [Council] }), State(PoliceClaimed), Protocol, Police, Minute))
            .Then(Minuted(DecisionKind.AcceptCompletion, Police), PoliceAccepted);
    }

    [Fact]
    public void What_was_not_claimed_gives_neither_decision_nor_effect() =>
        Decide(() => Deciding.Accept(At(Held), State(), Protocol, Police, Minute)).ThenRefused(new NoClaim());

    [Fact]
    public void Returning_asks_for_more_evidence() =>
        Decide(() => Deciding.Return(At(Held), State(PoliceClaimed), Protocol, Police, Minute))
            .Then(Minuted(DecisionKind.ReturnForEvidence, Police, Police),
                new CompletionReturned(Protocol, Police, Quarterly, Decision, Minute.Rationale!, Day(12, 5)));

    [Fact]
    public void Moving_a_target_is_a_decision() =>
        Decide(() => Deciding.MoveTarget(At(Held), State(PoliceAsked), Protocol, Target.Date(Day(31, 8)), Minute))
            .Then(Minuted(DecisionKind.MoveTarget, null),
                new TargetMoved(Protocol, Target.Date(Day(31, 8)), Quarterly, Decision, Minute.Rationale!, Day(12, 5)));

    [Fact]
    public void Refusing_more_time_is_a_decision() =>
        Decide(() => Deciding.RefuseMoreTime(At(Held), State(PoliceAsked), Protocol, Police, Minute))
            .Then(Minuted(DecisionKind.RefuseMoreTime, Police, Police),
                new MoreTimeRefused(Protocol, Police, Quarterly, Decision, Minute.Rationale!, Day(12, 5)));

    [Fact]
    public void Closing_and_opening_again_are_decisions()
    {
        Decide(() => Deciding.Close(At(Held), State(), Protocol, Closure.Superseded, Minute))
            .Then(Minuted(DecisionKind.CloseUncompleted, null),
                new ActionClosedUncompleted(Protocol, Closure.Superseded, Quarterly, Decision, Minute.Rationale!, Day(12, 5)));
        Decide(() => Deciding.Reopen(At(Held), State(PoliceClaimed, PoliceAccepted), Protocol, Minute))
            .Then(Minuted(DecisionKind.Reopen, null), new ActionReopened(Protocol, Quarterly, Decision, Minute.Rationale!, Day(12, 5)));
    }

    [Fact]
    public void A_review_is_signed_off_once_every_action_is_closed()
    {
        var review = Fold.Of<Review>(Log(Reviews.Samples.UntilPublished))!;
        Decide(() => Deciding.SignOff(At(Held), review, 0, Minute, Today))
            .Then(Minuted(DecisionKind.SignOffReview, null) with { ReviewId = review.Id, RecommendationId = null, ActionId = null },
                new ReviewSignedOff(Day(12, 5), Quarterly, Decision));
        Decide(() => Deciding.SignOff(At(Held), review, 2, Minute, Today)).ThenRefused(new ActionsStillOpen(2));
    }
}
