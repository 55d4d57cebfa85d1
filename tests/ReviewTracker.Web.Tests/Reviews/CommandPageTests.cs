using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>What holds on every page on which a review is changed.</summary>
public sealed class CommandPageTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly ReviewLog _log = new(app);

    public static TheoryData<string> Pages => [.. CommandCases.All.Select(c => c.Page)];

    [Theory, MemberData(nameof(Pages))]
    public async Task What_was_entered_is_recorded(string page)
    {
        var (command, review, form) = await Open(page);
        var before = (await _log.Events(review.Id.Value)).Count;

        var saved = await Save(form, command);

        saved.Address.AbsolutePath.ShouldStartWith(review.Path);
        saved.Errors.ShouldBeEmpty();
        var written = (await _log.Events(review.Id.Value)).Skip(before).ToList();
        written.Select(e => e.Data.GetType().Name).ShouldBe(command.Written);
        written[0].By.ShouldBe(app.Person(command.By));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task What_is_refused_says_why_keeps_what_was_typed_and_writes_nothing(string page)
    {
        var (command, review, form) = await Open(page);
        var before = (await _log.Events(review.Id.Value)).Count;

        var refused = await form.Submit(command.Refused);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, refused.Text);
        refused.Errors.ShouldBe([command.Refusal]);
        refused.Title.ShouldStartWith("Error: ");
        FilledForm.Keeps(refused, command.Refused);
        (await _log.Events(review.Id.Value)).Count.ShouldBe(before);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Somebody_else_being_first_is_shown_and_what_was_typed_can_be_sent_again(string page)
    {
        var (command, review, form) = await Open(page);
        await _log.Meanwhile(review, new MilestoneAnnotated("notified", new(2026, 3, 2), Narrative.Of("Letter filed")!));
        var before = (await _log.Events(review.Id.Value)).Count;

        var moved = await form.Submit(command.Answers);

        moved.Status.ShouldBe(HttpStatusCode.Conflict, moved.Text);
        moved.Text.ShouldContain("This review was changed by Priya Marlow");
        moved.Text.ShouldContain("your text is kept below");
        FilledForm.Keeps(moved, command.Answers);
        (await _log.Events(review.Id.Value)).Count.ShouldBe(before);

        await Save(moved, command, fillIn: false);
        (await _log.Events(review.Id.Value)).Count.ShouldBe(before + command.Written.Length);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_form_of_somebody_else_is_not_accepted(string page)
    {
        var (command, review, form) = await Open(page);
        var before = (await _log.Events(review.Id.Value)).Count;
        using var other = await app.SignedInAs(Domain.People.Role.SteeringGroupChair);
        var theirs = (await other.Get("/")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var handler in new[] { "", "?handler=Save" })
        {
            var pairs = FilledForm.Pairs(form, command.Answers).Where(p => p.Name != "__RequestVerificationToken").Append(("__RequestVerificationToken", theirs));
            (await form.Visitor.Post($"{review.Path}/{page}{handler}", [.. pairs])).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await _log.Events(review.Id.Value)).Count.ShouldBe(before);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_form_without_a_version_or_with_an_impossible_one_writes_nothing(string page)
    {
        var (command, review, form) = await Open(page);
        var before = (await _log.Events(review.Id.Value)).Count;

        foreach (var version in new[] { null, "0", "-1", "999999", "x" })
        {
            var pairs = FilledForm.Pairs(form, command.Answers).Where(p => p.Name != "Version").ToList();
            if (version is not null) pairs.Add(("Version", version));
            foreach (var handler in new[] { "", "?handler=Save" })
            {
                var answer = await form.Visitor.Post($"{review.Path}/{page}{handler}", [.. pairs]);
                ((int)answer.Status).ShouldBeOneOf(409, 422);
            }
        }

        (await _log.Events(review.Id.Value)).Count.ShouldBe(before);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_same_form_sent_twice_is_recorded_once(string page)
    {
        var (command, review, form) = await Open(page);
        var before = (await _log.Events(review.Id.Value)).Count;
        var path = $"{review.Path}/{page}{(command.Save is null ? "" : "?handler=Save")}";

        await form.Visitor.Post(path, [.. FilledForm.Pairs(form, command.Answers)]);
        var second = await form.Visitor.Post(path, [.. FilledForm.Pairs(form, command.Answers)]);

        second.Errors.ShouldBeEmpty();
        (await _log.Events(review.Id.Value)).Count.ShouldBe(before + command.Written.Length);
    }

    private async Task<(CommandCase Command, TestReview Review, WebPage Form)> Open(string page)
    {
        var command = CommandCases.All.Single(c => c.Page == page);
        var review = await _log.Begin(command.Given);
        var form = await (await app.SignedInAs(command.By)).Get($"{review.Path}/{page}");
        form.Status.ShouldBe(HttpStatusCode.OK, form.Text);
        return (command, review, form);
    }

    private static async Task<WebPage> Save(WebPage form, CommandCase command, bool fillIn = true)
    {
        var next = await form.Submit(fillIn ? command.Answers : []);
        if (command.Save is not { } save) return next;

        next.Status.ShouldBe(HttpStatusCode.OK, next.Text);
        next.Text.ShouldContain("What this changes");
        return await next.Submit(save);
    }
}
