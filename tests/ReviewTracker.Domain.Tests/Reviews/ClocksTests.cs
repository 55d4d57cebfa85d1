using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;

namespace ReviewTracker.Domain.Tests.Reviews;

public sealed class ClocksTests
{
    [Fact]
    public void The_decision_is_due_one_month_after_the_notification()
    {
        var decision = Standing("decided", Day(1, 20), Notified);
        decision.Statutory.ShouldBe(Day(2, 5));
        decision.Open.ShouldBeTrue();
    }

    [Fact]
    public void Due_today_is_not_late_and_the_next_day_is()
    {
        File(Notified).LateOn(Day(2, 5)).ShouldBeFalse();
        File(Notified).LateOn(Day(2, 6)).ShouldBeTrue();
        Standing("decided", Day(2, 8), Notified).DaysOver.ShouldBe(3);
    }

    [Fact]
    public void The_report_is_due_six_months_after_the_decision_and_not_before_there_is_one()
    {
        Standing("report-completed", Today, Notified).Statutory.ShouldBeNull();
        Standing("report-completed", Today, UntilDecided).Statutory.ShouldBe(Day(8, 2));
    }

    [Fact]
    public void After_a_direction_the_six_months_count_from_it() =>
        Standing("report-completed", Today, Notified, NoReview, new ReviewDirected(Day(3, 3), null))
            .Statutory.ShouldBe(Day(9, 3));

    [Fact]
    public void After_no_review_nothing_is_due() => File(Notified, NoReview).LateOn(new(2030, 1, 1)).ShouldBeFalse();

    [Fact]
    public void Under_the_draft_guidance_the_report_has_no_limit_and_the_decision_keeps_its_month()
    {
        var notified = Notified with { Regime = "dardr-2026" };
        Standing("decided", Day(1, 20), notified).Statutory.ShouldBe(Day(2, 5));
        Standing("report-completed", Today, notified, Decided).Statutory.ShouldBeNull();
    }

    [Fact]
    public void An_agreed_date_wins_over_the_statutory_one_and_both_stay_visible()
    {
        var report = Standing("report-completed", new(2026, 9, 1), [.. UntilDecided, Agree("report-completed", Day(12, 1), Day(4, 1))]);
        report.Statutory.ShouldBe(Day(8, 2));
        report.Agreed.ShouldBe(Day(12, 1));
        report.IsLate.ShouldBeFalse();
        report.IsPastStatutory.ShouldBeTrue();
    }

    [Fact]
    public void Past_its_agreed_date_it_is_late() =>
        File([.. UntilDecided, Agree("report-completed", Day(5, 1), Day(4, 1))]).LateOn(Day(5, 2)).ShouldBeTrue();

    [Fact]
    public void Every_agreed_date_stays_on_record_with_who_and_why()
    {
        var history = Standing("report-completed", Today,
            [.. UntilDecided, Agree("report-completed", Day(9, 1), Day(3, 1)), Agree("report-completed", Day(12, 1), Day(4, 1))]).AgreedHistory;
        history.Select(a => a.Date).ShouldBe([Day(9, 1), Day(12, 1)]);
        history.ShouldAllBe(a => a.AgreedBy == Csp && a.Reason.Plain == "Trial");
    }

    [Fact]
    public void The_date_agreed_last_counts_even_when_recorded_first() =>
        Standing("report-completed", Today,
            [.. UntilDecided, Agree("report-completed", Day(12, 1), Day(4, 1)), Agree("report-completed", Day(9, 1), Day(3, 1))])
            .Agreed.ShouldBe(Day(12, 1));

    [Fact]
    public void A_pause_adds_its_days_to_what_it_stops_and_to_nothing_else()
    {
        object[] history = [.. UntilDecided, Agree("terms-agreed", Day(6, 1), Day(2, 10)),
            Pause(Day(3, 1), "report-completed"), new ReviewResumed(Day(3, 31), null)];
        var report = Standing("report-completed", Today, history);
        (report.PausedDays, report.Statutory, report.StatutoryDue).ShouldBe((30, Day(8, 2), Day(9, 1)));
        Standing("terms-agreed", Today, history).Due.ShouldBe(Day(6, 1));
    }

