using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>What holds on every page on which a plan or an action is changed.</summary>
public sealed class AnsweringPageTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly PlanLog _log = new(app);

    public static TheoryData<string> Pages => [.. AnsweringCases.All.Select(c => c.Page)];

    [Theory, MemberData(nameof(Pages))]
    public async Task What_was_entered_is_recorded(string page)
    {
        var (command, plan, form) = await Open(page);
        var before = await Count(plan);

        var saved = await form.Submit(command.Answers);

        saved.Errors.ShouldBeEmpty();
        saved.Address.AbsolutePath.ShouldNotBe(plan.Path(page));
        saved.Status.ShouldBe(HttpStatusCode.OK);
        var written = (await _log.Events(plan.Recommendation.Value)).Skip(before).ToList();
        written.Select(e => e.Data.GetType().Name).ShouldBe([command.Writes]);
        written[0].By.ShouldBe(app.Person(command.By));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task What_is_refused_says_why_keeps_what_was_typed_and_writes_nothing(string page)
    {
        var (command, plan, form) = await Open(page);
        var before = await Count(plan);

        var refused = await form.Submit(command.Refused);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, refused.Text);
        refused.Errors.ShouldBe([command.Refusal]);
        FilledForm.Keeps(refused, command.Refused);
        (await Count(plan)).ShouldBe(before);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Somebody_else_being_first_is_shown_and_what_was_typed_can_be_sent_again(string page)
    {
        var (command, plan, form) = await Open(page);
        await _log.Meanwhile(plan.Recommendation.Value, new RecommendationReworded("Other words.", new(2026, 5, 1), Narrative.Of("Clearer.")!));
        var before = await Count(plan);

        var moved = await form.Submit(command.Answers);

        moved.Status.ShouldBe(HttpStatusCode.Conflict, moved.Text);
        moved.Text.ShouldContain("was changed by Priya Marlow");
        FilledForm.Keeps(moved, command.Answers);
        (await Count(plan)).ShouldBe(before);

        (await moved.Submit()).Errors.ShouldBeEmpty();
        (await Count(plan)).ShouldBe(before + 1);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_form_without_a_version_or_with_an_impossible_one_writes_nothing(string page)
    {
        var (command, plan, form) = await Open(page);
        var before = await Count(plan);

        foreach (var version in new[] { null, "0", "-1", "999999", "x" })
        {
            var pairs = FilledForm.Pairs(form, command.Answers).Where(p => p.Name != "Version").ToList();
            if (version is not null) pairs.Add(("Version", version));
            ((int)(await form.Visitor.Post(plan.Path(page), [.. pairs])).Status).ShouldBeOneOf(409, 422);
        }

        (await Count(plan)).ShouldBe(before);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_same_form_sent_twice_is_recorded_once(string page)
    {
        var (command, plan, form) = await Open(page);
        var before = await Count(plan);
        var pairs = FilledForm.Pairs(form, command.Answers).ToArray();

        await form.Visitor.Post(plan.Path(page), pairs);
        var second = await form.Visitor.Post(plan.Path(page), pairs);

        second.Errors.ShouldBeEmpty();
        (await Count(plan)).ShouldBe(before + 1);
    }

    private async Task<int> Count(TestPlan plan) => (await _log.Events(plan.Recommendation.Value)).Count;

    private async Task<(CommandCase Command, TestPlan Plan, WebPage Form)> Open(string page)
    {
        var command = AnsweringCases.All.Single(c => c.Page == page);
        var plan = await _log.Begin(command.Given);
        var form = await (await app.SignedInAs(command.By)).Get(plan.Path(page));
        form.Status.ShouldBe(HttpStatusCode.OK, form.Text);
        return (command, plan, form);
    }
}
