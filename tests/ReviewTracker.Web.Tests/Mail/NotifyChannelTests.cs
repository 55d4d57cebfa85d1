using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Tests.Databases;

namespace ReviewTracker.Web.Tests.Mail;

public sealed class NotifyChannelTests : IAsyncLifetime
{
    private NotifyStub _notify = null!;

    public async Task InitializeAsync() => _notify = await NotifyStub.Start();

    public async Task DisposeAsync() => await _notify.DisposeAsync();

    [Fact]
    public async Task A_mail_goes_out_signed_with_its_reference_and_words()
    {
        using var channel = Channel();
        var letter = ALetter();

        (await channel.Send(letter, CancellationToken.None)).ShouldBe(MailOutcome.Sent("Notify took it."));

        var mail = _notify.Took.Single();
        mail.GetProperty("reference").GetString().ShouldBe($"{letter.Id}");
        mail.GetProperty("email_address").GetString().ShouldBe("robin@wealdshire.example");
        mail.GetProperty("template_id").GetString().ShouldBe(Template);
        mail.GetProperty("personalisation").GetProperty("body").GetString().ShouldBe("Plain words");
        mail.GetProperty("personalisation").GetProperty("code").GetString().ShouldBe("481516");
    }

    [Theory]
    [InlineData(400, MailState.Failed)]
    [InlineData(403, MailState.Pending)]
    [InlineData(429, MailState.Pending)]
    [InlineData(503, MailState.Pending)]
    [InlineData(500, MailState.Unknown)]
    [InlineData(502, MailState.Unknown)]
    public async Task Its_refusals_are_told_apart(int status, MailState becomes)
    {
        _notify.Answer = _ => status;
        using var channel = Channel();

        var outcome = await channel.Send(ALetter(), CancellationToken.None);

        outcome.ShouldSatisfyAllConditions(o => o.Becomes.ShouldBe(becomes), o => o.Answer.ShouldContain($"{status}"), o => o.Answer.ShouldNotContain("@"));
    }

    [Fact]
    public async Task A_wrong_key_is_seen_by_Notify_and_a_lost_answer_or_none_is_told_apart()
    {
        using var wrong = Channel($"review_tracker-{NotifyStub.Service}-{Guid.NewGuid()}");
        (await wrong.Send(ALetter(), CancellationToken.None)).Answer.ShouldContain("403");

        _notify.Answer = context => { context.Abort(); return 200; };
        using var broken = Channel();
        (await broken.Send(ALetter(), CancellationToken.None)).Becomes.ShouldBe(MailState.Unknown);

        using var nowhere = Channel(address: new Uri("http://127.0.0.1:1/"));
        (await nowhere.Send(ALetter(), CancellationToken.None)).ShouldBe(MailOutcome.NotTaken("Notify could not be reached.", true));
    }

    [Theory]
    [InlineData(true, "delivered", "sent")]
    [InlineData(true, "permanent-failure", "failed")]
    [InlineData(false, "delivered", "failed")]
    public async Task What_nobody_knew_is_settled_by_asking_for_the_reference(bool took, string status, string becomes)
    {
        await using var database = await TestDatabase.Create();
        await using var now = Node(database, TimeSpan.Zero);
        var person = new PersonId(Guid.NewGuid());
        await now.GetRequiredService<PeopleDirectory>().Save(new PersonCard(person, "Robin Example", "robin@wealdshire.example"), CancellationToken.None);
        await now.GetRequiredService<Outbox>().Add(new MailOwed(person, "test", "1", new Dictionary<string, string>()), CancellationToken.None);
        // It breaks with the mail in its hands: kept, or not.
        _notify.Answer = _ => 500;
        await now.GetRequiredService<MailRun>().Once(CancellationToken.None);
        (await State(database)).ShouldBe("unknown");
        if (took) _notify.Took.Enqueue(System.Text.Json.JsonSerializer.SerializeToElement(new { reference = await Id(database) }));
        _notify.Status = status;

        await using var later = Node(database, TimeSpan.FromMinutes(5));
        await later.GetRequiredService<MailRun>().Once(CancellationToken.None);

        (await State(database)).ShouldBe(becomes);
    }

    private const string Template = "9c0ffee0-0000-4000-8000-000000000001";

    private NotifySettings Settings(string key = NotifyStub.Key, Uri? address = null) =>
        new(new Secret(key), new Dictionary<string, string> { [""] = Template }, address ?? _notify.Address, null);

    private NotifyChannel Channel(string key = NotifyStub.Key, Uri? address = null) => new(Settings(key, address), TimeSpan.FromSeconds(20), new HttpClient());

    private static Letter ALetter() => new(Guid.NewGuid(), "sign-in-code", "robin@wealdshire.example", "Your code", "Plain words", "<p></p>",
        new Dictionary<string, string> { ["code"] = "481516" });

    private ServiceProvider Node(TestDatabase database, TimeSpan ahead) => new ServiceCollection().AddLogging()
        .AddStore(new StoreOptions(database.ConnectionString, new MasterKey(new byte[MasterKey.Length])) { ClockOffset = ahead })
        .AddMail(new MailSettings(MailWay.Notify, Notify: Settings())).BuildServiceProvider();

    private static async Task<string> State(TestDatabase database) => (string)(await Ask(database, "select state from rt.outbox"))!;

    private static async Task<string> Id(TestDatabase database) => (string)(await Ask(database, "select id::text from rt.outbox"))!;

    private static async Task<object?> Ask(TestDatabase database, string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
