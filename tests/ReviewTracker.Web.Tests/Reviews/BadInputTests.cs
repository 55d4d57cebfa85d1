using ReviewTracker.Domain.People;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>What people and programs put into forms, tried on every field: a clear answer, never a 500, nothing half written.</summary>
public sealed class BadInputTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Script = "<script>alert(1)</script>";

    private static readonly string[] Values =
    [
        "", "   ", "\u00a0", "\u200b", "a\0b", "a\vb", "a\u0007b", "\ud800", "\u202egnp.exe", "😀", "O'Brien", Script, "{{7*7}}", "a\r\nBcc: x@example.org",
        "30", "31", "0", "-1", "9999", "0026", "26", "999999999999999999999", "1e9", "NaN", "true", "null", "[]", "../../etc/passwd", "'; drop table x; --",
        "00000000-0000-0000-0000-000000000000", new('x', 5_000), new('é', 400_000),
    ];

    public static TheoryData<string> Forms => ["new", "milestones/log", "pseudonym", "pause", "scoping", "requests/imrs", "restrict", "milestones/report-completed/correct", "family"];

    [Theory, MemberData(nameof(Forms))]
    public async Task Every_field_takes_it_or_says_what_is_wrong(string page)
    {
        var log = new ReviewLog(app);
        var review = await log.Begin(CommandCases.All.FirstOrDefault(c => c.Page == page)?.Given ?? []);
        var path = page == "new" ? "/reviews/new" : $"{review.Path}/{page}";
        var form = await (await app.SignedInAs(Role.Coordinator)).Get(path);
        var good = Good(form, page);

        foreach (var field in good.Select(p => p.Name).Distinct().Where(n => n != "__RequestVerificationToken"))
        {
            foreach (var value in Values)
            {
                await Try(form.Visitor, path, Without(good, field).Append((field, value)), $"{field} = {Shown(value)}");
                if (page == "new") good = await Fresh(good);
            }

            await Try(form.Visitor, path, [.. good, (field, "again")], $"{field} twice");
            await Try(form.Visitor, path, Without(good, field), $"{field} left out");
            await Try(form.Visitor, path, [.. Without(good, field), ($"{field}[0]", "1"), ($"{field}[x].y", "2"), ($"{field}.Length", "3")], $"{field} as a list");
        }

        (string, string)[] extra = [("Status", "Published"), ("File.Reference", "2026/99"), ("Stage", "9"), ("reference", "2026-02"), ("Viewer.Roles", "Manager")];
        await Try(form.Visitor, path, [.. good, .. extra], "extra fields");
        await Try(form.Visitor, path, [.. Enumerable.Range(0, 5_000).Select(n => ($"f{n}", "x")), .. good], "5,000 fields");
    }

    private static async Task Try(Visitor visitor, string path, IEnumerable<(string Name, string Value)> pairs, string tried)
    {
        var answer = await visitor.Post(path, [.. pairs]);
        ((int)answer.Status).ShouldBeOneOf([200, 400, 409, 413, 422], $"{path} with {tried}: {answer.Text}");
        answer.Html.ShouldNotContain(Script, Case.Sensitive, tried);
        if ((int)answer.Status == 422) answer.Errors.ShouldNotBeEmpty($"{tried}: {answer.Text}");
    }

    // What was taken opened a review: the next try is another one.
    private async Task<(string Name, string Value)[]> Fresh((string Name, string Value)[] good) =>
    [
        .. good.Where(p => p.Name is not ("NewId" or "CommandId" or "Reference")),
        ("NewId", Guid.NewGuid().ToString()), ("CommandId", Guid.NewGuid().ToString()),
        ("Reference", await app.Get<ReviewList>().NextReference(2026, CancellationToken.None)),
    ];

    private static (string Name, string Value)[] Good(WebPage form, string page)
    {
        var filled = new WebForm(form.Document, null);
        var answers = page == "new"
            ? [("Date the notification was received", "14 5 2026"), ("How did the person die?", "Suicide"), ("Date of death (optional)", "2 5 2026"),
                ("Who notified us?", "Wealdshire Police"), ("In which area did the victim live?", "Eastmere"),
                ("Which rules does the review follow?", "Domestic abuse related death reviews (draft guidance)")]
            : CommandCases.All.Single(c => c.Page == page).Answers;
        foreach (var (label, value) in answers) filled.Answer(label, value);
        return [.. filled.Pairs];
    }

    private static IEnumerable<(string Name, string Value)> Without((string Name, string Value)[] pairs, string field) => pairs.Where(p => p.Name != field);

    private static string Shown(string value) => value.Length > 40 ? $"{value.Length} characters" : value.Replace("\0", "NUL", StringComparison.Ordinal);
}
