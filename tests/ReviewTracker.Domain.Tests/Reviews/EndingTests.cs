using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Reviews;

public sealed class EndingTests
{
    private static readonly ReviewId Other = new(new Guid("00000000-0000-4000-8000-00000000000b"));

    [Fact]
    public void Published_and_with_no_action_open_it_is_signed_off()
    {
        SignOff(0, UntilPublished).Then(SignedOff);
        SignOff(1, UntilPublished).ThenRefused(new ActionsStillOpen(1));
        SignOff(0, UntilCleared).ThenRefused(new SignedOffUnpublished());
        SignOff(0, UntilSignedOff).ThenRefused(new AlreadySignedOff(Day(5, 10)));
    }

    [Fact]
    public void Open_actions_are_counted_in_plain_English()
    {
        new ActionsStillOpen(1).Message.ShouldStartWith("1 action is still open");
        new ActionsStillOpen(3).Message.ShouldStartWith("3 actions are still open");
    }

    [Fact]
    public void What_is_signed_off_is_opened_again_with_a_reason()
    {
        Reopen(new(Day(5, 12), "Not done"), UntilSignedOff).Then(new ReviewReopened(Day(5, 12), Text("Not done")));
        Reopen(new(Day(5, 12), null), UntilSignedOff).ThenRefused(new ReasonMissing("Reason"));
        Reopen(new(Day(5, 12), "Not done"), UntilPublished).ThenRefused(new NotSignedOff());
        Reopen(new(Day(5, 9), "Not done"), UntilSignedOff).ThenRefused(new ReopenedBeforeSignOff(Day(5, 10)));
    }

    [Fact]
    public void A_review_is_discontinued_once_it_is_one()
    {
        End(new(Ending.Discontinued, Day(3, 1), null, "Court"), UntilDecided).Then(new ReviewEnded(Ending.Discontinued, Day(3, 1), null, Text("Court")));
        End(new(Ending.Discontinued, Day(3, 1), null, "Court"), Notified).ThenRefused(new NotYetAReview());
    }

    [Fact]
    public void A_duplicate_points_to_the_other_review()
    {
        End(new(Ending.Merged, Day(3, 1), Other, "Twice"), Notified).Then(new ReviewEnded(Ending.Merged, Day(3, 1), Other, Text("Twice")));
        End(new(Ending.Merged, Day(3, 1), null, "Twice"), Notified).ThenRefused(new MergedIntoMissing());
        End(new(Ending.Merged, Day(3, 1), TheReview, "Twice"), Notified).ThenRefused(new MergedIntoItself());
    }

    [Fact]
    public void What_is_published_or_has_ended_is_not_ended()
    {
        End(new(Ending.EnteredInError, Day(5, 2), null, "Error"), UntilPublished).ThenRefused(new PublishedNotEnded());
        End(new(Ending.EnteredInError, Day(5, 2), null, "Error"), Notified, new ReviewEnded(Ending.Merged, Day(3, 1), Other, Text("Twice")))
            .ThenRefused(new ReviewHasEnded("Merged"));
    }

    [Fact]
    public void What_is_over_is_archived()
    {
        Archive(Day(5, 12), UntilSignedOff).Then(new ReviewArchived(Day(5, 12), null));
        Archive(Day(5, 12), Notified, NoReview).Then(new ReviewArchived(Day(5, 12), null));
        Archive(Day(5, 12), UntilPublished).ThenRefused(new NotOverYet("Published"));
        Archive(Day(5, 9), UntilSignedOff).ThenRefused(new ArchivedBeforeSignOff(Day(5, 10)));
        Archive(Day(5, 13), [.. UntilSignedOff, new ReviewArchived(Day(5, 12), null)]).ThenRefused(new AlreadyArchived(Day(5, 12)));
    }

    [Fact]
    public void Our_part_in_another_areas_review_ends()
    {
        EndPart(Day(4, 1), Joined).Then(new OutOfAreaParticipationEnded(Day(4, 1), null));
        EndPart(Day(4, 1), Notified).ThenRefused(new NotOutOfArea());
        EndPart(Day(4, 2), Joined, new OutOfAreaParticipationEnded(Day(4, 1), null)).ThenRefused(new ReviewHasEnded("Out of area, ended"));
    }

    [Fact]
    public void A_public_name_is_chosen_with_its_year()
    {
        var choose = new ChoosePseudonym(" Heather ", 2025, PseudonymBasis.FamilysChoice, Day(3, 1));
        Name(choose).Then(new PseudonymChosen(Pseudonym.Of("Heather"), 2025, PseudonymBasis.FamilysChoice, Day(3, 1)));
        Name(choose with { Name = "" }).ThenRefused(new NameMalformed());
        Name(choose with { Name = null! }).ThenRefused(new NameMalformed());
        Name(choose with { Name = "Heather 2025" }).ThenRefused(new NameMalformed());
        Name(choose with { Name = "<b>" }).ThenRefused(new NameMalformed());
        Name(choose with { Name = "--" }).ThenRefused(new NameMalformed());
        Name(choose with { Name = new string('a', 61) }).ThenRefused(new NameMalformed());
        Name(choose with { YearOfDeath = 2024 }).ThenRefused(new YearAlreadyKnown(2025));
        Name(choose with { YearOfDeath = 2027 }).ThenRefused(new UnlikelyYear("death", 2027, "YearOfDeath"));
        Name(choose with { Name = "Siân O’Brien-Wray" }).Refusal.ShouldBeNull();
    }

