using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Tests.Import;

public sealed class HeaderTests
{
    private const string Row = "1|Record it.|Local|Add a field.|WP|Board in May|31/03/2026|";

    [Theory]
    [InlineData("Recommendation", PlanColumn.Recommendation)]
    [InlineData("Recommendation ", PlanColumn.Recommendation)]
    [InlineData("Scope of recommendation i.e. local, regional or national", PlanColumn.Scope)]
    [InlineData("Scope of recommendation\n(local / regional / national)", PlanColumn.Scope)]
    [InlineData("ACTION TO TAKE", PlanColumn.Action)]
    [InlineData("Action(s)", PlanColumn.Action)]
    [InlineData("Lead Agency", PlanColumn.Agency)]
    [InlineData("Lead agency/agencies", PlanColumn.Agency)]
    [InlineData("Key milestones achieved in enacting recommendation", PlanColumn.Milestones)]
    [InlineData("Key milestones in enacting the recommendation", PlanColumn.Milestones)]
    [InlineData("Target Date", PlanColumn.Target)]
    [InlineData("Date of Completion and Outcome", PlanColumn.Completion)]
    [InlineData("Date of completion & outcome", PlanColumn.Completion)]
    [InlineData("No.", PlanColumn.Number)]
    [InlineData("#", PlanColumn.Number)]
    [InlineData("Rec. No.", PlanColumn.Number)]
    [InlineData("RAG", PlanColumn.Rag)]
    public void A_column_is_known_by_all_its_names(string name, PlanColumn column) => ColumnNames.Find(name).ShouldBe(column);

    [Fact]
    public void Columns_may_stand_in_any_order_below_titles()
    {
        var file = Workbooks.Xlsx("Our plan", "", "Target date|Lead agency|Action to take|Scope|Recommendation", "31/03/2026|WP|Add a field.|Local|Record it.");
        var draft = Wealdshire.Draft(file);
        draft.IsSettled.ShouldBeTrue();
        draft.Recommendations.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            made => made.Number.ShouldBe("1"), made => made.Actions.ShouldHaveSingleItem().Number.ShouldBe("1.1"));
        draft.Notes.Select(note => note.Cell).ShouldContain("A1");
    }

    [Fact]
    public void A_missing_column_is_named() =>
        Wealdshire.RefusalOf(Workbooks.Xlsx("Recommendation|Scope|Action to take|Key milestones", "Record it.|Local|Add a field.|"))
            .ShouldContain("no column “Lead agency”, “Target date”");

    [Fact]
    public void A_column_that_stands_twice_is_named() =>
        Wealdshire.RefusalOf(Workbooks.Xlsx(Workbooks.Header + "|Target date", Row)).ShouldContain("G1 “Target date” and I1 “Target date”");

    [Fact]
    public void A_file_without_any_header_says_what_is_missing() =>
        Wealdshire.RefusalOf(Workbooks.Xlsx("Shopping|Price", "Bread|2")).ShouldContain("no action plan in the file");

    [Fact]
    public void A_header_without_actions_is_refused() =>
        Wealdshire.RefusalOf(Workbooks.Xlsx(Workbooks.Header)).ShouldContain("no action below the header in row 1");

    [Fact]
    public void An_unknown_column_with_content_is_noted()
    {
        var draft = Wealdshire.Draft(Workbooks.Xlsx(Workbooks.Header + "|Cost", Row + "|£40"));
        draft.Notes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            note => note.Cell.ShouldBe("I1"), note => note.Message.ShouldContain("“Cost”"));
    }

    [Fact]
    public void Two_sheets_that_look_like_plans_are_asked_about()
    {
        var file = Workbooks.Sheets(("Police", [Workbooks.Header, Row]), ("Health", [Workbooks.Header, Row.Replace("WP", "WPT", StringComparison.Ordinal)]));
        Wealdshire.Draft(file).Questions.ShouldHaveSingleItem().Proposals.Select(proposal => proposal.Answer).ShouldBe(["Police", "Health"]);
        Wealdshire.Draft(file, ("sheet", "Health")).Recommendations[0].Actions[0].Parts[0].Agency.ShouldBe(Wealdshire.Partnership.Id);
    }
}
