using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Recommendations.Reading;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>Domain.md's table of colours, line by line, in the words a page shows.</summary>
public sealed class RagTableTests
{
    private static readonly object[] Heard = Agreed.And(new ProgressReported(Protocol, Police, Day(1, 5), Text("Drafted.")));

    [Fact]
    public void Line_1_accepted_is_blue() =>
        ColourOn(Day(1, 1, 2030), Heard.And(PoliceClaimed, PoliceAccepted)).ShouldBe("Blue – completed");

    [Fact]
    public void Line_1_accepted_before_the_tracker_is_blue() =>
        ColourOn(Today, Made, Added, new CompletionAcceptedBeforeTracker(Protocol, Police, Day(1, 4), null, null)).ShouldBe("Blue – completed");

    [Theory]
    [InlineData(Closure.NotAchievable, "No colour – not achievable")]
    [InlineData(Closure.NotAccepted, "No colour – not accepted")]
    [InlineData(Closure.Superseded, "No colour – superseded")]
    public void Line_2_closed_without_completion_has_no_colour(Closure closure, string words) =>
        ColourOn(Day(1, 1, 2030), Heard.And(new ActionClosedUncompleted(Protocol, closure, Quarterly, Decision, Text("Overtaken."), Day(12, 5))))
            .ShouldBe(words);

    [Fact]
    public void Line_3_a_claim_waits_for_the_Steering_Group_and_says_how_long() =>
        ColourOn(Day(19, 5), Heard.And(PoliceClaimed)).ShouldBe("Grey – with the Steering Group, 9 days");

    [Fact]
    public void Line_3_a_claim_of_today_waits_since_today() =>
        ColourOn(Day(10, 5), Heard.And(PoliceClaimed)).ShouldBe("Grey – with the Steering Group, since today");

    [Fact]
    public void Line_3_a_claim_on_time_is_not_overdue_however_late_it_is_accepted() =>
        ColourOn(Day(9, 8), Heard.And(PoliceClaimed with { On = Due })).ShouldBe("Grey – with the Steering Group, 40 days");

    [Fact]
    public void Line_3_a_late_claim_says_so() =>
        ColourOn(Day(10, 7), Heard.And(PoliceClaimed with { On = Day(1, 7) }))
            .ShouldBe("Grey – with the Steering Group, 9 days (claimed late)");

    [Fact]
    public void Line_3_comes_before_line_4() =>
        ColourOn(Day(11, 5), Heard.And(PoliceAsked, PoliceClaimed)).ShouldBe("Grey – with the Steering Group, 1 day");

    [Fact]
    public void Line_4_a_request_for_time_suspends() =>
        ColourOn(Day(9, 7), Heard.And(PoliceAsked)).ShouldBe("Grey – more time asked for, 60 days");

    [Fact]
    public void Line_4_a_refused_request_suspends_no_longer() =>
        ColourOn(Day(9, 7), Heard.And(PoliceAsked, new MoreTimeRefused(Protocol, Police, Quarterly, Decision, Text("No."), Day(12, 5))))
            .ShouldBe("Red – overdue, 9 days");

    [Fact]
    public void Line_5_a_national_action_waits_for_the_department() =>
        ColourOn(Day(1, 9), National, Added, PoliceAgreed, new LetterSent(Protocol, Police, null, Day(1, 5), null))
            .ShouldBe("Grey – waiting for a department");

    [Fact]
    public void Line_5_an_answer_ends_the_waiting() =>
        ColourOn(Day(10, 7), National, Added, PoliceAgreed, new LetterSent(Protocol, Police, null, Day(1, 5), null),
            new LetterAnswered(Protocol, Police, Day(1, 6), Text("Considered."))).ShouldBe("Red – overdue, 10 days");

    [Fact]
    public void Line_6_due_today_is_not_overdue() => ColourOn(Due, Heard).ShouldBe("Amber – at risk: less than 28 days to the target");

    [Fact]
    public void Line_6_the_day_after_is() => ColourOn(Due.AddDays(1), Heard).ShouldBe("Red – overdue, 1 day");

    [Fact]
    public void Line_6_counts_the_days() => ColourOn(Due.AddDays(12), Heard).ShouldBe("Red – overdue, 12 days");

    [Fact]
    public void Line_6_a_standing_assurance_is_overdue_after_its_next_date()
    {
        var standing = With(Target.Standing(Day(30, 6), 3), new AssuranceGiven(Protocol, Police, Day(1, 6), Day(1, 9), Text("Ten of ten.")));
        ColourOn(Day(1, 8), standing).ShouldBe("Green – on track");
        ColourOn(Day(2, 9), standing).ShouldBe("Red – overdue, 1 day");
    }

