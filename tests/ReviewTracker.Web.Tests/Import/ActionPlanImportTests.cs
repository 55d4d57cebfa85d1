using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Web.Import;

namespace ReviewTracker.Web.Tests.Import;

public sealed class ActionPlanImportTests : IAsyncLifetime
{
    private static readonly byte[] Clean = Workbooks.Sample("action-plan-clean.xlsx");
    private static readonly byte[] AsFound = Workbooks.Sample("action-plan-as-found.xlsx");

    private ImportedReview review = null!;

    public async Task InitializeAsync() => review = await ImportedReview.Create();

    public async Task DisposeAsync() => await review.DisposeAsync();

    [Fact]
    public async Task The_clean_plan_comes_in_whole_as_accepted_before_the_tracker()
    {
        var report = await review.Import(Clean, answers: ("completions", "accepted before the tracker"));

        report.Outcome.ShouldBe(ImportOutcome.Imported);
        report.Sentence.ShouldBe("Imported into 2022/01: 7 recommendations, 11 actions, 6 completions accepted before the tracker.");
        var plans = await review.Plans();
        plans.Select(plan => plan.Number).ShouldBe(["1", "2", "3", "4", "5", "6", "7"]);
        plans.SelectMany(plan => plan.Actions).Count(action => action.Status == ActionStatus.Completed).ShouldBe(6);
        plans.SelectMany(plan => plan.Actions).Count(action => action.Status == ActionStatus.NotStarted).ShouldBe(5);
        plans[0].Actions[0].AcceptedOn.ShouldBe(new DateOnly(2024, 3, 28));
        plans[4].Kind.ShouldBe(RecommendationKind.National);
    }

    [Fact]
    public async Task Claimed_completions_wait_for_the_Steering_Group_and_an_unanswered_letter_is_no_claim()
    {
        var report = await review.Import(Clean, answers: ("completions", "claimed"));

        report.Planned!.Claims.ShouldBe(5);
        report.Notes.ShouldHaveSingleItem().Cell.ShouldBe("G9");
        var plans = await review.Plans();
        plans.SelectMany(plan => plan.Actions).Count(action => action.Status == ActionStatus.WithTheSteeringGroup).ShouldBe(5);
        plans[4].Actions[0].Parts[0].LetterOn.ShouldBe(new DateOnly(2024, 2, 26));
    }

    [Fact]
    public async Task Nothing_is_written_while_a_question_is_open_or_on_a_dry_run()
    {
        var before = await review.Events();

        (await review.Import(AsFound)).Outcome.ShouldBe(ImportOutcome.QuestionsOpen);
        (await review.Import(AsFound, answers: SampleAnswers[..^1])).Outcome.ShouldBe(ImportOutcome.QuestionsOpen);
        (await review.Import(AsFound, dryRun: true, answers: SampleAnswers)).Outcome.ShouldBe(ImportOutcome.WouldImport);

        (await review.Events()).ShouldBe(before);
    }

    [Fact]
    public async Task The_plan_as_found_comes_in_whole_once_answered()
    {
        (await review.Import(AsFound, answers: SampleAnswers)).Sentence
            .ShouldBe("Imported into 2022/01: 8 recommendations, 12 actions, 3 completions accepted before the tracker, 2 progress reports.");

        var plans = await review.Plans();
        plans.Select(plan => plan.Actions.Count).ShouldBe([3, 2, 2, 1, 1, 1, 1, 1]);
        plans[1].Actions[0].Parts.ShouldAllBe(part => part.Status == ActionStatus.InProgress);
        plans[2].Actions[1].Target.ShouldBe(Target.Standing(new(2026, 6, 30), 3));
        plans[3].Actions[0].Parts[0].LetterAnsweredOn.ShouldBe(new DateOnly(2025, 6, 2));
        plans[5].Actions[0].Target.ShouldBe(Target.Rule(3, "published"));
        plans[7].Actions[0].Parts.Count.ShouldBe(4);
        plans[7].Kind.ShouldBe(RecommendationKind.MultiAgency);
    }

    [Fact]
    public async Task The_same_file_again_adds_nothing_and_asks_nothing()
    {
        await review.Import(AsFound, answers: SampleAnswers);
        var before = await review.Events();

        var again = await review.Import(AsFound);

        again.Outcome.ShouldBe(ImportOutcome.Imported);
        again.Sentence.ShouldBe("Nothing to add to 2022/01: all 12 actions of the file are there already.");
        (await review.Events()).ShouldBe(before);
    }

    [Fact]
    public async Task An_action_added_to_the_file_later_is_added_and_nothing_else()
    {
        await review.Import(Clean, answers: ("completions", "claimed"));
        var before = await review.Events();
        var file = Workbooks.Xlsx(Workbooks.Header.Replace("No.|", "", StringComparison.Ordinal),
            "7. Probation reviews risk when a supervised person begins a new relationship.|Regional|7.1 Add the trigger to the risk review template.|Probation Service||31/08/2024|",
            "||7.2 Train everybody in it.|Probation Service||31/08/2026|");

        var report = await review.Import(file);

        report.Planned!.Actions.ShouldBe(1);
        report.AlreadyThere.ShouldBe(1);
        (await review.Events()).ShouldBe(before + 2);
        (await review.Plans())[6].Actions.Select(action => action.Number).ShouldBe(["7.1", "7.2"]);
    }

