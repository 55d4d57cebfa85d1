using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Reviews;

/// <summary>One proposes that a review goes out, another agrees.</summary>
public sealed class TwoPersonPublicationTests
{
    private const string Address = "https://wealdshire.example/heather";
    private static readonly FamilyTold Told = new(Contact, FamilySubject.PublicationDate, FamilyReply.Told, Day(4, 25), null);
    private static readonly object[] ClearedAndTold = [.. UntilCleared, Told];
    private static readonly ProposePublication Propose = new(Day(5, 1), Address, null);
    private static readonly PublicationProposed Proposed = new(Coordinator, Day(5, 1), Address, null, Day(4, 20), Day(4, 25));
    private static readonly PublicationProposed Untold = Proposed with { FamilyNotToldBecause = Text("No address"), FamilyToldOn = null };
    private static readonly Viewer Asker = As(Role.Coordinator, 0xc1), AManager = As(Role.Manager, 0xc3), Chair = As(Role.SteeringGroupChair, 0xc4);
    private static readonly Account Proposer = AccountOf(Role.Coordinator);

    [Fact]
    public void Cleared_and_with_the_family_told_it_is_proposed_with_what_was_checked() => Ask(Propose, ClearedAndTold).Then(Proposed);

    [Theory]
    [InlineData(FamilyReply.Declined)]
    [InlineData(FamilyReply.Withdrawn)]
    public void A_family_that_declined_or_withdrew_does_not_block_it(FamilyReply reply) =>
        Ask(Propose, [.. UntilCleared, Told with { Reply = reply }]).Then(Proposed);

    [Fact]
    public void Uncleared_it_is_not_proposed()
    {
        Ask(Propose, [.. UntilSubmitted, Told]).ThenRefused(new NotCleared());
        Ask(Propose with { On = Day(4, 19) }, ClearedAndTold).ThenRefused(new PublishedBeforeClearance(Day(4, 20), "On"));
        Ask(Propose, Notified).ThenRefused(new NotYetAReview());
    }

    [Fact]
    public void Before_the_family_knows_it_takes_a_reason()
    {
        Ask(Propose, UntilCleared).ThenRefused(new FamilyNotTold());
        Ask(Propose, [.. UntilCleared, Told with { Reply = FamilyReply.CouldNotBeReached }]).ThenRefused(new FamilyNotTold());
        Ask(Propose, [.. UntilCleared, Told with { Subject = FamilySubject.Decision }]).ThenRefused(new FamilyNotTold());
        Ask(Propose, [.. UntilCleared, Told with { On = Day(5, 2) }]).ThenRefused(new FamilyNotTold());
        Ask(Propose with { FamilyNotToldBecause = "No address" }, UntilCleared).Then(Untold);
    }

    [Fact]
    public void A_reason_that_is_not_needed_is_not_kept() =>
        Ask(Propose with { FamilyNotToldBecause = "No address" }, ClearedAndTold).Then(Proposed);