    [Fact]
    public void Line_7_less_than_28_days_is_amber_and_28_are_not()
    {
        ColourOn(Due.AddDays(-28), Heard).ShouldBe("Green – on track");
        ColourOn(Due.AddDays(-27), Heard).ShouldBe("Amber – at risk: less than 28 days to the target");
    }

    [Fact]
    public void Line_7_a_barrier_is_amber_until_it_is_cleared()
    {
        var flagged = Heard.And(new BarrierFlagged(Protocol, Police, Text("No budget."), null, Day(2, 5)));
        ColourOn(Day(3, 5), flagged).ShouldBe("Amber – at risk: a barrier is flagged");
        ColourOn(Day(5, 5), flagged.And(new BarrierCleared(Protocol, Police, Day(4, 5)))).ShouldBe("Green – on track");
    }

    [Fact]
    public void Line_7_a_quarter_without_an_update_is_amber()
    {
        var far = With(Target.Date(Day(31, 12)), new ProgressReported(Protocol, Police, Day(1, 5), Text("Begun.")));
        ColourOn(Day(31, 7), far).ShouldBe("Green – on track");
        ColourOn(Day(1, 8), far).ShouldBe("Amber – at risk: no update for a quarter");
    }

    [Fact]
    public void Line_7_says_every_risk() =>
        ColourOn(Day(20, 12), With(Target.Date(Day(31, 12)), new BarrierFlagged(Protocol, Police, Text("No budget."), null, Day(1, 5))))
            .ShouldBe("Amber – at risk: less than 28 days to the target; a barrier is flagged; no update for a quarter");

    [Fact]
    public void Line_8_a_rule_without_a_date_is_not_due_to_start() =>
        ColourOn(Today, With(Target.Rule(3, "published"))).ShouldBe("Grey – not due to start");

    [Fact]
    public void Line_8_a_start_in_the_future_is_not_due_to_start()
    {
        var later = new object[] { Made, Added with { StartsOn = Day(1, 9), Target = Target.Date(Day(1, 3, 2027)) }, PoliceAgreed };
        ColourOn(Day(31, 8), later).ShouldBe("Grey – not due to start");
        ColourOn(Day(1, 9), later).ShouldBe("Green – on track");
    }

    [Fact]
    public void Line_7_comes_before_line_8() =>
        ColourOn(Today, With(Target.Rule(3, "published"), new BarrierFlagged(Protocol, Police, Text("No budget."), null, Day(1, 5))))
            .ShouldBe("Amber – at risk: a barrier is flagged");

    [Fact]
    public void Line_9_otherwise_it_is_green() => ColourOn(Today, Heard).ShouldBe("Green – on track");

    [Fact]
    public void The_thresholds_are_settings()
    {
        var plan = Folded(Heard);
        var part = plan.Actions[0].PartOf(Police)!;
        plan.Actions[0].RagOn(Today, part, plan.Kind, new RagPolicy(60)).Sentence.ShouldBe("Amber – at risk: less than 60 days to the target");
        plan.Actions[0].RagOn(Today, part, plan.Kind, new RagPolicy(28, 0)).Sentence.ShouldBe("Amber – at risk: no update for 0 months");
    }

    [Fact]
    public void An_action_shows_its_worst_part_and_a_recommendation_its_worst_action()
    {
        var other = Added with { ActionId = new(Guid.NewGuid()), Number = "4.2", Target = Target.Date(Day(1, 5)) };
        var plan = Folded(Heard.And(PoliceClaimed, PoliceAccepted, other));
        plan.Actions[0].RagOn(Today, plan.Kind).Sentence.ShouldBe("Green – on track");
        plan.RagOn(Today).Sentence.ShouldBe("Red – overdue, 14 days");
    }

    [Fact]
    public void Worst_first_is_red_amber_grey_green_none_blue() =>
        Enum.GetValues<Rag>().Order().ShouldBe([Rag.Red, Rag.Amber, Rag.Grey, Rag.Green, Rag.None, Rag.Blue]);

    [Fact]
    public void A_judged_colour_stands_beside_the_computed_one_until_it_expires()
    {
        var plan = Folded(Heard.And(new ColourJudged(Protocol, Police, Rag.Red, Text("The draft stalled."), Day(1, 6), Day(2, 5))));
        var part = plan.Actions[0].PartOf(Police)!;
        part.JudgedOn(Day(1, 6))!.Colour.ShouldBe(Rag.Red);
        part.JudgedOn(Day(2, 6)).ShouldBeNull();
        plan.Actions[0].RagOn(Today, part, plan.Kind).Colour.ShouldBe(Rag.Green);
    }
}