    [Fact]
    public async Task Changed_words_are_asked_and_kept_or_taken()
    {
        await review.Import(Clean, answers: ("completions", "claimed"));
        var file = Workbooks.Xlsx(Workbooks.Header, "2|Adult social care assesses both.|Local|2.1 Revise the carer's guidance.|ASC&H||28/06/2024|");

        var asked = await review.Import(file);
        asked.Questions.Select(question => question.Key).ShouldBe(["B2:changed", "D2:changed"]);

        (await review.Import(file, answers: [("B2:changed", "keep"), ("D2:changed", "keep")])).Planned!.Writes.ShouldBeEmpty();
        (await review.Import(file, answers: [("B2:changed", "reword"), ("D2:changed", "reword")])).Planned!.Reworded.ShouldBe(2);
        var plan = (await review.Plans())[1];
        plan.Text.ShouldBe("Adult social care assesses both.");
        plan.Actions[0].ShouldSatisfyAllConditions(
            action => action.Text.ShouldBe("Revise the carer's guidance."), action => action.KeyMilestones.ShouldBe("Draft Apr 2024; sign-off Jun 2024"));
    }

    [Fact]
    public async Task An_answered_agency_name_is_remembered_for_the_next_file()
    {
        var file = Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|The Bobbies||31/03/2026|");
        (await review.Import(file, answers: ("E2", "Wealdshire Police"))).Planned!.NamesLearned.ShouldBe(1);

        (await review.Get<Views>().Get<BodyCard>(Wealdshire.Police.Id.Value, default))!.State.Aliases.ShouldContain("The Bobbies");
        var next = Workbooks.Xlsx(Workbooks.Header, "2|Share it.|Local|Brief.|the bobbies||31/03/2026|");
        (await review.Import(next)).Outcome.ShouldBe(ImportOutcome.Imported);
    }

    [Fact]
    public async Task A_failure_in_the_middle_leaves_nothing_behind()
    {
        var before = await review.Events();
        await review.Run("create function stop_here() returns trigger language plpgsql as $$ begin if new.data ->> 'number' = '5' then raise exception 'the disk is full'; end if; return new; end $$; create trigger stop_here before insert on rt.action_plan for each row execute function stop_here()");

        await Should.ThrowAsync<Npgsql.PostgresException>(() => review.Import(Clean, answers: ("completions", "claimed")));

        (await review.Events()).ShouldBe(before);
        (await review.Plans()).ShouldBeEmpty();
        await review.Run("drop trigger stop_here on rt.action_plan");
        (await review.Import(Clean, answers: ("completions", "claimed"))).Planned!.Actions.ShouldBe(11);
    }

    [Fact]
    public async Task Two_imports_of_the_same_file_at_once_are_one_import()
    {
        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => review.Import(Clean, answers: ("completions", "claimed"))));

        reports.Sum(report => report.Planned!.Actions).ShouldBe(11);
        (await review.Plans()).Sum(plan => plan.Actions.Count).ShouldBe(11);
    }

    [Fact]
    public async Task The_same_command_twice_is_one_import()
    {
        var command = Guid.NewGuid();
        await review.Import(Clean, command, answers: ("completions", "claimed"));
        var before = await review.Events();
        await review.Import(Clean, command, answers: ("completions", "claimed"));
        (await review.Events()).ShouldBe(before);
    }

    [Fact]
    public async Task Two_thousand_actions_come_in_at_once()
    {
        var rows = Enumerable.Range(1, 2_000).Select(n => $"{(n - 1) / 50 + 1}|Recommendation {(n - 1) / 50 + 1}.|Local|Do thing {n}.|WP / WPT||31/12/2026|").Prepend(Workbooks.Header);
        (await review.Import(Workbooks.Xlsx([.. rows]))).Planned!.Actions.ShouldBe(2_000);
        (await review.Plans()).Count.ShouldBe(40);
    }

    [Fact]
    public async Task A_review_is_found_by_reference_or_by_name_and_only_by_the_team()
    {
        var import = review.Get<ActionPlanImport>();
        foreach (var name in new[] { "2022/01", "2022-01", "Bryony 2022", " bryony  2022 ", "Bryony" })
            (await import.Find(name, ImportedReview.Viewer, default)).Reference.ShouldBe(ImportedReview.Reference);
        (await Refused(() => import.Find("Heather 2021", ImportedReview.Viewer, default))).ShouldBeOfType<NoSuchReview>();
        foreach (var role in Enum.GetValues<Role>().Except([Role.Coordinator, Role.Manager]))
            (await Refused(() => import.Find("Bryony 2022", new Viewer(ImportedReview.Coordinator, [role], []), default))).ShouldBeOfType<NotForYou>();

        await ImportedReview.Notify(review.Get<Streams>(), Guid.NewGuid(), "2022/02", "Bryony");
        (await Refused(() => import.Find("Bryony 2022", ImportedReview.Viewer, default))).Message.ShouldContain("2022/01, 2022/02");
    }

    internal static readonly (string, string)[] SampleAnswers =
    [
        ("G11", "30 June 2025"), ("G12", "standing, next 30 June 2026, every 3 months"), ("G14", "31 December 2025"),
        ("G16", "3 months after publication"), ("D18", "Invite the forum to a briefing."), ("E18", "WCST"),
        ("completions", "accepted before the tracker, minute 4.2"),
    ];

    private static async Task<Refusal> Refused(Func<Task> act) => (await Should.ThrowAsync<RefusedException>(act)).Refusal;
}
