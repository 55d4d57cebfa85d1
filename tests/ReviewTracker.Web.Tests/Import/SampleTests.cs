using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Import;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Tests.Import;

public sealed class SampleTests
{
    private static readonly byte[] Clean = Workbooks.Sample("action-plan-clean.xlsx");
    private static readonly byte[] AsFound = Workbooks.Sample("action-plan-as-found.xlsx");

    private static readonly (string, string)[] Settled =
    [
        ("G11", "30 June 2025"), ("G12", "standing, next 30 June 2026, every 3 months"), ("G14", "31 December 2025"),
        ("G16", "3 months after publication"), ("D18", "Invite the forum to a briefing."), ("E18", "WCST"),
        ("completions", "accepted before the tracker, minute 4.2"),
    ];

    [Fact]
    public void The_clean_plan_asks_only_what_its_completions_are()
    {
        var draft = Wealdshire.Draft(Clean);
        draft.Questions.ShouldHaveSingleItem().Key.ShouldBe("completions");
        draft.Recommendations.Count.ShouldBe(7);
        draft.Recommendations.Sum(made => made.Actions.Count).ShouldBe(11);
        draft.Notes.ShouldBeEmpty();
        Wealdshire.Draft(Clean, ("completions", "claimed")).IsSettled.ShouldBeTrue();
    }

    [Fact]
    public void The_clean_plan_is_read_cell_by_cell()
    {
        var draft = Wealdshire.Draft(Clean, ("completions", "claimed"));
        draft.Recommendations.Select(made => made.Number).ShouldBe(["1", "2", "3", "4", "5", "6", "7"]);
        var first = draft.Recommendations[0];
        first.Text.ShouldBe("Officers attending a domestic abuse incident must record the voice of every child in the household.");
        first.Actions.Select(action => action.Number).ShouldBe(["1.1", "1.2"]);
        first.Actions[0].ShouldSatisfyAllConditions(
            action => action.Text.ShouldBe("Add a mandatory child's-voice field to the incident form."),
            action => action.Target.ShouldBe(Target.Date(new(2024, 3, 31))),
            action => action.Milestones.ShouldBe("Form change requested Jan 2024; live Mar 2024"),
            action => action.Parts.ShouldHaveSingleItem().Agency.ShouldBe(Wealdshire.Police.Id));
        first.Actions[0].Parts[0].Completion.ShouldBe(new CompletionReading.Completed(
            new(2024, 3, 28), "28/03/2024 – field live, 97% completion in first month", false));
        draft.Recommendations.Select(made => made.Scope).ShouldBe(
            [Scope.Local, Scope.Local, Scope.Regional, Scope.Regional, Scope.National, Scope.Local, Scope.Regional]);
        draft.Recommendations.SelectMany(made => made.Actions).Count(action => action.Parts[0].Completion is CompletionReading.Completed).ShouldBe(5);
        draft.Recommendations[4].Actions[0].Parts[0].Completion.ShouldBe(new CompletionReading.LetterWaits(new(2024, 2, 26), "26/02/2024 – letter sent"));
    }

    [Fact]
    public void The_plan_as_found_asks_by_cell_and_nothing_else()
    {
        var draft = Wealdshire.Draft(AsFound);
        draft.Questions.Select(question => question.Key).ShouldBe(["G11", "G12", "G14", "G16", "D18", "E18", "completions"], ignoreOrder: true);
        Asked(draft, "G11").Message.ShouldContain("There is no 31 June 2025");
        Asked(draft, "G11").Proposals.Select(proposal => proposal.Answer).ShouldBe(["30 June 2025", "1 July 2025"]);
        Asked(draft, "G12").Message.ShouldContain("standing assurance");
        Asked(draft, "G14").Proposals.ShouldHaveSingleItem().Answer.ShouldBe("31 December 2025");
        Asked(draft, "G16").Proposals.ShouldHaveSingleItem().Answer.ShouldBe("3 months after publication");
        Asked(draft, "D18").Message.ShouldContain("never worked out");
        Asked(draft, "D18").Found.ShouldContain("CONCATENATE");
        Asked(draft, "E18").Message.ShouldContain("No agency is named");
    }

