using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Reviews;

public sealed class ReviewFileTests
{
    [Fact]
    public void It_says_late_by_how_much_and_against_which_clock()
    {
        var standing = File(Notified).StandingOn(Day(2, 8));
        standing.Words.ShouldBe("past statutory target");
        standing.Because.ShouldBe("“Decision whether to review” was due on 5 February 2026 (statutory target), 3 days ago.");
    }

    [Fact]
    public void Past_the_statutory_target_but_on_the_agreed_date_it_is_not_late()
    {
        var standing = File([.. UntilDecided, Agree("report-completed", Day(12, 1), Day(4, 1))]).StandingOn(Day(9, 1));
        standing.IsLate.ShouldBeFalse();
        standing.IsPastStatutory.ShouldBeTrue();
        standing.Words.ShouldBe("past statutory target, on agreed date");
        standing.Because.ShouldBe(
            "“Overview report complete” is past its statutory target of 2 August 2026, but not past the agreed date of 1 December 2026.");
    }

    [Fact]
    public void In_time_it_says_what_is_due_next()
    {
        var standing = File(UntilDecided).StandingOn(Today);
        standing.Words.ShouldBe("on statutory target");
        standing.Because.ShouldBe("“Overview report complete” is due on 2 August 2026.");
    }

    [Fact]
    public void Paused_it_says_since_when_and_what_stands_still()
    {
        var standing = File([.. UntilDecided, Pause(Day(5, 1), "report-completed")]).StandingOn(Today);
        standing.Words.ShouldBe("paused");
        standing.Because.ShouldBe("Paused since 1 May 2026, 14 days: “Overview report complete” stopped.");
    }

    [Fact]
    public void Ended_it_says_since_when()
    {
        File(Notified, NoReview).StandingOn(Today).Because.ShouldBe("No review since 2 February 2026.");
        File([.. UntilDecided, new ReviewEnded(Ending.Discontinued, Day(3, 1), null, Text("Court"))]).StandingOn(Today)
            .Because.ShouldBe("Discontinued since 1 March 2026.");
    }

    [Fact]
    public void Without_any_date_it_says_so() =>
        File(Joined).StandingOn(Today).ShouldBe(new ReviewStanding(false, false, "no date set", "No milestone still to come has a date."));

    [Fact]
    public void Each_agency_has_one_row_of_scoping()
    {
        var rows = File(Notified, new AgencyScoped(Trust, ScopingAnswer.Asked, false, Day(1, 6)), new AgencyScoped(Police, ScopingAnswer.Asked, true, Day(1, 6)),
            new AgencyScoped(Trust, ScopingAnswer.Known, true, Day(1, 9))).Scoping;
        rows.ShouldBe([
            new ScopingRow(Trust, ScopingAnswer.Known, true, Day(1, 6), Day(1, 9)),
            new ScopingRow(Police, ScopingAnswer.Asked, true, Day(1, 6), null)]);
    }

    [Fact]
    public void Chair_and_author_are_shown_apart_and_the_latest_appointment_counts()
    {
        var other = new PersonId(Guid.Parse("00000000-0000-4000-8000-0000000000c3"));
        var file = File([.. UntilDecided, new ChairAppointed(ChairPerson, ChairRole.ChairAndAuthor, true, Day(2, 10)),
            new ChairAppointed(other, ChairRole.Author, false, Day(3, 10)), new ChairAppointed(other, ChairRole.Chair, true, Day(2, 5))]);
        file.Chair!.Person.ShouldBe(ChairPerson);
        file.Author!.Person.ShouldBe(other);
    }

    [Fact]
    public void The_caseload_row_of_a_notified_review_waits_for_the_decision()
    {
        var row = Row(Day(1, 20), Notified);
        (row.Stage, row.NextMilestone, row.NextDue, row.LateFrom, row.StatutoryPassedFrom)
            .ShouldBe((Stage.Notified, "decided", Day(2, 5), Day(2, 6), Day(2, 6)));
        (row.Ongoing, row.CommissionedOn, row.NotifiedOn, row.YearOfDeath).ShouldBe((false, null, Day(1, 5), 2025));
    }

    [Fact]
    public void The_caseload_row_keeps_agreed_and_statutory_dates_apart()
    {
        var row = Row(Today, [.. UntilDecided, Agree("report-completed", Day(12, 1), Day(4, 1))]);
        (row.NextDue, row.NextIsAgreed, row.LateFrom, row.StatutoryPassedFrom).ShouldBe((Day(12, 1), true, Day(12, 2), Day(8, 3)));
        (row.Ongoing, row.CommissionedOn).ShouldBe((true, Day(2, 2)));
    }

