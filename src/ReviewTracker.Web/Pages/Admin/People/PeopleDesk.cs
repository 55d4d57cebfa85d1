using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>What the pages on which people, teams and bodies are changed look things up with.</summary>
public sealed class PeopleDesk(
    Streams streams, Views views, PeopleList people, TeamList teams, WorkOfPerson work, PeopleDirectory directory, NameSource names, TimeProvider clock)
{
    public Streams Streams => streams;
    public PeopleList People => people;
    public TeamList Teams => teams;
    public WorkOfPerson Work => work;
    public PeopleDirectory Directory => directory;
    public NameSource Names => names;
    public DateOnly Today => clock.GetUtcNow().UkDate();

    /// <summary>Every account, whoever asks: for rules that span people, never for a page.</summary>
    public async Task<IReadOnlyList<Loaded<Account>>> Accounts(CancellationToken cancel) => await views.All<Account>(cancel);

    public async Task<Account?> Account(PersonId person, CancellationToken cancel) => (await views.Get<Account>(person.Value, cancel))?.State;

    public async Task<BodyCard?> Body(BodyId? body, CancellationToken cancel) =>
        body is { } id ? (await views.Get<BodyCard>(id.Value, cancel))?.State : null;

    public async Task<IReadOnlyList<BodyCard>> Bodies(CancellationToken cancel) =>
        [.. (await views.All<BodyCard>(cancel)).Select(b => b.State).OrderBy(b => b.Name, StringComparer.InvariantCulture)];

    /// <summary>The bodies a role can be for today, by name.</summary>
    public async Task<IReadOnlyList<Choice>> BodiesWithRoles(CancellationToken cancel) =>
    [
        .. (await Bodies(cancel)).Where(b => b.Kind is not BodyKind.Department && b.IsOpenOn(Today))
            .Select(b => new Choice(b.Id.ToString(), b.Kind is BodyKind.CommunitySafetyPartnership ? $"{b.Name} (area)" : b.Name)),
    ];

    /// <summary>These people as answers, by name.</summary>
    public async Task<IReadOnlyList<Choice>> Choices(IEnumerable<PersonId> persons, CancellationToken cancel) =>
    [
        .. (await directory.Find(persons, cancel)).Values.Where(c => c.Name != PeopleDirectory.Erased)
            .OrderBy(c => c.Name, StringComparer.InvariantCulture).Select(c => new Choice(c.Id.ToString(), c.Name)),
    ];

    /// <summary>Everybody else who is a manager, as they stand.</summary>
    public async Task<IReadOnlyList<Loaded<Account>>> OtherManagers(PersonId person, CancellationToken cancel) =>
        [.. (await Accounts(cancel)).Where(a => a.State.Has(Role.Manager) && a.State.Id != person)];

    /// <summary>Who has no role for a body any more is no member of its teams.</summary>
    public async Task<IEnumerable<StreamWrite>> OutOfTeams(Account before, Account after, CancellationToken cancel) =>
        (await views.All<Team>(cancel))
            .Where(t => t.State.Members.Contains(before.Id) && t.State.DisbandedOn is null && before.IsOf(t.State.Body) && !after.IsOf(t.State.Body))
            .Select(t => new StreamWrite(t.State.Id.Value, t.Version, [new MemberLeft(before.Id)]));

    /// <summary>
    /// Decides on a stream as it stands and records that together with what moves elsewhere, all of it or nothing. Where the
    /// form was shown with another version, the store knows whether it was sent twice or somebody else was first.
    /// </summary>
    public async Task Record<T>(
        StreamAt at, Act act, Func<T, Task<IReadOnlyList<StreamWrite>>> decide, IReadOnlyList<StreamStands> stand, CancellationToken cancel) where T : class
    {
        var now = await streams.Load<T>(at.Stream, cancel) ?? throw new StreamMissingException(at.Stream);
        if (now.Version == at.Version) await streams.Append(act, await decide(now.State), stand, cancel);
        else await streams.Change<T>(at.Stream, at.Version, act, _ => throw new RefusedException(new SomebodyElseWasFirst()), cancel);
    }
}

/// <summary>A stream as the form was shown with it.</summary>
public sealed record StreamAt(Guid Stream, long Version);

/// <summary>Never read: on a state the person had not seen the store turns a refusal into a conflict.</summary>
internal sealed record SomebodyElseWasFirst() : Refusal("Somebody else changed this meanwhile");
