using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Tests.Import;

public sealed class RowTests
{
    [Fact]
    public void Blank_and_merged_cells_carry_the_recommendation_down()
    {
        var rows = new[] { Workbooks.Header, "1|Record it.|Local|Add a field.|WP||31/03/2026|", "|||Train.|WP||31/03/2026|", "2|Share it.|Regional|Brief.|WPT||31/03/2026|" };
        var made = Wealdshire.Draft(Workbooks.WithSheetXml(Workbooks.SheetXml(rows, "A2:A3 B2:B3 C2:C3"))).Recommendations;
        made.Select(one => one.Actions.Count).ShouldBe([2, 1]);
        made[0].Actions.Select(action => action.Number).ShouldBe(["1.1", "1.2"]);
    }

    [Fact]
    public void A_number_repeated_on_every_row_starts_nothing()
    {
        var made = Wealdshire.Draft(Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|WP||31/03/2026|", "1|||Train.|WP||31/03/2026|")).Recommendations;
        made.ShouldHaveSingleItem().Actions.Count.ShouldBe(2);
    }

    [Fact]
    public void An_action_merged_over_several_agencies_is_one_action_with_parts()
    {
        var rows = new[] { Workbooks.Header, "1|Record it.|Local|Add a field.|WP||31/03/2026|", "||||WPT|||" };
        var action = Wealdshire.Draft(Workbooks.WithSheetXml(Workbooks.SheetXml(rows, "D2:D3 G2:G3"))).Recommendations.ShouldHaveSingleItem().Actions.ShouldHaveSingleItem();
        action.Parts.Select(part => part.Agency).ShouldBe([Wealdshire.Police.Id, Wealdshire.Partnership.Id]);
    }

    [Fact]
    public void A_recommendation_in_a_row_of_its_own_belongs_to_the_actions_below()
    {
        var made = Wealdshire.Draft(Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|||||", "|||Add a field.|WP||31/03/2026|", "|||Train.|WP||31/03/2026|")).Recommendations;
        made.ShouldHaveSingleItem().Actions.Count.ShouldBe(2);
    }

    [Fact]
    public void A_recommendation_without_an_action_is_asked_and_may_be_left_out()
    {
        var file = Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|||||", "2|Share it.|Local|Brief.|WP||31/03/2026|");
        Wealdshire.Draft(file).Questions.ShouldHaveSingleItem().Key.ShouldBe("D2");
        Wealdshire.Draft(file, ("D2", "leave out")).Recommendations.ShouldHaveSingleItem().Number.ShouldBe("2");
    }

    [Fact]
    public void A_row_without_an_action_but_with_an_agency_is_asked()
    {
        var file = Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local||WP||31/03/2026|");
        Wealdshire.Draft(file).Questions.ShouldHaveSingleItem().Key.ShouldBe("D2");
        Wealdshire.Draft(file, ("D2", "Add a field.")).Recommendations[0].Actions[0].Text.ShouldBe("Add a field.");
    }

    [Fact]
    public void Headings_and_headers_further_down_are_left_out_by_name()
    {
        var draft = Wealdshire.Draft(Workbooks.Xlsx(Workbooks.Header, "Police actions", "1|Record it.|Local|Add a field.|WP||31/03/2026|", Workbooks.Header, "2|Share it.|Local|Brief.|WP||31/03/2026|", "Total: 2"));
        draft.IsSettled.ShouldBeTrue();
        draft.Recommendations.Count.ShouldBe(2);
        draft.Notes.Select(note => note.Cell).ShouldBe(["A2", "row 4", "A6"]);
    }

    [Fact]
    public void The_same_number_with_other_words_is_asked_for_a_number_of_its_own()
    {
        var file = Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|WP||31/03/2026|", "1|Share it.|Local|Brief.|WP||31/03/2026|");
        Wealdshire.Draft(file).Questions.ShouldHaveSingleItem().Key.ShouldBe("A3:number");
        Wealdshire.Draft(file, ("A3:number", "2")).Recommendations.Select(made => made.Number).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_missing_or_unknown_scope_is_asked_once_per_recommendation()
    {
        var file = Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Everywhere|Add a field.|WP||31/03/2026|", "|||Train.|WP||31/03/2026|");
        Wealdshire.Draft(file).Questions.ShouldHaveSingleItem().Key.ShouldBe("C2");
        Wealdshire.Draft(file, ("C2", "National")).Recommendations[0].Scope.ShouldBe(Scope.National);
    }

    [Fact]
    public void The_same_action_with_another_target_is_asked()
    {
        var file = Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|WP||31/03/2026|", "|||Add a field.|WP||30/04/2026|");
        Wealdshire.Draft(file).Questions.ShouldHaveSingleItem().Key.ShouldBe("D3");
        Wealdshire.Draft(file, ("D3", "leave out")).Recommendations[0].Actions.Count.ShouldBe(1);
        Wealdshire.Draft(file, ("D3", "keep")).Recommendations[0].Actions.Count.ShouldBe(2);
    }

    [Fact]
    public void A_formula_with_a_value_is_read_by_its_value_and_noted()
    {
        var xml = Workbooks.SheetXml([Workbooks.Header, "1|Record it.|Local|X|WP||31/03/2026|"])
            .Replace("<c r='D2' t='inlineStr'><is><t xml:space='preserve'>X</t></is></c>", "<c r='D2' t='str'><f>A1&amp;B1</f><v>Add a field.</v></c>", StringComparison.Ordinal);
        var draft = Wealdshire.Draft(Workbooks.WithSheetXml(xml));
        draft.Recommendations[0].Actions[0].Text.ShouldBe("Add a field.");
        draft.Notes.ShouldHaveSingleItem().Cell.ShouldBe("D2");
    }
}
