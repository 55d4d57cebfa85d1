using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.Tests.Reporting;

public sealed class AnnualFiguresTests
{
    private static readonly ReportingYear Year = ReportingYear.Parse("2023/24");
    private static readonly DateOnly InYear = new(2023, 10, 2);
    private static readonly DateOnly After = new(2024, 4, 1);
    private static int made;

    [Fact]
    public void The_first_and_the_last_day_count_and_the_next_does_not() =>
        Number("notifications received", [Review(notified: new(2023, 4, 1)), Review(notified: new(2024, 3, 31)), Review(notified: After)]).ShouldBe(2);

    [Fact]
    public void Merged_mistaken_and_out_of_area_reviews_are_no_notifications() =>
        Number("notifications received", [
            Review(Stage.Merged), Review(Stage.EnteredInError), Review(Stage.OutOfArea) with { OutOfArea = true }, Review()]).ShouldBe(1);

    [Fact]
    public void What_later_turned_out_to_be_a_duplicate_counts_nowhere()
    {
        var review = Review() with { CommissionedOn = InYear, Ongoing = true };

        var figures = AnnualFigures.Of(Year, Year.LastDay, [review], [], new HashSet<ReviewId> { review.Id });

        figures.Flows.Concat(figures.Stocks).Sum(f => f.Number ?? 0).ShouldBe(0);
    }

    [Fact]
    public void A_case_of_another_area_counts_where_it_was_joined_and_is_not_ongoing()
    {
        var case_ = Review(Stage.OutOfArea) with { OutOfArea = true };

        Number("additional reviews under way out of area", [case_]).ShouldBe(1);
        Number("out-of-area cases engaged with", [case_, Review(Stage.OutOfAreaEnded) with { OutOfArea = true }]).ShouldBe(1);
        Number("ongoing reviews", [case_]).ShouldBe(0);
    }

    [Fact]
    public void An_action_counts_once_when_its_last_part_was_accepted()
    {
        var parts = Parts(Accepted(new(2023, 3, 7)), Accepted(InYear));

        Number("actions implemented", [], parts).ShouldBe(1);
        Number("actions implemented", [], Parts(Accepted(InYear), Open())).ShouldBe(0);
        Number("actions implemented", [], Parts(Accepted(InYear), Accepted(After))).ShouldBe(0);
    }

    [Fact]
    public void Accepted_before_the_tracker_stands_on_its_own_line()
    {
        var early = Parts(Accepted(InYear) with { BeforeTracker = true });

        Number("accepted before the tracker", [], early).ShouldBe(1);
        Number("actions implemented", [], early).ShouldBe(0);
    }

    [Fact]
    public void A_part_from_before_the_tracker_does_not_take_the_action_from_the_Steering_Group() =>
        Number("actions implemented", [], Parts(Accepted(new(2015, 1, 1)) with { BeforeTracker = true }, Accepted(InYear))).ShouldBe(1);

    [Fact]
    public void Implemented_counts_as_was_chosen_by_acceptance_or_claim_once_or_for_each_agency()
    {
        var (before, claimedLate) = (Accepted(InYear) with { ClaimedOn = Year.FirstDay.AddDays(-1) }, Accepted(InYear) with { ClaimedOn = InYear });
        var both = Parts(before, claimedLate);
        var waiting = Parts(Open() with { Status = ActionStatus.WithTheSteeringGroup, ClaimedOn = InYear });
        int? Counted(ImplementedBy by, bool perPart, List<ActionRow> actions) => Number("actions implemented", [], actions, new(by, perPart));
        Counted(ImplementedBy.Accepted, false, both).ShouldBe(1);
        Counted(ImplementedBy.Accepted, true, both).ShouldBe(2);
        Counted(ImplementedBy.Claimed, true, both).ShouldBe(1);
        Counted(ImplementedBy.Claimed, false, both).ShouldBe(1);
        Counted(ImplementedBy.Claimed, false, waiting).ShouldBe(1);
        Counted(ImplementedBy.Accepted, false, waiting).ShouldBe(0);
    }

    [Fact]
    public void Signed_off_with_all_actions_completed_leaves_out_what_was_closed_uncompleted()
    {
        var (whole, gaps) = (SignedOff(), SignedOff());
        List<ActionRow> actions =
        [
            .. Parts(Accepted(InYear) with { ReviewId = whole.Id }), .. Parts(Accepted(InYear) with { ReviewId = gaps.Id }),
            .. Parts(Open() with { ReviewId = gaps.Id, Status = ActionStatus.Superseded, ClosedOn = InYear }),
        ];

        Number("reviews signed off with all actions completed", [whole, gaps], actions).ShouldBe(1);
    }

    [Fact]
    public void Overdue_is_asked_with_the_day_of_the_stocks()
    {
        var late = Parts(Open() with { Target = new(2024, 3, 30) });

        Number("overdue actions", [], late).ShouldBe(1);
        Number("overdue actions", [], Parts(Open() with { Target = Year.LastDay })).ShouldBe(0);
        Number("overdue actions", [], Parts(Open() with { Target = InYear, TimeAskedOn = InYear })).ShouldBe(0);
        Number("open actions", [], late).ShouldBe(1);
    }

    [Fact]
    public void Learning_is_not_recorded_and_not_nought() => Number("learning events", [Review()]).ShouldBeNull();

    private static int? Number(string key, List<CaseloadRow> reviews, List<ActionRow>? actions = null, CountingChosen? counting = null)
    {
        var figures = AnnualFigures.Of(Year, Year.LastDay, reviews, actions ?? [], new HashSet<ReviewId>(), counting);
        return figures.Flows.Concat(figures.Stocks).Single(f => f.Key == key).Number;
    }

    private static CaseloadRow Review(Stage stage = Stage.Notified, DateOnly? notified = null) => new(
        new(NewId()), "2023/01", null, null, false, null, null, "dhr-2016", null, null, stage, false, false, false, [],
        notified ?? InYear, null, null, null, null, null, null, null, false, null, null, false, null, null);

    private static CaseloadRow SignedOff() => Review(Stage.SignedOff) with { SignedOffOn = InYear };

    private static List<ActionRow> Parts(params ActionRow[] parts)
    {
        var (action, last) = (new ActionId(NewId()), parts.All(p => p.AcceptedOn is not null) ? parts.Max(p => p.AcceptedOn) : null);
        return [.. parts.Select(p => p with { ActionId = action, Parts = parts.Length, ActionAcceptedOn = last })];
    }

    private static ActionRow Accepted(DateOnly on) => Open() with { Status = ActionStatus.Completed, AcceptedOn = on };

    private static ActionRow Open() => new(
        new(NewId()), new(NewId()), new(NewId()), new(NewId()), "1", "1.1", "Train staff.", Scope.Local, RecommendationKind.SingleAgency,
        null, 1, true, ActionStatus.InProgress, TargetKind.Date, null, new(2025, 1, 31), 0, InYear, null, null, null, null, null, null,
        null, false, null, null, null, false, null, null, null, null, new(2024, 3, 31));

    // Ids of a test are counted: nothing in them is left to chance.
    private static Guid NewId() => new($"00000000-0000-4000-8000-{++made:000000000000}");
}