    [Fact]
    public void The_plan_as_found_names_what_it_leaves_out()
    {
        var notes = Wealdshire.Draft(AsFound).Notes.ToLookup(note => note.Cell, note => note.Message);
        notes.Select(cell => cell.Key).ShouldBe(
            ["A1", "A2", "A3", "I5", "G8", "G10", "row 15", "row 17", "G19", "row 20", "B21", "sheet “Notes”"], ignoreOrder: true);
        notes["row 17"].ShouldHaveSingleItem().ShouldContain("repeats row 16");
        notes["B21"].ShouldHaveSingleItem().ShouldContain("key to the colours");
        notes["sheet “Notes”"].ShouldHaveSingleItem().ShouldContain("Chased ASC&H");
        notes["G19"].ShouldHaveSingleItem().ShouldContain("31 August 2025");
    }

    [Fact]
    public void The_plan_as_found_comes_in_whole_once_it_is_answered()
    {
        var draft = Wealdshire.Draft(AsFound, Settled);
        draft.IsSettled.ShouldBeTrue();
        draft.Recommendations.Select(made => made.Number).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
        draft.Recommendations.Select(made => made.Actions.Count).ShouldBe([3, 2, 2, 1, 1, 1, 1, 1]);
        draft.Completions.ShouldBe(new CompletionsAnswer(true, "minute 4.2"));
        draft.Learned.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 0, "2025-03-31")]
    [InlineData(0, 1, "2025-10-31")]
    [InlineData(0, 2, "2025-12-31")]
    [InlineData(1, 0, "2025-09-30")]
    [InlineData(1, 1, "2026-03-31")]
    [InlineData(2, 0, "2025-06-30")]
    [InlineData(3, 0, "2025-02-28")]
    [InlineData(4, 0, "2025-12-31")]
    [InlineData(6, 0, "2026-01-30")]
    [InlineData(7, 0, "2025-08-31")]
    public void Every_target_of_the_plan_as_found_is_read_right(int recommendation, int action, string on) =>
        Wealdshire.Draft(AsFound, Settled).Recommendations[recommendation].Actions[action].Target
            .ShouldBe(Target.Date(DateOnly.ParseExact(on, "yyyy-MM-dd", null)));

    [Fact]
    public void Rules_and_standing_assurances_are_taken_as_answered()
    {
        var made = Wealdshire.Draft(AsFound, Settled).Recommendations;
        made[2].Actions[1].Target.ShouldBe(Target.Standing(new(2026, 6, 30), 3));
        made[5].Actions[0].Target.ShouldBe(Target.Rule(3, "published"));
    }

    [Fact]
    public void Every_agency_of_the_plan_as_found_becomes_a_part()
    {
        var made = Wealdshire.Draft(AsFound, Settled).Recommendations;
        made[0].Actions.ShouldAllBe(action => action.Parts.Count == 1 && action.Parts[0].Agency == Wealdshire.Police.Id);
        Agencies(made[1].Actions[0]).ShouldBe([Wealdshire.Community.Id, Wealdshire.Partnership.Id]);
        Agencies(made[2].Actions[0]).ShouldBe([Wealdshire.SocialCare.Id]);
        Agencies(made[7].Actions[0]).ShouldBe([Wealdshire.Swh.Id, Wealdshire.Ewhut.Id, Wealdshire.Dvh.Id, Wealdshire.Rmh.Id]);
    }

    [Fact]
    public void Completions_and_progress_of_the_plan_as_found_are_told_apart()
    {
        var made = Wealdshire.Draft(AsFound, Settled).Recommendations;
        made[0].Actions[0].Parts[0].Completion.ShouldBe(new CompletionReading.Completed(new(2025, 3, 19), "Completed 19/03/2025. Policy v6 issued.", false));
        made[1].Actions[0].Parts.ShouldAllBe(part => part.Completion is CompletionReading.Progress);
        made[3].Actions[0].Parts[0].Completion.ShouldBe(new CompletionReading.Completed(
            new(2025, 6, 2), "Letter sent 27 Feb 2025; reply received 02/06/2025", false, new(2025, 2, 27), new(2025, 6, 2)));
        made[4].Actions[0].Parts[0].Completion.ShouldBe(new CompletionReading.Completed(new(2025, 11, 30), "Complete – Nov 2025", true));
    }

    private static Question Asked(ActionPlanDraft draft, string key) =>
        draft.Questions.Single(question => question.Key == key);

    private static IEnumerable<object> Agencies(DraftAction action) => action.Parts.Select(part => (object)part.Agency);
}
