using Npgsql;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Admin;

/// <summary>People, teams and bodies written straight into the log, as far along as a test needs them.</summary>
public sealed class AdminLog(WebApp app)
{
    private Streams Streams => app.Get<Streams>();

    public async Task<PersonId> Person(string name, params object[] events)
    {
        var person = new PersonId(Guid.CreateVersion7());
        await Start(person, name, [new AccountOpened(person), .. events]);
        return person;
    }

    public async Task<PersonId> Team(string name, BodyId body, params object[] events)
    {
        var team = new PersonId(Guid.CreateVersion7());
        await Streams.Start(team.Value, Act() with { Beside = [new MailboxSaved(new(team, name, AddressOf(name)))] }, [new TeamFormed(team, body), .. events], CancellationToken.None);
        return team;
    }

    public async Task<BodyId> Body(string name, BodyKind kind, params object[] events)
    {
        var body = new BodyId(Guid.CreateVersion7());
        await Streams.Start(body.Value, Act(), [new BodyRegistered(body, kind, name, null, null, null), .. events], CancellationToken.None);
        return body;
    }

    /// <summary>Somebody else records something meanwhile.</summary>
    public async Task Meanwhile(Guid stream, params object[] happened) => await Streams.Append(
        Act(), [new StreamWrite(stream, (await Events(stream)).Count, happened)], [], CancellationToken.None);

    public Task<IReadOnlyList<Recorded>> Events(Guid stream) => Streams.Read(stream, AsAt.Now, CancellationToken.None);

    public async Task<Account> Account(PersonId person) => (await app.Get<Views>().Get<Account>(person.Value, CancellationToken.None))!.State;

    public async Task<PersonCard?> Card(PersonId person) =>
        (await app.Get<PeopleDirectory>().Find([person], CancellationToken.None)).GetValueOrDefault(person);

    public static string AddressOf(string name) => $"{name.Replace(' ', '.').ToLowerInvariant()}@people.example";

    /// <summary>The kinds of mail owed to somebody.</summary>
    public async Task<IReadOnlyList<string>> Mails(PersonId person)
    {
        await using var command = app.Get<NpgsqlDataSource>().CreateCommand("select kind from rt.outbox where recipient = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = person.Value });
        await using var reader = await command.ExecuteReaderAsync();
        var kinds = new List<string>();
        while (await reader.ReadAsync()) kinds.Add(reader.GetString(0));
        return kinds;
    }

    private Task<Appended> Start(PersonId id, string name, object[] events) => Streams.Start(
        id.Value, Act() with { Beside = [new CardSaved(new(id, name, AddressOf(name)))] }, events, CancellationToken.None);

    private static Act Act() => new(Seed.PersonOf(Role.Manager), Guid.CreateVersion7());
}
