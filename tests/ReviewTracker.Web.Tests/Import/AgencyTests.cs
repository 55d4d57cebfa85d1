using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Tests.Import;

public sealed class AgencyTests
{
    [Theory]
    [InlineData("WP", "Wealdshire Police")]
    [InlineData("  wealdshire   police ", "Wealdshire Police")]
    [InlineData("ASC&H", "Wealdshire Adult Social Care and Health")]
    [InlineData("Wealdshire Adult Social Care and Health", "Wealdshire Adult Social Care and Health")]
    [InlineData("The Probation Service.", "Probation Service")]
    [InlineData("Schools Trust", "The Schools Trust")]
    [InlineData("WCHT / WPT", "Wealdshire Community Health Trust;Wealdshire Partnership NHS Trust")]
    [InlineData("SWH, EWHUT, DVH & RMH", "South Wealdshire Hospitals;East Wealdshire Hospitals University Trust;Darrow Valley Hospitals;Royal Marlhythe Hospital")]
    [InlineData("WP and ASC&H", "Wealdshire Police;Wealdshire Adult Social Care and Health")]
    [InlineData("WP; WCSP\nWCST", "Wealdshire Police;Wealdshire Community Safety Partnership;Wealdshire Community Safety Team")]
    public void A_cell_is_taken_apart_only_where_the_whole_is_no_name(string cell, string names) =>
        string.Join(';', new AgencyReading(Wealdshire.All).Read(cell).Select(agency => Wealdshire.All.Single(body => body.Id == agency.Known).Name)).ShouldBe(names);

    [Theory]
    [InlineData("WP / XYZ", "XYZ")]
    [InlineData("DVH & XYZ", "XYZ")]
    [InlineData("Care&Home", "Care&Home")]
    [InlineData("Trading Standards and Licensing", "Trading Standards and Licensing")]
    public void Only_what_nobody_knows_is_asked(string cell, string unknown) =>
        new AgencyReading(Wealdshire.All).Read(cell).Where(agency => agency.Known is null).ShouldHaveSingleItem().Name.ShouldBe(unknown);

    [Fact]
    public void A_name_of_two_bodies_is_asked_with_both()
    {
        var other = Wealdshire.Police with { Id = new(Guid.Parse("00000000-0000-0000-0000-0000000000ff")), Name = "Westmoor Police" };
        var read = new AgencyReading([.. Wealdshire.All, other]).Read("WP").ShouldHaveSingleItem();
        read.Known.ShouldBeNull();
        read.Candidates.Count.ShouldBe(2);
    }

    [Fact]
    public void An_unknown_name_is_asked_once_and_its_answer_is_remembered_for_the_whole_file()
    {
        var file = Workbooks.Xlsx(Workbooks.Header,
            "1|Record it.|Local|Add a field.|The Bobbies||31/03/2026|", "|||Train everybody.|the bobbies / WPT||31/03/2026|");
        var asked = Wealdshire.Draft(file).Questions.ShouldHaveSingleItem();
        asked.ShouldSatisfyAllConditions(
            question => question.Key.ShouldBe("E2"), question => question.AlsoIn.ShouldBe(["E3"]), question => question.Found.ShouldBe("The Bobbies"));

        var draft = Wealdshire.Draft(file, ("E2", "Wealdshire Police"));
        draft.IsSettled.ShouldBeTrue();
        draft.Learned.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            name => name.Name.ShouldBe("The Bobbies"), name => name.Body.ShouldBe(Wealdshire.Police.Id));
        draft.Recommendations[0].Actions[1].Parts.Select(part => part.Agency).ShouldBe([Wealdshire.Police.Id, Wealdshire.Partnership.Id]);
    }

    [Fact]
    public void All_agencies_may_be_answered_with_several_and_is_not_remembered_as_a_name()
    {
        var file = Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|All agencies||31/03/2026|");
        var draft = Wealdshire.Draft(file, ("E2", "WP; WPT; Probation Service"));
        draft.Recommendations[0].Actions[0].Parts.Count.ShouldBe(3);
        draft.Learned.ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_nobody_knows_is_asked_again_by_name()
    {
        var file = Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|||31/03/2026|");
        Wealdshire.Draft(file, ("E2", "Nobody")).Questions.ShouldHaveSingleItem().Message.ShouldContain("“Nobody”");
    }

    [Fact]
    public void Two_unknown_names_in_one_cell_are_two_questions()
    {
        var file = Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|Alpha / Beta||31/03/2026|");
        Wealdshire.Draft(file).Questions.Select(question => (question.Key, question.Found)).ShouldBe([("E2", "Alpha"), ("E2:2", "Beta")]);
        Wealdshire.Draft(file, ("E2", "WP"), ("E2:2", "WPT")).IsSettled.ShouldBeTrue();
    }
}
