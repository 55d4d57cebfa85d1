using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Recommendations.Reading;

namespace ReviewTracker.Domain.Tests.Recommendations;

public sealed class ActionRowsTests
{
    private static List<(string Key, ActionRow Row)> Rows(params object[] history) => [.. ActionRows.Of(Folded(history), Today)];

    [Fact]
    public void There_is_one_row_per_part_and_one_of_them_stands_for_the_action()
    {
        var rows = Rows([.. Agreed]);
        rows.Select(r => r.Key).ShouldBe([$"{Protocol}/{Police}", $"{Protocol}/{Health}"]);
        rows.Select(r => (r.Row.Agency, r.Row.Parts, r.Row.FirstPart)).ShouldBe([(Police, 2, true), (Health, 2, false)]);
        rows.ShouldAllBe(r => r.Row.ReviewId == OfReview && r.Row.RecommendationNumber == "4" && r.Row.Number == "4.1");
    }

    [Fact]
    public void Dates_say_when_the_colour_changes()
    {
        var row = Rows([.. Agreed])[0].Row;
        (row.SettledColour, row.AmberFrom, row.RedFrom).ShouldBe((null, Due.AddDays(-27), Due.AddDays(1)));
        row.RagOn(Today).Sentence.ShouldBe("Green – on track");
    }

    [Fact]
    public void A_claim_settles_the_colour_until_it_is_decided()
    {
        Rows(Agreed.And(PoliceClaimed))[0].Row.SettledColour.ShouldBe(Rag.Grey);
        Rows(Agreed.And(PoliceClaimed, PoliceAccepted))[0].Row.SettledColour.ShouldBe(Rag.Blue);
    }

    [Fact]
    public void The_action_counts_as_implemented_on_the_day_its_last_part_was_accepted()
    {
        var one = Agreed.And(PoliceClaimed, PoliceAccepted);
        Rows(one).ShouldAllBe(r => r.Row.ActionAcceptedOn == null);
        Rows(one.And(PoliceClaimed with { Agency = Health }, PoliceAccepted with { Agency = Health, On = Day(14, 5) }))
            .ShouldAllBe(r => r.Row.ActionAcceptedOn == Day(14, 5));
    }

    [Fact]
    public void What_was_accepted_before_the_tracker_is_marked() =>
        Rows(Made, Added, new CompletionAcceptedBeforeTracker(Protocol, Police, Day(2, 4), "Minute 3", null))[0].Row
            .ShouldSatisfyAllConditions(r => r.BeforeTracker.ShouldBeTrue(), r => r.AcceptedOn.ShouldBe(Day(2, 4)));
}
