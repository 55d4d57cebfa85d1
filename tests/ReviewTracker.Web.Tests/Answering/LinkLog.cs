using Npgsql;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Store.Chasing;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Answering;

/// <summary>The site with mail switched on and nobody who sends it.</summary>
public class AnsweringApp : WebApp
{
    protected override MailSettings Mail => new(MailWay.Folder, Folder: "/tmp/never-written");
}

/// <summary>An agency of its own with somebody who was sent a link, and its actions: those of published reviews first.</summary>
public sealed record LinkCase(BodyId Agency, string Name, PersonId Recipient, string Address, string Token, IReadOnlyList<TestPlan> Plans)
{
    public string Page => $"/answer/{Token}";
}

/// <summary>Agencies, their actions and links to answer by.</summary>
internal sealed class LinkLog(WebApp app)
{
    private static readonly ActionId Action = new(Guid.Empty);
    private readonly PlanLog _plans = new(app);

    public PlanLog Plans => _plans;

    public async Task<LinkCase> Begin(int published, int unpublished = 0, object[]? more = null)
    {
        var (agency, recipient, name) = (new BodyId(Guid.CreateVersion7()), new PersonId(Guid.CreateVersion7()), $"Agency {Guid.NewGuid():N}"[..20]);
        var address = $"{Guid.NewGuid():N}@{name.Replace(' ', '-').ToLowerInvariant()}.example";
        await _plans.Streams.Start(agency.Value, ReviewLog.Act(), [new BodyRegistered(agency, BodyKind.Agency, name, null, null, null)], CancellationToken.None);
        await app.Get<PeopleDirectory>().Save(new(recipient, "Alex Wren", address), CancellationToken.None);
        var plans = new List<TestPlan>();
        for (var n = 0; n < published + unpublished; n++) plans.Add(await Plan(agency, recipient, n < published ? Course.Published : Course.Commissioned, more));
        return new(agency, name, recipient, address, await Issue(recipient, agency), plans);
    }

    /// <summary>An action of this agency in a review of its own.</summary>
    public Task<TestPlan> Plan(BodyId agency, PersonId owner, object[] review, object[]? more = null) => _plans.Begin(
        [PlanCourse.Made with { AddressedTo = [agency] }, PlanCourse.Added with { Agencies = [agency] }, new ActionAgreed(Action, agency, owner, new(2026, 4, 1)), .. more ?? []], review);

    public async Task<string> Issue(PersonId recipient, BodyId agency, DateTimeOffset? expires = null)
    {
        await using var batch = app.Get<NpgsqlDataSource>().CreateBatch();
        var token = app.Get<AnswerLinks>().Issue(batch, recipient, [agency], expires ?? app.Now.AddDays(30));
        await batch.ExecuteNonQueryAsync();
        return token;
    }

    public async Task<IReadOnlyList<string>> Since(TestPlan plan, int before) => [.. (await Events(plan)).Skip(before).Select(e => e.Data.GetType().Name)];

    public Task<IReadOnlyList<Recorded>> Events(TestPlan plan) => _plans.Events(plan.Recommendation.Value);

    /// <summary>How far everything the database holds has come: the rows of every table.</summary>
    public async Task<string> Rows()
    {
        var tables = (string)(await app.Ask("select string_agg(format('select %L as t, count(*) as n from %I.%I', schemaname || '.' || tablename, schemaname, tablename), ' union all ') from pg_tables where schemaname in ('public', 'rt', 'jobs')"))!;
        return (string)(await app.Ask($"select string_agg(t || ' ' || n, ', ' order by t) from ({tables}) counted"))!;
    }

    public async Task<int> Count(string sql) => Convert.ToInt32(await app.Ask(sql), null);

    /// <summary>The code that is on its way to this address.</summary>
    public async Task<string> CodeFor(PersonId recipient)
    {
        while (await app.Get<MailQueue>().Take(TimeSpan.FromMinutes(5), CancellationToken.None) is { } mail)
            if (mail.To == recipient && mail.Kind == "answering-code") return mail.Facts!["code"];
        throw new InvalidOperationException("No code was sent.");
    }

    public static (string, string) Kind(string about, string answer) => ($"Your answer – {about}", answer);
    public static (string, string) Text(string about, string text) => ($"What has happened, or why – {about}", text);
    public static (string, string) On(string about, string date) => ($"Day done, new date or day of the decision – {about}", date);
    public static (string, string) Name(string name = "Jo Hale") => ("Your name", name);

    /// <summary>What the page calls the row of this plan's action.</summary>
    public static string About(WebPage page, TestPlan plan) =>
        page.Document.QuerySelector($"input[value='{plan.Action}']")!.Closest("section")!.GetAttribute("aria-label")!;
}
