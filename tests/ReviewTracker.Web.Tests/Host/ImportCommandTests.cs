using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Tests.Import;

namespace ReviewTracker.Web.Tests.Host;

public sealed class ImportCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rt-import-");
    private ImportedReview review = null!;
    private Dictionary<string, string> environment = null!;

    public async Task InitializeAsync()
    {
        review = await ImportedReview.Create();
        environment = new()
        {
            ["ConnectionStrings__ReviewTracker"] = review.ConnectionString,
            ["ReviewTracker__MasterKey"] = Convert.ToBase64String(new byte[MasterKey.Length]),
            ["ReviewTracker__DataFolder"] = folder.FullName,
        };
        await review.Get<PeopleDirectory>().Save(new PersonCard(ImportedReview.Coordinator, "Sam Coombe", "sam@wealdshire.example"), default);
        await review.Get<Streams>().Start(ImportedReview.Coordinator.Value, ImportedReview.NewAct(),
            [new AccountOpened(ImportedReview.Coordinator), new RoleGranted(Role.Coordinator, null)], default);
    }

    public async Task DisposeAsync()
    {
        await review.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Questions_are_exit_code_1_and_an_answered_plan_is_imported_with_0_and_again_with_0()
    {
        var (asked, report) = await Import("action-plan-as-found.xlsx");
        asked.ShouldBe(1);
        foreach (var cell in (string[])["G11", "G12", "G14", "G16", "D18", "E18", "completions"]) report.ShouldContain($"\n  {cell} ");
        (await review.Plans()).ShouldBeEmpty();

        var answers = Path.Combine(folder.FullName, "answers.json");
        await File.WriteAllTextAsync(answers, System.Text.Json.JsonSerializer.Serialize(
            ActionPlanImportTests.SampleAnswers.ToDictionary(answer => answer.Item1, answer => answer.Item2)));
        (await Import("action-plan-as-found.xlsx", "--answers", answers, "--dry-run")).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(0), run => run.Said.ShouldContain("Would import into 2022/01: 8 recommendations, 12 actions"));
        (await Import("action-plan-as-found.xlsx", "--answers", answers, "--as", "sam@wealdshire.example")).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(0), run => run.Said.ShouldContain("Imported into 2022/01: 8 recommendations, 12 actions"));
        (await Import("action-plan-as-found.xlsx")).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(0), run => run.Said.ShouldContain("Nothing to add to 2022/01"));
    }

    [Fact]
    public async Task What_cannot_be_read_or_written_is_exit_code_2_and_a_sentence()
    {
        var broken = Path.Combine(folder.FullName, "plan.xlsx");
        await File.WriteAllTextAsync(broken, "PK not really");
        (await Run("import", "action-plan", broken, "--review", "2022/01")).ShouldBe(2, "damaged");
        (await Run("import", "action-plan", broken + "x", "--review", "2022/01")).ShouldBe(2, "There is no file");
        (await Import("action-plan-clean.xlsx", "--completions", "claimed")).ShouldBe(2, "Say who is doing this");
        (await Import("action-plan-clean.xlsx", "--as", "nobody@wealdshire.example")).ShouldBe(2, "Nobody in the directory");
        (await Import("action-plan-clean.xlsx", "--answers", broken)).ShouldBe(2, "is not a JSON object of answers");
        var none = Path.Combine(folder.FullName, "none.json");
        await File.WriteAllTextAsync(none, "{ \"G11\": null }");
        (await Import("action-plan-clean.xlsx", "--answers", none)).ShouldBe(2, "is not a JSON object of answers");
        (await Run("import", "action-plan", none, "--review", "\uFFFE")).ShouldBe(2, "There is no review");
        (await review.Plans()).ShouldBeEmpty();
    }

    private Task<(int Code, string Said)> Import(string sample, params string[] more) =>
        Run(["import", "action-plan", Path.Combine(AppContext.BaseDirectory, "Import", "Samples", sample), "--review", "Bryony 2022", .. more]);

    private Task<(int Code, string Said)> Run(params string[] typed) => ProgramRun.Of(environment, typed);
}

internal static class RunExpectations
{
    public static void ShouldBe(this (int Code, string Said) run, int code, string says)
    {
        run.Said.ShouldContain(says);
        run.Said.ShouldNotContain("   at ");
        run.Code.ShouldBe(code);
    }
}
