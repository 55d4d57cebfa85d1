using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Tests.Databases;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>What came of a number of mails that met a fault, by what the server really took.</summary>
/// <param name="Duplicates">Taken more than once.</param>
/// <param name="SilentLosses">Never taken, and nobody is told: said to be sent, or forgotten on the way.</param>
/// <param name="Hidden">Taken, and said not to have been.</param>
/// <param name="InDoubt">Mails whose fate nobody could know.</param>
/// <param name="Surfaced">Of those, the ones that stand as unknown, for somebody to look at.</param>
internal sealed record FaultReport(
    string Fault, int Mails, int Taken, int Sent, int Unknown, int Failed, int Duplicates, int SilentLosses, int Hidden, int InDoubt, int Surfaced)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {Fault} | {Mails} | {Taken} | {Sent} | {Unknown} | {Failed} | {Duplicates} | {SilentLosses} | {Hidden} | {Surfaced} of {InDoubt} |");

    public static string Head =>
        """
        | Fault | Mails | Taken by the server | sent | unknown | failed | Duplicates | Silent losses | Taken but said not to be | Unknown surfaced |
        |---|---|---|---|---|---|---|---|---|---|
        """;
}

/// <summary>An outbox with so many mails, a mail server that misbehaves, and workers between them.</summary>
internal sealed class MailFaults : IAsyncDisposable
{
    private static readonly Viewer Manager = new(new PersonId(Guid.NewGuid()), [Role.Manager], []);

    private readonly TestDatabase _database;

    private MailFaults(TestDatabase database) => _database = database;

    public SmtpServer Server { get; } = new();

    public string ConnectionString => _database.ConnectionString;

    public static async Task<MailFaults> Create(int mails)
    {
        TestCertificate.TrustIt();
        var faults = new MailFaults(await TestDatabase.Create());
        await using var node = faults.Node(TimeSpan.Zero, TimeSpan.FromSeconds(5));
        var (people, outbox) = (node.GetRequiredService<PeopleDirectory>(), node.GetRequiredService<Outbox>());
        for (var n = 0; n < mails; n++)
        {
            var person = new PersonId(Guid.NewGuid());
            await people.Save(new PersonCard(person, $"Recipient {n}", $"recipient-{n}@wealdshire.example"), CancellationToken.None);
            await outbox.Add(new MailOwed(person, "test", "fault", new Dictionary<string, string>()), CancellationToken.None);
        }
        return faults;
    }

    public ServiceProvider Node(TimeSpan ahead, TimeSpan limit) => MailWorker.Node(ConnectionString, Server.Port, limit, ahead);

    /// <summary>Several workers on two nodes send until nothing is due at that time.</summary>
    public async Task Drain(TimeSpan ahead, TimeSpan limit, int workers = 6)
    {
        await using var one = Node(ahead, limit);
        await using var other = Node(ahead, limit);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(async n =>
        {
            var run = (n % 2 == 0 ? one : other).GetRequiredService<MailRun>();
            while (await run.Once(CancellationToken.None) > 0) { }
        }));
    }

    public async Task<long> Count(string state)
    {
        await using var command = _database.Source.CreateCommand($"select count(*) from rt.outbox where state = '{state}'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Waits until the database has done with what a worker that was killed had sent it last.</summary>
    public async Task WorkerIsGone()
    {
        await using var command = _database.Source.CreateCommand(
            $"select count(*) from pg_stat_activity where datname = current_database() and application_name = '{MailWorker.Name}'");
        while ((long)(await command.ExecuteScalarAsync())! > 0) await Task.Delay(5);
    }

    public async Task<HashSet<Guid>> Standing(string state)
    {
        await using var command = _database.Source.CreateCommand($"select id from rt.outbox where state = '{state}'");
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new HashSet<Guid>();
        while (await reader.ReadAsync()) ids.Add(reader.GetGuid(0));
        return ids;
    }

    /// <param name="inDoubt">Mails of which nobody can know, beside those the server left unanswered.</param>
    public async Task<FaultReport> Report(string fault, IReadOnlySet<Guid>? inDoubt = null)
    {
        var taken = Server.Took.Select(IdOf).GroupBy(id => id).ToDictionary(g => g.Key, g => g.Count());
        var states = new Dictionary<Guid, string>();
        foreach (var state in new[] { "pending", "sending", "sent", "unknown", "failed" })
            foreach (var id in await Standing(state)) states[id] = state;
        HashSet<Guid> doubted = [.. inDoubt ?? new HashSet<Guid>(), .. Server.LeftUnanswered.Select(IdOf)];
        int Of(string state) => states.Values.Count(s => s == state);
        return new(
            fault, states.Count, taken.Count, Of("sent"), Of("unknown"), Of("failed"),
            Duplicates: taken.Values.Count(n => n > 1),
            SilentLosses: states.Count(s => !taken.ContainsKey(s.Key) && s.Value is "sent" or "pending" or "sending"),
            Hidden: states.Count(s => taken.ContainsKey(s.Key) && s.Value is not ("sent" or "unknown")),
            InDoubt: doubted.Count, Surfaced: doubted.Count(id => states[id] == "unknown"));
    }

    public async Task<int> ShownAsUnknown()
    {
        await using var node = Node(TimeSpan.Zero, TimeSpan.FromSeconds(5));
        return (await node.GetRequiredService<MailList>().Counts(Manager, CancellationToken.None)).UnknownOpen;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static Guid IdOf(string mail) => Guid.Parse(SmtpServer.MessageIdOf(mail).Trim('<', '>').Split('@')[0]);
}
