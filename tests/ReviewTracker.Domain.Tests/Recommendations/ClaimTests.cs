using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Recommendations;

public sealed class ClaimTests
{
    private static readonly ClaimCompletion Claim = new(Protocol, Police, Day(8, 5), Text("Protocol in use."), Day(10, 5));
    private static readonly AcceptCompletion Accept = new(Protocol, Police, Quarterly, Decision, Day(12, 5));
    private static readonly ReturnCompletion Return = new(Protocol, Police, Quarterly, Decision, Text("Show the audit."), Day(12, 5));
    private static readonly WithdrawClaim Withdraw = new(Protocol, Police, Text("Claimed for the wrong action."), Day(11, 5));

    private static readonly DateOnly Notified = Day(1, 2);

    private static CompletionClaimed Claimed(ClaimCompletion claim, Recommendation r) => ClaimCompletionHandler.Handle(claim, r, Notified, Today);

    [Fact]
    public void An_agency_claims_its_own_part() =>
        Given<Recommendation>([.. Agreed]).When(r => Claimed(Claim, r)).Then(PoliceClaimed);

    [Fact]
    public void A_claim_in_the_future_is_refused() =>
        Given<Recommendation>([.. Agreed])
            .When(r => Claimed(Claim with { On = Day(16, 5) }, r))
            .ThenRefused(new DayInTheFuture("The date of the claim"));

    [Fact]
    public void A_completion_date_in_the_future_is_refused_beside_its_own_field() =>
        Given<Recommendation>([.. Agreed])
            .When(r => Claimed(Claim with { CompletedOn = Day(16, 5) }, r))
            .ThenRefused(new DayInTheFuture("The completion date", "CompletedOn"));

    [Fact]
    public void A_completion_in_a_year_nobody_means_is_refused() =>
        Given<Recommendation>([.. Agreed])
            .When(r => Claimed(Claim with { CompletedOn = new(26, 5, 8) }, r)).ThenRefused(new UnlikelyYear("CompletedOn"));

    [Fact]
    public void A_completion_before_the_death_was_notified_is_refused() =>
        Given<Recommendation>([.. Agreed])
            .When(r => Claimed(Claim with { CompletedOn = Notified.AddDays(-1) }, r)).ThenRefused(new CompletedBeforeNotification(Notified));

    [Fact]
    public void A_completion_after_the_day_of_the_claim_is_refused() =>
        Given<Recommendation>([.. Agreed])
            .When(r => Claimed(Claim with { CompletedOn = Day(11, 5) }, r)).ThenRefused(new CompletedAfterClaim());

    [Fact]
    public void A_claim_without_an_outcome_is_refused() =>
        Given<Recommendation>([.. Agreed])
            .When(r => Claimed(Claim with { Outcome = null }, r))
            .ThenRefused(new TextMissing("Say what came of the action.", "Outcome"));

    [Fact]
    public void An_outcome_beyond_the_limit_is_refused() =>
        Given<Recommendation>([.. Agreed])
            .When(r => Claimed(Claim with { Outcome = Text(new('x', 4_001)) }, r)).ThenRefused(new TextTooLong(4_000, "Outcome"));

    [Fact]
    public void A_second_claim_is_refused_while_the_first_waits() =>
        Given<Recommendation>(Agreed.And(PoliceClaimed)).When(r => Claimed(Claim, r)).ThenRefused(new AlreadyClaimed(Day(10, 5)));

    [Fact]
    public void A_part_that_is_not_agreed_cannot_be_claimed() =>
        Given<Recommendation>(Made, Added).When(r => Claimed(Claim, r)).ThenRefused(new NotYetAgreed());

    [Fact]
    public void An_agency_without_a_part_cannot_claim() =>
        Given<Recommendation>([.. Agreed]).When(r => Claimed(Claim with { Agency = Council }, r)).ThenRefused(new UnknownPart());

    [Fact]
    public void An_action_that_is_not_there_cannot_be_claimed() =>
        Given<Recommendation>(Made).When(r => Claimed(Claim, r)).ThenRefused(new UnknownAction());

    [Fact]
    public void A_completed_part_cannot_be_claimed_again() =>
        Given<Recommendation>(Agreed.And(PoliceClaimed, PoliceAccepted))
            .When(r => Claimed(Claim, r)).ThenRefused(new ActionIsOver(ActionStatus.Completed));