    [Fact]
    public void A_dropped_name_is_gone()
    {
        var first = new PseudonymChosen(Pseudonym.Of("Heather"), 2025, PseudonymBasis.ChosenByPanel, Day(3, 1));
        var file = File([.. UntilDecided, first, first with { Name = Pseudonym.Of("Hazel"), On = Day(4, 1) }]);
        file.Name!.Name.Plain.ShouldBe("Hazel");
        PlainJson.Of(file).ShouldNotContain("Heather");
    }

    [Fact]
    public void It_is_assigned_to_somebody_else()
    {
        Lead(Coordinator, UntilDecided).Then(new LeadAssigned(Coordinator, Day(2, 3)));
        Lead(Coordinator, [.. UntilDecided, new LeadAssigned(Coordinator, Day(2, 2))]).ThenRefused(new AlreadyLead());
    }

    [Fact]
    public void Access_is_restricted_to_named_people_and_lifted_again()
    {
        var restricted = new AccessRestricted([Coordinator], Text("Staff known to the family"));
        Given<Review>(Notified).When(state => RestrictAccessHandler.Handle(new([Coordinator, Coordinator], "Staff known to the family"), state)).Then(restricted);
        Given<Review>(Notified).When(state => RestrictAccessHandler.Handle(new([], "Reason"), state)).ThenRefused(new NobodyNamed());
        Given<Review>(Notified, restricted).When(state => RestrictAccessHandler.Handle(new([Coordinator], "Again"), state)).ThenRefused(new SamePeopleNamed());
    }

    [Fact]
    public void A_restriction_is_lifted_by_two_people_the_second_a_manager()
    {
        var (restricted, asked) = (new AccessRestricted([Coordinator], Text("Staff known to the family")), new LiftingAsked(Coordinator, Text("Over")));
        var (asker, manager) = (Viewer(Coordinator, Role.Manager), Viewer(ChairPerson, Role.Manager));
        Given<Review>(Notified, restricted).When(state => AskToLiftRestrictionHandler.Handle(new("Over"), state, asker)).Then(asked);
        Given<Review>(Notified, restricted, asked).When(state => AskToLiftRestrictionHandler.Handle(new("Over"), state, manager)).ThenRefused(new LiftingWaits());
        Given<Review>(Notified).When(state => AskToLiftRestrictionHandler.Handle(new("Over"), state, asker)).ThenRefused(new NotRestricted());

        Lift(true, manager, restricted, asked).Then(new AccessRestrictionLifted(Text("Agreed")));
        Lift(true, asker, restricted, asked).ThenRefused(new OwnRequestToLift());
        Lift(true, Viewer(ChairPerson, Role.Coordinator), restricted, asked).ThenRefused(new ManagerLifts());
        Lift(true, manager, restricted).ThenRefused(new NobodyAskedToLift());
        Lift(true, manager).ThenRefused(new NotRestricted());
        Lift(false, manager, restricted, asked).Then(new LiftingRefused(Text("Agreed")));
        Lift(false, asker, restricted, asked).Then(new LiftingRefused(Text("Agreed")));
        Lift(true, manager, restricted, asked, new LiftingRefused(Text("No"))).ThenRefused(new NobodyAskedToLift());
    }

    private static When Lift(bool agreed, Viewer by, params object[] history) =>
        Given<Review>([Notified, .. history]).When(state => LiftRestrictionHandler.Handle(new(agreed, "Agreed"), state, by));

    private static Viewer Viewer(PersonId person, Role role) => new(person, [role], []);

    private static When SignOff(int open, params object[] history) =>
        Given<Review>(history).When(state => SignOffReviewHandler.Handle(new(Day(5, 10), Meeting, Decision), state, open, Today));

    private static When Reopen(ReopenReview command, params object[] history) =>
        Given<Review>(history).When(state => ReopenReviewHandler.Handle(command, state, Today));

    private static When End(EndReview command, params object[] history) =>
        Given<Review>(history).When(state => EndReviewHandler.Handle(command, state, Today));

    private static When Archive(DateOnly on, params object[] history) =>
        Given<Review>(history).When(state => ArchiveReviewHandler.Handle(new(on, null), state, Today));

    private static When EndPart(DateOnly on, params object[] history) =>
        Given<Review>(history).When(state => EndOutOfAreaParticipationHandler.Handle(new(on, null), state, Today));

    private static When Name(ChoosePseudonym command) =>
        Given<Review>(UntilDecided).When(state => ChoosePseudonymHandler.Handle(command, state, Today));

    private static When Lead(PersonId lead, params object[] history) =>
        Given<Review>(history).When(state => AssignLeadHandler.Handle(new(lead, Day(2, 3)), state, Today));
}
