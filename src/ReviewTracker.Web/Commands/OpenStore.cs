using System.Security.Cryptography;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Commands;

/// <summary>
/// The store, for as long as one command works on it: on the running database where there is one, else on one started for
/// the time.
/// </summary>
public sealed class OpenStore : IAsyncDisposable
{
    private readonly RunningDatabase _database;
    private readonly ServiceProvider _services;

    private OpenStore(RunningDatabase database, StoreOptions options)
    {
        (_database, Options) = (database, options);
        Clock = new OffsetClock(options.ClockOffset);
        _services = new ServiceCollection().AddSingleton(Clock).AddStore(options).BuildServiceProvider();
    }

    public StoreOptions Options { get; }

    public TimeProvider Clock { get; }

    /// <param name="writes">Whether sealed texts will be written or opened, which takes the master key.</param>
    public static async Task<OpenStore> Of(HostSettings host, bool writes, CancellationToken cancel)
    {
        var key = writes ? host.ReadMasterKey(mayMake: false) : null;
        var database = await RunningDatabase.Open(host, mayMake: false, cancel);
        try
        {
            return new OpenStore(database, await host.StoreOn(database, key, cancel));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>For what neither seals nor opens a text: a key that fits nothing.</summary>
    public static MasterKey NoKey() => new(RandomNumberGenerator.GetBytes(MasterKey.Length));

    public T Get<T>() where T : class => _services.GetRequiredService<T>();

    /// <summary>Who <c>--as</c> names.</summary>
    public async Task<PersonId> Person(string? asked, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(asked))
            throw new CannotGoOnException("Say who is doing this: --as and the e-mail address or id of a person in the directory.");
        var people = Get<PeopleDirectory>();
        var card = Guid.TryParse(asked, out var id)
            ? (await people.Find([new PersonId(id)], cancel)).Values.SingleOrDefault()
            : await people.FindByEmail(asked, cancel);
        return card?.Id ?? throw new CannotGoOnException($"Nobody in the directory has the e-mail address or id \"{asked}\".");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