    [Fact]
    public void The_other_agencys_claim_is_its_own() =>
        Given<Recommendation>(Agreed.And(PoliceClaimed))
            .When(r => Claimed(Claim with { Agency = Health }, r)).Then(PoliceClaimed with { Agency = Health });

    [Fact]
    public void A_claim_can_be_withdrawn() =>
        Given<Recommendation>(Agreed.And(PoliceClaimed))
            .When(r => WithdrawClaimHandler.Handle(Withdraw, r, Today))
            .Then(new ClaimWithdrawn(Protocol, Police, Withdraw.Reason!, Day(11, 5)));

    [Fact]
    public void Without_a_claim_there_is_nothing_to_withdraw() =>
        Given<Recommendation>([.. Agreed]).When(r => WithdrawClaimHandler.Handle(Withdraw, r, Today)).ThenRefused(new NoClaim());

    [Fact]
    public void A_claim_cannot_be_withdrawn_before_it_was_made() =>
        Given<Recommendation>(Agreed.And(PoliceClaimed))
            .When(r => WithdrawClaimHandler.Handle(Withdraw with { On = Day(9, 5) }, r, Today)).ThenRefused(new BeforeTheClaim(Day(10, 5)));

    [Fact]
    public void A_meeting_accepts_a_claim() =>
        Given<Recommendation>(Agreed.And(PoliceClaimed)).When(r => AcceptCompletionHandler.Handle(Accept, r)).Then(PoliceAccepted);

    [Fact]
    public void What_was_not_claimed_cannot_be_accepted() =>
        Given<Recommendation>([.. Agreed]).When(r => AcceptCompletionHandler.Handle(Accept, r)).ThenRefused(new NoClaim());

    [Fact]
    public void A_withdrawn_claim_cannot_be_accepted() =>
        Given<Recommendation>(Agreed.And(PoliceClaimed, new ClaimWithdrawn(Protocol, Police, Text("Wrong action."), Day(11, 5))))
            .When(r => AcceptCompletionHandler.Handle(Accept, r)).ThenRefused(new NoClaim());

    [Fact]
    public void A_meeting_cannot_accept_what_was_claimed_after_it() =>
        Given<Recommendation>(Agreed.And(PoliceClaimed))
            .When(r => AcceptCompletionHandler.Handle(Accept with { On = Day(9, 5) }, r))
            .ThenRefused(new AfterTheMeeting("claimed", Day(10, 5)));

    [Fact]
    public void A_meeting_returns_a_claim_and_says_what_is_wanted()
    {
        Given<Recommendation>(Agreed.And(PoliceClaimed)).When(r => ReturnCompletionHandler.Handle(Return, r))
            .Then(new CompletionReturned(Protocol, Police, Quarterly, Decision, Text("Show the audit."), Day(12, 5)));
        Given<Recommendation>(Agreed.And(PoliceClaimed)).When(r => ReturnCompletionHandler.Handle(Return with { Reason = null }, r))
            .ThenRefused(new TextMissing("Say what evidence is still wanted.", "Reason"));
    }

    [Fact]
    public void Once_returned_it_can_be_claimed_again() =>
        Given<Recommendation>(Agreed.And(PoliceClaimed, new CompletionReturned(Protocol, Police, Quarterly, Decision, Text("Show it."), Day(12, 5))))
            .When(r => Claimed(Claim with { On = Day(14, 5) }, r)).Then(PoliceClaimed with { On = Day(14, 5) });

    [Fact]
    public void An_import_may_say_it_was_accepted_before_the_tracker() =>
        Given<Recommendation>(Made, Added)
            .When(r => AcceptBeforeTrackerHandler.Handle(new(Protocol, Health, Day(2, 2, 2025), " ", null), r, Today))
            .Then(new CompletionAcceptedBeforeTracker(Protocol, Health, Day(2, 2, 2025), null, null));

    [Fact]
    public void A_claim_is_not_accepted_before_the_tracker() =>
        Given<Recommendation>(Agreed.And(PoliceClaimed))
            .When(r => AcceptBeforeTrackerHandler.Handle(new(Protocol, Police, Day(2, 2), null, null), r, Today))
            .ThenRefused(new AlreadyClaimed(Day(10, 5)));
}