    [Fact]
    public void While_it_is_stopped_it_cannot_be_late_and_what_is_not_stopped_can()
    {
        object[] history = [.. UntilDecided, Agree("terms-agreed", Day(3, 15), Day(2, 10)), Agree("report-completed", Day(3, 10), Day(2, 10)),
            Pause(Day(3, 1), "report-completed")];
        Standing("report-completed", Today, history).IsLate.ShouldBeFalse();
        Standing("terms-agreed", Today, history).IsLate.ShouldBeTrue();
        File(history).LateOn(Day(3, 15)).ShouldBeFalse();
    }

    [Fact]
    public void A_date_agreed_before_a_pause_moves_with_it_and_one_agreed_during_it_stands()
    {
        object[] before = [.. UntilDecided, Agree("report-completed", Day(9, 1), Day(2, 20)),
            Pause(Day(3, 1), "report-completed"), new ReviewResumed(Day(3, 11), null)];
        object[] during = [.. UntilDecided, Pause(Day(3, 1), "report-completed"),
            Agree("report-completed", Day(9, 1), Day(3, 5)), new ReviewResumed(Day(3, 11), null)];
        Standing("report-completed", Today, before).Due.ShouldBe(Day(9, 11));
        Standing("report-completed", Today, during).Due.ShouldBe(Day(9, 1));
    }

    [Fact]
    public void A_pause_before_the_count_began_adds_nothing() =>
        Standing("report-completed", Today, Notified, Pause(Day(1, 10), "report-completed", "decided"),
            new ReviewResumed(Day(1, 20), null), Decided).StatutoryDue.ShouldBe(Day(8, 2));

    [Fact]
    public void Two_pauses_add_up() =>
        Standing("report-completed", Today, [.. UntilDecided, Pause(Day(3, 1), "report-completed"), new ReviewResumed(Day(3, 11), null),
            Pause(Day(4, 1), "report-completed"), new ReviewResumed(Day(4, 6), null)]).PausedDays.ShouldBe(15);

    [Fact]
    public void Reached_late_it_says_by_how_many_days()
    {
        var report = Standing("report-completed", Today, [.. UntilDecided, Agree("report-completed", Day(3, 15), Day(2, 10)), Completed]);
        report.Open.ShouldBeFalse();
        report.DaysOver.ShouldBe(5);
        report.DaysOverStatutory.ShouldBe(0);
        report.IsLate.ShouldBeFalse();
    }

    [Fact]
    public void What_a_later_stage_passed_over_is_no_longer_due() =>
        File(Notified, Decided, Submitted).LateOn(new(2027, 1, 1)).ShouldBeFalse();

    [Fact]
    public void A_date_agreed_for_the_next_of_a_recurring_milestone_asks_for_one_more()
    {
        object[] history = [.. UntilDecided, Reach("draft-circulated", Day(3, 1)), Agree("draft-circulated", Day(4, 1), Day(3, 2))];
        Standing("draft-circulated", Today, history).IsLate.ShouldBeTrue();
        Standing("draft-circulated", Today, [.. history, Reach("draft-circulated", Day(3, 30))]).Open.ShouldBeFalse();
    }

    [Fact]
    public void A_date_agreed_for_sending_the_report_again_is_awaited_although_a_letter_came() =>
        File([.. UntilSubmitted, new QaOutcomeReceived(QaVerdict.Resubmit, Day(4, 1), null), Agree("submitted", Day(5, 1), Day(4, 5))])
            .LateOn(Today).ShouldBeTrue();

    [Fact]
    public void Out_of_area_no_limit_is_ours() => File(Joined).LateOn(new(2030, 1, 1)).ShouldBeFalse();

    private static MilestoneStanding Standing(string milestone, DateOnly day, params object[] history) =>
        File(history).MilestonesOn(day).Single(m => m.Milestone.Id == milestone);
}