    [Theory]
    [InlineData("wealdshire.example/heather")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_is_no_web_address_is_refused(string address) =>
        Ask(Propose with { Address = address }, ClearedAndTold).ThenRefused(new AddressMalformed());

    [Fact]
    public void It_may_be_planned_for_a_day_within_a_year()
    {
        Ask(Propose with { On = Day(6, 1) }, ClearedAndTold).Then(Proposed with { On = Day(6, 1) });
        Ask(Propose with { On = new(2027, 5, 15) }, ClearedAndTold).Then(Proposed with { On = new(2027, 5, 15) });
        Ask(Propose with { On = new(2027, 5, 16) }, ClearedAndTold).ThenRefused(new PlannedTooFarAhead());
        Ask(Propose with { On = new(206, 5, 1) }, ClearedAndTold).ThenRefused(new UnlikelyYear("date of publication", 206, "On"));
    }

    [Fact]
    public void Only_one_proposal_waits_and_only_the_team_proposes()
    {
        Ask(Propose, [.. ClearedAndTold, Proposed]).ThenRefused(new PublicationWaits());
        foreach (var role in Enum.GetValues<Role>().Except([Role.Coordinator, Role.Manager]))
            Given<Review>(ClearedAndTold).When(state => ProposePublicationHandler.Handle(Propose, state, As(role, 0xc1), Today))
                .ThenRefused(new NotTheirsToPropose());
    }

    [Fact]
    public void Another_person_agrees_a_manager_or_the_groups_chair()
    {
        Agree(AManager, [.. ClearedAndTold, Proposed]).Then(Published with { Address = Address });
        Agree(Chair, [.. ClearedAndTold, Proposed]).Then(Published with { Address = Address });
        foreach (var role in Enum.GetValues<Role>().Except([Role.Manager, Role.SteeringGroupChair]))
            Agree(As(role, 0xc5), [.. ClearedAndTold, Proposed]).ThenRefused(new NotTheirsToPublish());
    }

    [Fact]
    public void Nobody_agrees_to_their_own_whatever_their_role() =>
        Agree(As(Role.Manager, 0xc1), [.. ClearedAndTold, Proposed]).ThenRefused(new OwnPublication());

    [Fact]
    public void Nothing_is_agreed_that_is_not_proposed_any_more()
    {
        Agree(AManager, ClearedAndTold).ThenRefused(new NoPublicationProposed());
        Agree(AManager, [.. ClearedAndTold, Proposed, new PublicationDeclined(Text("Not yet"))]).ThenRefused(new NoPublicationProposed());
        Agree(AManager, [.. ClearedAndTold, Proposed, new PublicationProposalTakenBack(Text("Not yet"))]).ThenRefused(new NoPublicationProposed());
        Agree(AManager, [.. ClearedAndTold, Proposed, Published]).ThenRefused(new NoPublicationProposed());
        Agree(AManager, [.. ClearedAndTold, Proposed, new ReviewEnded(Ending.Discontinued, Day(5, 2), null, Text("Over"))])
            .ThenRefused(new NoPublicationProposed());
    }

    [Fact]
    public void A_proposal_lapses_with_its_proposers_role()
    {
        Agree(AManager, null, [.. ClearedAndTold, Proposed]).ThenRefused(new PublicationProposerIsGone());
        Agree(AManager, AccountOf(Role.Auditor), [.. ClearedAndTold, Proposed]).ThenRefused(new PublicationProposerIsGone());
        Agree(AManager, Proposer.Apply(new PersonLeft(Day(5, 2))), [.. ClearedAndTold, Proposed]).ThenRefused(new PublicationProposerIsGone());
        Decline(AManager, [.. ClearedAndTold, Proposed]).Then(new PublicationDeclined(Text("Not yet")));
    }

    [Fact]
    public void What_is_planned_is_agreed_on_its_day_or_later()
    {
        Agree(AManager, [.. ClearedAndTold, Proposed with { On = Day(5, 16) }]).ThenRefused(new PlannedForLater(Day(5, 16)));
        Agree(AManager, [.. ClearedAndTold, Proposed with { On = Today }]).Then(new ReviewPublished(Today, Address, null));
    }

    [Fact]
    public void What_was_checked_must_still_be_so()
    {
        var corrected = new MilestoneCorrected("cleared", Day(4, 20), Day(4, 21), Text("Letter"));
        Agree(AManager, [.. ClearedAndTold, Proposed, corrected]).ThenRefused(new ClearanceChanged(Day(4, 20)));
        Agree(AManager, [.. ClearedAndTold, Proposed, corrected with { On = null }]).ThenRefused(new ClearanceChanged(Day(4, 20)));
        Agree(AManager, [.. UntilCleared, Proposed]).ThenRefused(new FamilyToldNoMore());
        Agree(AManager, [.. ClearedAndTold, Proposed, new ReviewEnded(Ending.Discontinued, Day(5, 2), null, Text("Over")), Proposed])
            .ThenRefused(new ReviewHasEnded("Discontinued"));
    }

    [Fact]
    public void Before_the_family_knows_only_a_manager_lets_it_go_out()
    {
        Agree(Chair, [.. UntilCleared, Untold]).ThenRefused(new OnlyAManagerPublishesUntold());
        Agree(AManager, [.. UntilCleared, Untold]).Then(new ReviewPublished(Day(5, 1), Address, Text("No address")));
        Agree(Chair, [.. UntilCleared, Untold, Told]).Then(new ReviewPublished(Day(5, 1), Address, null));
    }

    [Fact]
    public void The_other_declines_and_whoever_proposed_it_takes_it_back()
    {
        Decline(AManager, [.. ClearedAndTold, Proposed]).Then(new PublicationDeclined(Text("Not yet")));
        Decline(Chair, [.. ClearedAndTold, Proposed]).Then(new PublicationDeclined(Text("Not yet")));
        Decline(Asker, [.. ClearedAndTold, Proposed]).Then(new PublicationProposalTakenBack(Text("Not yet")));
        Decline(As(Role.Coordinator, 0xc6), [.. ClearedAndTold, Proposed]).ThenRefused(new NotTheirsToPublish());
        Decline(AManager, ClearedAndTold).ThenRefused(new NoPublicationProposed());
        Given<Review>([.. ClearedAndTold, Proposed]).When(state => DeclinePublicationHandler.Handle(new(" "), state, AManager))
            .ThenRefused(new ReasonMissing("Reason"));
    }

    [Fact]
    public void It_is_published_once_and_after_a_withdrawal_by_two_people_again()
    {
        var withdrawn = new PublicationWithdrawn(Day(5, 5), Text("A name"));
        Ask(Propose with { On = Day(5, 3) }, [.. ClearedAndTold, Published]).ThenRefused(new AlreadyPublished(Day(5, 1)));
        Ask(Propose with { On = Day(5, 9) }, [.. ClearedAndTold, Published, withdrawn]).Then(Proposed with { On = Day(5, 9) });
        Agree(AManager, [.. ClearedAndTold, Published, withdrawn, Proposed with { On = Day(5, 9) }]).Then(new ReviewPublished(Day(5, 9), Address, null));
    }

    [Fact]
    public void A_corrected_day_does_not_bring_back_what_was_withdrawn()
    {
        object[] withdrawn = [.. UntilPublished, new PublicationWithdrawn(Day(5, 5), Text("A name"))];
        Correct(Day(5, 6), withdrawn).ThenRefused(new WithdrawnByThen(Day(5, 5)));
        Correct(Day(5, 5), withdrawn).Then(new MilestoneCorrected("published", Day(5, 1), Day(5, 5), Text("Web log")));
        Correct(Day(5, 6), UntilPublished).Then(new MilestoneCorrected("published", Day(5, 1), Day(5, 6), Text("Web log")));
    }

    [Fact]
    public void An_old_publication_without_a_proposal_stands()
    {
        var file = File(UntilPublished);
        file.StageOn(Today).ShouldBe(Stage.Published);
        file.ProposedPublication.ShouldBeNull();
    }

    [Fact]
    public void The_file_shows_what_waits_until_it_is_answered()
    {
        File([.. ClearedAndTold, Proposed]).ProposedPublication.ShouldBe(ProposedPublication.Of(Proposed));
        File([.. ClearedAndTold, Proposed]).StageOn(Today).ShouldBe(Stage.Cleared);
        File([.. ClearedAndTold, Proposed, Published]).ProposedPublication.ShouldBeNull();
        File([.. ClearedAndTold, Proposed, new PublicationDeclined(Text("Not yet"))]).ProposedPublication.ShouldBeNull();
    }

    private static Viewer As(Role role, int number) => new(Person(number), [role], []);

    private static PersonId Person(int number) => new(new Guid($"00000000-0000-4000-8000-0000000000{number:x2}"));

    private static Account AccountOf(Role role) =>
        Account.Create(new(Coordinator)).Apply(new RoleGranted(role, null));

    private static When Ask(ProposePublication command, params object[] history) =>
        Given<Review>(history).When(state => ProposePublicationHandler.Handle(command, state, Asker, Today));

    private static When Agree(Viewer by, params object[] history) => Agree(by, Proposer, history);

    private static When Agree(Viewer by, Account? proposer, object[] history) =>
        Given<Review>(history).When(state => PublishReviewHandler.Handle(new(), state, by, proposer, Today));

    private static When Decline(Viewer by, params object[] history) =>
        Given<Review>(history).When(state => DeclinePublicationHandler.Handle(new("Not yet"), state, by));

    private static When Correct(DateOnly on, object[] history) =>
        Given<Review>(history).When(state => CorrectMilestoneHandler.Handle(new("published", Day(5, 1), on, "Web log"), state, Today));
}
