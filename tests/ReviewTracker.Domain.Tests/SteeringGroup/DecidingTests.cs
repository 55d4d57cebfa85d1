using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
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

    private static Review Published(params object[] more) => Fold.Of<Review>(Log([.. Reviews.Samples.UntilPublished, .. more]))!;

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
        Decide(() => Deciding.Accept(At(alone), State(PoliceClaimed), Protocol, Police, Minute)).ThenRefused(new WhoPresided());
        Decide(() => Deciding.Accept(At(alone), State(PoliceClaimed), Protocol, Police, Minute with { Terms = new() { PresidedBy = Health } }))
            .Then(Minuted(DecisionKind.AcceptCompletion, Police, Police) with { Presiding = Health }, PoliceAccepted);
        Decide(() => Deciding.Accept(At(alone) with { ViceChair = Health }, State(PoliceClaimed), Protocol, Police, Minute))
            .Then(Minuted(DecisionKind.AcceptCompletion, Police, Police) with { Presiding = Health }, PoliceAccepted);
        Decide(() => Deciding.Accept(At(alone), State(PoliceClaimed), Protocol, Police, Minute with { Terms = new() { PresidedBy = Council } }))
            .ThenRefused(new PresidedByNobodyThere());
    }

    [Fact]
    public void A_member_decides_only_while_present_and_without_an_interest()
    {
        Minute By(params BodyId[] own) => Minute with { Terms = new() { MemberOf = [.. own] } };
        Decide(() => Deciding.Accept(At(Held), State(PoliceClaimed), Protocol, Police, By(Health)))
            .Then(Minuted(DecisionKind.AcceptCompletion, Police, Police), PoliceAccepted);
        Decide(() => Deciding.Accept(At(Held), State(PoliceClaimed), Protocol, Police, By(Police))).ThenRefused(new OwnAgencysClaim());
        Decide(() => Deciding.Accept(At(Held), State(PoliceClaimed), Protocol, Police, By(Police, Health))).ThenRefused(new OwnAgencysClaim());
        Decide(() => Deciding.Accept(At(Held with { Present = [Council, Police] }), State(PoliceClaimed), Protocol, Police, By(Health)))
            .ThenRefused(new NotPresentToDecide());
        Decide(() => Deciding.Accept(At(Held).Apply(new InterestDeclared(Health, OfReview, null, null)), State(PoliceClaimed), Protocol, Police, By(Health)))
            .ThenRefused(new OwnInterest());
    }

    [Fact]
    public void Nobody_gives_their_own_agency_more_time_closes_its_action_or_decides_for_the_agency_they_lead()
    {
        Minute By(BodyId own) => Minute with { Terms = new() { MemberOf = [own] } };
        Decide(() => Deciding.MoveTarget(At(Held), State(PoliceAsked), Protocol, Target.Date(Day(31, 8)), By(Police))).ThenRefused(new OwnAgencysClaim());
        Decide(() => Deciding.Close(At(Held), State(PoliceClaimed), Protocol, Closure.Superseded, By(Police))).ThenRefused(new OwnAgencysClaim());
        Decide(() => Deciding.Accept(At(Held), State(PoliceClaimed), Protocol, Police, Minute with { Terms = new() { AnswersFor = [Police] } }))
            .ThenRefused(new OwnAgencysClaim());
    }

    [Fact]
    public void Nobody_moves_the_target_of_their_own_agencys_action_or_closes_it_where_nothing_was_asked()
    {
        Minute By(BodyId own) => Minute with { Terms = new() { AnswersFor = [own] } };
        Decide(() => Deciding.MoveTarget(At(Held), State([.. Agreed]), Protocol, Target.Date(Day(31, 8)), By(Police))).ThenRefused(new OwnAgencysAction());
        Decide(() => Deciding.Close(At(Held), State([.. Agreed]), Protocol, Closure.Superseded, By(Police))).ThenRefused(new OwnAgencysAction());
    }

    [Fact]
    public void The_team_records_a_member_decides_for_their_body_and_the_chair_for_the_chairs()
    {
        DecisionTerms Of(Role role) => DecisionTerms.Of(new(default, [role], []) { SpeaksFor = [Health] }, At(Held).Apply(new ChairTaken(Police, null)), null, 9);
        Of(Role.Coordinator).MemberOf.ShouldBeNull();
        Of(Role.SteeringGroupMember).MemberOf.ShouldBe([Health]);
        Of(Role.SteeringGroupChair).MemberOf.ShouldBe([Health, Council], ignoreOrder: true);
        Of(Role.Coordinator).LogPosition.ShouldBe(9);
    }

    [Fact]
    public void Nothing_is_decided_without_quorum_before_the_meeting_or_after_it()
    {
        Decide(() => Deciding.Accept(At(Held), State(PoliceClaimed), Protocol, Police, Minute with { Terms = new() { Quorum = new(4, true, [], Day(1, 1)) } }))
            .ThenRefused(new NoQuorum(3, 4));
        Decide(() => Deciding.Accept(At(Held).Apply(new MeetingClosed(null)), State(PoliceClaimed), Protocol, Police, Minute)).ThenRefused(new MeetingIsClosed());
        Decide(() => Deciding.Accept(At(Held) with { Standing = MeetingStanding.Planned }, State(PoliceClaimed), Protocol, Police, Minute))
            .ThenRefused(new MeetingNotBegun());
    }

    [Fact]
    public void By_consent_goes_only_what_was_advised_and_nobody_picked_out()
    {
        var advised = State(PoliceClaimed, new ClaimChecked(Protocol, Police, Advice.Accept, null, Day(11, 5)));
        var pickedOut = At(Held).Apply(new ItemPickedOut($"claim/{Protocol}/{Police}", Health));
        Decide(() => Deciding.AcceptByConsent(At(Held), advised, Protocol, Police, Minute with { Rationale = null }))
            .Then(Minuted(DecisionKind.AcceptCompletion, Police, Police) with { Rationale = null, ByConsent = true }, PoliceAccepted);
        Decide(() => Deciding.AcceptByConsent(At(Held), State(PoliceClaimed), Protocol, Police, Minute)).ThenRefused(new NotAdvised());
        Decide(() => Deciding.AcceptByConsent(pickedOut, advised, Protocol, Police, Minute)).ThenRefused(new PickedOutForDiscussion());
    }

    [Fact]
    public void An_action_goes_to_another_agency_or_stays()
    {
        var disputed = State(new NotOursSaid(Protocol, Police, Council, Text("It is housing's."), Day(11, 5)));
        Decide(() => Deciding.Reassign(At(Held), disputed, Protocol, Police, Council, Minute))
            .Then(Minuted(DecisionKind.Reassign, Police, Police), new ActionReassigned(Protocol, Police, Council, Quarterly, Decision, Minute.Rationale!, Day(12, 5)));
        Decide(() => Deciding.Reassign(At(Held), disputed, Protocol, Police, Police, Minute)).ThenRefused(new NobodyToTakeOver());
        Decide(() => Deciding.KeepWithAgency(At(Held), disputed, Protocol, Police, Minute))
            .Then(Minuted(DecisionKind.KeepWithAgency, Police, Police), new OwnershipConfirmed(Protocol, Police, Quarterly, Decision, Minute.Rationale!, Day(12, 5)));
        Decide(() => Deciding.KeepWithAgency(At(Held), State(), Protocol, Police, Minute)).ThenRefused(new OwnershipNotDisputed());
    }

    [Fact]
    public void A_matter_is_taken_higher_with_a_word_to_whom()
    {
        Decide(() => Deciding.Escalate(At(Held), State(), Protocol, Police, Text("Chief Constable"), Minute))
            .Then(Minuted(DecisionKind.Escalate, Police), new ActionEscalated(Protocol, Police, Text("Chief Constable"), Quarterly, Decision, Minute.Rationale!, Day(12, 5)));
        Decide(() => Deciding.Escalate(At(Held), State(), Protocol, Police, null, Minute))
            .ThenRefused(new TextMissing("Say to whom the matter is taken.", "To"));
    }

    [Fact]
    public void What_somebody_carries_out_stays_open_until_it_is_done()
    {
        var terms = new DecisionTerms { OwnerBody = Health, DueOn = Day(1, 6) };
        var decided = RecordDecisionHandler.Handle(new(Decision, DecisionKind.Other, null, null, null, null, Minute.Rationale, []) { Terms = terms }, At(Held));
        var meeting = At(Held).Apply(decided);
        new Given<Meeting>(meeting).When(m => CarryOutDecisionHandler.Handle(new(Decision, null, Day(14, 5)), m, Today)).Then(new DecisionCarriedOut(Decision, null, Day(14, 5)));
        new Given<Meeting>(meeting).When(m => CarryOutDecisionHandler.Handle(new(Decision, null, Day(1, 5)), m, Today)).ThenRefused(new CarriedOutWhen());
        Decide(() => (RecordDecisionHandler.Handle(new(Decision, DecisionKind.Other, null, null, null, null, Minute.Rationale, []) { Terms = new() { DueOn = Day(1, 6) } }, At(Held)), new object()))
            .ThenRefused(new NobodyToCarryItOut());
    }

    [Fact]
    public void Chairs_actions_are_ratified_once_by_a_later_meeting()
    {
        var alone = At(Held with { Kind = MeetingKind.ChairsAction, HeldOn = Day(1, 5), Present = [Council] });
        new Given<Meeting>(alone).When(m => RatifyDecisionsHandler.Handle(new(), m, At(Held))).Then(new DecisionsRatified(Quarterly, Day(12, 5)));
        new Given<Meeting>(At(Held)).When(m => RatifyDecisionsHandler.Handle(new(), m, At(Held))).ThenRefused(new NothingToRatify());
        new Given<Meeting>(alone with { RatifiedBy = Quarterly }).When(m => RatifyDecisionsHandler.Handle(new(), m, At(Held))).ThenRefused(new RatifiedAlready());
        new Given<Meeting>(alone with { HeldOn = Day(13, 5) }).When(m => RatifyDecisionsHandler.Handle(new(), m, At(Held))).ThenRefused(new RatifiedByALaterMeeting());
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
            .Then(Minuted(DecisionKind.MoveTarget, null, Police),
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
        Decide(() => Deciding.Reopen(At(Held), State(PoliceClaimed, PoliceAccepted), Protocol, Published(), Minute, Today))
            .Then(Minuted(DecisionKind.Reopen, null), new ActionReopened(Protocol, Quarterly, Decision, Minute.Rationale!, Day(12, 5)));
    }

    [Fact]
    public void Nothing_is_opened_or_added_in_a_review_that_is_signed_off_until_the_review_is_opened_again()
    {
        var signed = Published(new ReviewSignedOff(Day(12, 5), Quarterly, Decision));
        var opened = Published(new ReviewSignedOff(Day(12, 5), Quarterly, Decision), new ReviewReopened(Day(13, 5), Text("One was not done.")));
        var added = new AddAction(new(Guid.NewGuid()), "4.9", "Write to every school.", [Police], Target.Date(Day(1, 9)), null, null, null, Day(12, 5));

        Decide(() => Deciding.Reopen(At(Held), State(PoliceClaimed, PoliceAccepted), Protocol, signed, Minute, Today)).ThenRefused(new ReviewIsSignedOff(Day(12, 5)));
        Decide(() => Deciding.AddAction(At(Held), State(), added, signed, Minute, Today)).ThenRefused(new ReviewIsSignedOff(Day(12, 5)));
        Decide(() => Deciding.Reopen(At(Held), State(PoliceClaimed, PoliceAccepted), Protocol, opened, Minute, Today))
            .Then(Minuted(DecisionKind.Reopen, null), new ActionReopened(Protocol, Quarterly, Decision, Minute.Rationale!, Day(12, 5)));
    }

    [Fact]
    public void A_review_is_signed_off_once_every_action_is_closed()
    {
        var review = Published();
        Decide(() => Deciding.SignOff(At(Held), review, 0, Minute, Today))
            .Then(Minuted(DecisionKind.SignOffReview, null) with { ReviewId = review.Id, RecommendationId = null, ActionId = null },
                new ReviewSignedOff(Day(12, 5), Quarterly, Decision));
        Decide(() => Deciding.SignOff(At(Held), review, 2, Minute, Today)).ThenRefused(new ActionsStillOpen(2));
    }
}
