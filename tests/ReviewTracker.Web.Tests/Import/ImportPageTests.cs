using System.Net;
using System.Net.Http.Headers;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Import;

public sealed class ImportPageTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private static int reviews = 60;

    private string page = "";
    private string reference = "";
    private Visitor coordinator = null!;

    public async Task InitializeAsync()
    {
        var number = Interlocked.Increment(ref reviews);
        (reference, page) = ($"2022/{number}", $"/reviews/2022-{number}/import");
        await ImportedReview.Notify(app.Get<Streams>(), Guid.NewGuid(), reference, $"Bryony {number}");
        coordinator = await app.SignedInAs(Role.Coordinator);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_plan_is_uploaded_answered_checked_and_imported()
    {
        var questions = await Upload(Workbooks.Xlsx(Workbooks.Header,
            "1|Record it.|Local|Add a field.|The Bobbies||Ongoing|Completed 12/02/2026", "|||Train everybody.|WP||31/06/2026|"));
        questions.Status.ShouldBe(HttpStatusCode.OK);
        questions.Heading.ShouldBe("Questions about the action plan");
        questions.Text.ShouldContain("4 questions to answer before anything is imported");
        questions.Text.ShouldContain("There is no 31 June 2026: June has 30 days.");

        var some = await questions.Submit("Save the answers", ("Answer for G3", "30 June 2026"), ("Agency for E2", "Wealdshire Police"));
        some.Text.ShouldContain("2 questions to answer");
        var all = await some.Submit("Save the answers",
            ("Answer for G2", "standing, next 30 June 2026, every 3 months"),
            ("Answer for completions", "Accepted before the tracker began, the minute is unknown"),
            ("Minute reference, if accepted and known", "minute 4.2"));
        all.Heading.ShouldBe("Check the action plan");
        (await PlansOf()).ShouldBeEmpty();

        var done = await all.Submit("Import the action plan");
        done.Address.AbsolutePath.ShouldBe(page.Replace("/import", "/actions", StringComparison.Ordinal));
        var plan = (await PlansOf()).ShouldHaveSingleItem();
        plan.Plan.Actions.Count.ShouldBe(2);
        (await app.Get<Views>().Get<BodyCard>(Seed.Agency.Value, default))!.State.Aliases.ShouldContain("The Bobbies");
        (await coordinator.Get(questions.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_answer_is_said_beside_its_field_and_kept()
    {
        var questions = await Upload(Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|WP||Ongoing|"));

        var wrong = await questions.Submit("Save the answers", ("Answer for G2", "<script>soon</script>"));

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Title.ShouldStartWith("Error: ");
        wrong.Errors.ShouldHaveSingleItem().ShouldContain("“<script>soon</script>” is no target we can read");
        wrong.Value("Answer for G2").ShouldBe("<script>soon</script>");
        wrong.Html.ShouldNotContain("<script>soon");
    }

    [Fact]
    public async Task An_answer_can_be_taken_back_and_the_file_discarded()
    {
        var questions = await Upload(Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|WP||Ongoing|"));
        var settled = await questions.Submit("Save the answers", ("Answer for G2", "30 June 2026"));
        settled.Heading.ShouldBe("Check the action plan");

        var again = await settled.Submit("Take the answer back", ("Answer to take back", "G2"));
        again.Heading.ShouldBe("Questions about the action plan");
        (await again.Submit("Discard the file")).Address.AbsolutePath.ShouldBe(page);
        (await coordinator.Get(questions.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await PlansOf()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_made_by_hand_count_once_and_only_where_something_is_asked()
    {
        var questions = await Upload(Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|WP||Ongoing|"));
        var form = new WebForm(questions.Document, "Save the answers").Pairs.Where(pair => !pair.Name.StartsWith("Given", StringComparison.Ordinal));

        var settled = await coordinator.Post(questions.Address.PathAndQuery, [.. form, ("Given[0].Key", "G2"), ("Given[0].Typed", "30 June 2026"),
            ("Given[1].Key", "g2"), ("Given[1].Typed", "1 July 2026"), ("Given[2].Key", "Z99"), ("Given[2].Typed", "kept for nobody")]);

        settled.Heading.ShouldBe("Check the action plan");
        settled.Text.ShouldContain("30 June 2026");
        settled.Text.ShouldNotContain("1 July 2026");
        settled.Text.ShouldNotContain("kept for nobody");
    }

    [Fact]
    public async Task More_questions_than_one_form_can_hold_are_asked_in_turns()
    {
        var rows = Enumerable.Range(1, 400).Select(n => $"{n}|Recommendation {n}.|Local|Action {n}.|WP||Ongoing|").ToArray();
        var questions = await Upload(Workbooks.Xlsx([Workbooks.Header, .. rows]));
        questions.Text.ShouldContain("These are the first 300 questions.");

        var less = await questions.Submit("Save the answers", ("Answer for G2", "30 June 2026"));

        less.Text.ShouldContain("Saved. 399 questions left.");
    }

    [Theory]
    [InlineData("plan.xlsx", "", "The file is empty")]
    [InlineData("../../plan.xlsx.exe", "MZ rest", "This is a program")]
    [InlineData("plan.csv", "Shopping,Price\nBread,2", "There is no action plan in the file")]
    public async Task A_file_that_is_no_plan_is_refused_beside_the_field(string name, string content, string says)
    {
        var refused = await Upload(System.Text.Encoding.UTF8.GetBytes(content), name);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldHaveSingleItem().ShouldContain(says);
        refused.Heading.ShouldBe("Import an action plan");
    }

    [Fact]
    public async Task No_file_is_a_sentence_and_a_file_over_the_limit_too()
    {
        (await Upload(null)).Errors.ShouldHaveSingleItem().ShouldBe("Choose the file with the action plan");
        (await Upload(new byte[10 * 1024 * 1024 + 1])).Errors.ShouldHaveSingleItem().ShouldContain("larger than 10 MB");
        (await Upload(new byte[12_500_000])).Errors.ShouldHaveSingleItem().ShouldContain("larger than 10 MB");
    }

    [Fact]
    public async Task A_strange_file_name_is_shown_as_text()
    {
        var questions = await Upload(Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|WP||Ongoing|"), "../<b>\u202Eplan.xlsx");
        questions.Status.ShouldBe(HttpStatusCode.OK);
        questions.Text.ShouldContain("step 2 of 3 – <b>plan.xlsx");
    }

    [Fact]
    public async Task Only_coordinators_and_managers_find_the_page_and_only_who_staged_it_the_questions()
    {
        var questions = await Upload(Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|WP||Ongoing|"));
        foreach (var role in Enum.GetValues<Role>().Except([Role.Coordinator]))
        {
            var visitor = await app.SignedInAs(role);
            (await visitor.Get(page)).Status.ShouldBe(role is Role.Manager ? HttpStatusCode.OK : HttpStatusCode.NotFound, role.ToString());
            (await visitor.Get(questions.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound, role.ToString());
        }

        (await app.SignedOut().Get(page)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await coordinator.Get("/reviews/1999-99/import")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused() =>
        (await coordinator.Post(page, ("CommandId", Guid.NewGuid().ToString()))).Status.ShouldBe(HttpStatusCode.BadRequest);

    private async Task<IReadOnlyList<ReadPlan>> PlansOf()
    {
        var viewer = new Viewer(app.Person(Role.Coordinator), [Role.Coordinator], []);
        var row = (await app.Get<ReviewList>().Find(reference, viewer, default))!;
        return await app.Get<ActionList>().OfReview(row.Id, viewer, default);
    }

    private async Task<WebPage> Upload(byte[]? file, string name = "plan.xlsx")
    {
        var form = new WebForm((await coordinator.Get(page)).Document, "Read the file");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Pairs.Where(pair => pair.Name != "File")) content.Add(new StringContent(value), field);
        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, "File", name);
        }

        using var answer = await coordinator.Http.PostAsync(new Uri(page, UriKind.Relative), content);
        return new WebPage(coordinator, answer, await answer.Content.ReadAsStringAsync());
    }
}