    [Fact]
    public void Paused_it_cannot_become_late()
    {
        var row = Row(Today, [.. UntilDecided, Pause(Day(5, 1), "report-completed")]);
        (row.Paused, row.LateFrom, row.NextMilestone).ShouldBe((true, null, null));
    }

    [Fact]
    public void The_caseload_row_carries_the_dates_of_the_year_end()
    {
        var row = Row(Today, UntilSignedOff);
        (row.DecidedOn, row.Outcome, row.SubmittedOn, row.PublishedOn, row.SignedOffOn, row.Ongoing)
            .ShouldBe((Day(2, 2), DecisionOutcome.Review, Day(3, 25), Day(5, 1), Day(5, 10), false));
        Row(Today, Notified, NoReview).EndedOn.ShouldBe(Day(2, 2));
        Row(Today, Joined).OutOfArea.ShouldBeTrue();
        Row(Today, [.. UntilSignedOff, new ReviewReopened(Day(5, 12), Text("Not done"))]).SignedOffOn.ShouldBeNull();
    }

    [Fact]
    public void Restricted_it_names_who_may_see_it()
    {
        var row = Row(Today, Notified, new AccessRestricted([Coordinator], Text("Reason")));
        row.Restricted.ShouldBeTrue();
        row.NamedPeople.ShouldBe([Coordinator]);
        Row(Today, Notified, new AccessRestricted([Coordinator], Text("Reason")), new AccessRestrictionLifted(Text("Over"))).Restricted.ShouldBeFalse();
    }

    [Fact]
    public void The_row_late_date_and_the_file_agree_on_every_day()
    {
        object[] history = [.. UntilDecided, Agree("terms-agreed", Day(4, 1), Day(2, 10)), Pause(Day(3, 1), "terms-agreed"), new ReviewResumed(Day(3, 8), null)];
        var row = Row(Day(3, 8), history);
        for (var day = Day(3, 8); day < Day(12, 1); day = day.AddDays(1))
            (row.LateFrom <= day).ShouldBe(File(history).LateOn(day), $"on {day}");
    }

    [Fact]
    public void The_effect_of_a_milestone_is_told_before_it_is_saved() =>
        EffectOf(Completed, UntilDecided).ShouldBe([
            "The stage goes from Commissioned to With the CSP.",
            "“Overview report complete” was due on 2 August 2026 and is met in time."]);

    [Fact]
    public void The_effect_of_an_agreed_date_says_from_when_to_when_and_why() =>
        EffectOf(Agree("report-completed", Day(12, 1), Day(5, 1)), UntilDecided).ShouldBe([
            "“Overview report complete” moves from 2 August 2026 to 1 December 2026: agreed on 1 May 2026, and an agreed date counts before the statutory one."]);

    [Fact]
    public void The_effect_of_a_pause_and_its_end_says_what_stands_still_and_what_is_added()
    {
        EffectOf(Pause(Day(5, 1), "report-completed", "terms-agreed"), UntilDecided).ShouldBe([
            "“Terms of reference agreed” stands still: paused from 1 May 2026; the days are added when work goes on.",
            "“Overview report complete”, due on 2 August 2026, stands still: paused from 1 May 2026; the days are added when work goes on."]);
        EffectOf(new ReviewResumed(Day(5, 11), null), [.. UntilDecided, Pause(Day(5, 1), "report-completed")]).ShouldBe([
            "“Overview report complete” goes on and is due on 12 August 2026, with 10 days added: work went on on 11 May 2026."]);
    }

    [Fact]
    public void The_effect_of_a_late_decision_is_that_the_review_is_no_longer_late() =>
        EffectOf(Decided with { On = Day(2, 10) }, Notified).ShouldBe([
            "The stage goes from Notified to Commissioned.",
            "“Decision whether to review” was due on 5 February 2026 and is met 5 days late.",
            "“Overview report complete” becomes due on 10 August 2026.",
            "The review is no longer late."]);

    [Fact]
    public void What_moves_nothing_has_no_effect() => EffectOf(new LeadAssigned(Coordinator, Day(2, 3)), UntilDecided).ShouldBeEmpty();

    private static ImmutableList<string> EffectOf(object proposed, params object[] history) =>
        Effect.Of(Given<Review>(history).State, Today, proposed);
}
