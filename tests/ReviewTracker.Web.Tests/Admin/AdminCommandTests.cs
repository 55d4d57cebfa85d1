using System.Net;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Admin;

/// <summary>What holds on every page on which a person, a team or a body is changed.</summary>
public sealed class AdminCommandTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly AdminLog _log = new(app);

    public static TheoryData<string> Pages => [.. AdminCase.All.Select(c => c.Name)];

    public static TheoryData<string> PagesWithWrongAnswers => [.. AdminCase.All.Where(c => c.Wrong is not null).Select(c => c.Name)];

    [Theory, MemberData(nameof(Pages))]
    public async Task What_was_entered_is_recorded_once_however_often_it_is_sent(string page)
    {
        var (command, id, form) = await Open(page);
        var before = (await _log.Events(id)).Count;

        var last = await ToTheEnd(form, command);
        var saved = await last.Submit(command.Save);
        var again = await last.Submit(command.Save);

        saved.Errors.ShouldBeEmpty();
        again.Status.ShouldBe(HttpStatusCode.OK, again.Text);
        var written = (await _log.Events(id)).Skip(before).ToList();
        written.Select(e => e.Data.GetType().Name).ShouldBe(command.Writes);
        written.ShouldAllBe(e => e.By == app.Person(command.By));
    }

    [Theory, MemberData(nameof(PagesWithWrongAnswers))]
    public async Task What_is_refused_says_why_keeps_what_was_typed_and_writes_nothing(string page)
    {
        var (command, id, form) = await Open(page);
        var before = (await _log.Events(id)).Count;

        var refused = await form.Submit(command.Refused);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, refused.Text);
        refused.Errors.ShouldBe([command.Refusal!]);
        FilledForm.Keeps(refused, command.Refused);
        (await _log.Events(id)).Count.ShouldBe(before);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Somebody_else_being_first_is_shown_and_what_was_typed_can_be_sent_again(string page)
    {
        var (command, id, form) = await Open(page);
        var last = await ToTheEnd(form, command);
        await _log.Meanwhile(id, command.Meanwhile);
        var before = (await _log.Events(id)).Count;

        var moved = await last.Submit(command.Save);

        moved.Status.ShouldBe(HttpStatusCode.Conflict, moved.Text);
        moved.Text.ShouldContain("was changed by Priya Marlow");
        FilledForm.Keeps(moved, command.Answers);
        (await _log.Events(id)).Count.ShouldBe(before);

        var once = await moved.Submit();
        if (command.Save is not null) await once.Submit(command.Save);
        (await _log.Events(id)).Count.ShouldBe(before + command.Writes.Length);
    }

    private async Task<(AdminCase, Guid, WebPage)> Open(string page)
    {
        var command = AdminCase.All.First(c => c.Name == page).Once();
        var (id, path) = await command.Begin(_log);
        var form = await (await app.SignedInAs(command.By)).Get(path);
        form.Status.ShouldBe(HttpStatusCode.OK);
        return (command, id, form);
    }

    /// <summary>The page whose next button saves, filled in.</summary>
    private static async Task<Filled> ToTheEnd(WebPage form, AdminCase command) =>
        command.Save is null ? new(form, command.Answers) : new(await form.Submit(command.Answers), []);

    private sealed record Filled(WebPage Page, (string Label, string Value)[] Answers)
    {
        public Task<WebPage> Submit(string? button) => button is null ? Page.Submit(Answers) : Page.Submit(button, Answers);
    }
}
