using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store;

/// <summary>Name and address of one person (staff, chair, replier, team mailbox).</summary>
public sealed record PersonCard(PersonId Id, string Name, string? Email);

/// <summary>The erasable table beside the log: who the ids in events are. An erased person is called "former user".</summary>
public sealed class PeopleDirectory
{
    public Task<IReadOnlyDictionary<PersonId, PersonCard>> Find(IEnumerable<PersonId> people, CancellationToken cancel) => throw new NotImplementedException();
    public Task<PersonCard?> FindByEmail(string email, CancellationToken cancel) => throw new NotImplementedException();
    public Task<IReadOnlyList<PersonCard>> All(CancellationToken cancel) => throw new NotImplementedException();
    public Task Save(PersonCard person, CancellationToken cancel) => throw new NotImplementedException();
    public Task Erase(PersonId person, CancellationToken cancel) => throw new NotImplementedException();
}
