using Npgsql;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Commands;
using ReviewTracker.Web.Jobs;

namespace ReviewTracker.Web.Hosting;

/// <summary>What the environment says about this host.</summary>
/// <param name="DataFolder">ReviewTracker__DataFolder: the embedded database and what else belongs to this machine.</param>
/// <param name="ConnectionString">ConnectionStrings__ReviewTracker; null: the embedded database.</param>
/// <param name="OwnerConnectionString">ConnectionStrings__ReviewTrackerOwner, where another login owns the tables.</param>
/// <param name="PostgresBin">ReviewTracker__PostgresBin: the binaries of the embedded database.</param>
/// <param name="MasterKey">ReviewTracker__MasterKey: 32 bytes in base64.</param>
/// <param name="MasterKeyFile">ReviewTracker__MasterKeyFile: a file that holds them.</param>
/// <param name="Development">ASPNETCORE_ENVIRONMENT is Development.</param>
public sealed record HostSettings(
    string DataFolder, string? ConnectionString, string? OwnerConnectionString, string? PostgresBin,
    string? MasterKey, string? MasterKeyFile, bool Development)
{
    public static HostSettings FromEnvironment()
    {
        var said = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return new HostSettings(
            Path.GetFullPath(Given(said["ReviewTracker:DataFolder"]) ?? "reviewtracker-data"),
            Given(said.GetConnectionString("ReviewTracker")), Given(said.GetConnectionString("ReviewTrackerOwner")),
            Given(said["ReviewTracker:PostgresBin"]), Given(said["ReviewTracker:MasterKey"]), Given(said["ReviewTracker:MasterKeyFile"]),
            (said["ASPNETCORE_ENVIRONMENT"] ?? said["DOTNET_ENVIRONMENT"]) == Environments.Development);
    }

    /// <summary>Where mail is laid on one's own machine, instead of being sent.</summary>
    public string MailFolder => Path.Combine(DataFolder, "mail");

    private string KeyInDataFolder => Path.Combine(DataFolder, "master.key");

    /// <summary>The key everything sealed hangs on: named by the environment, or lying in the data folder.</summary>
    /// <param name="mayMake">For a demonstration and for development: make one in the data folder where there is none.</param>
    public MasterKey ReadMasterKey(bool mayMake)
    {
        try
        {
            if (MasterKey is not null) return Store.Sealing.MasterKey.FromBase64(MasterKey);
            if (MasterKeyFile is not null) return Store.Sealing.MasterKey.FromFile(MasterKeyFile);
            if (File.Exists(KeyInDataFolder)) return Store.Sealing.MasterKey.FromFile(KeyInDataFolder);
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new CannotGoOnException($"The master key cannot be read: {e.Message}");
        }

        if (!mayMake && !Development) throw new CannotGoOnException(
            "There is no master key. Make one (openssl rand -base64 32), keep it where the database's backups are not, and set "
            + "ReviewTracker__MasterKey to it or ReviewTracker__MasterKeyFile to a file that holds it. Without it no sealed text can be read again.");
        Directory.CreateDirectory(DataFolder);
        return Store.Sealing.MasterKey.FromFileOrCreate(KeyInDataFolder);
    }

    /// <summary>The store on that database, with the clock the database itself asks for.</summary>
    /// <param name="key">Null for what neither seals nor opens a text.</param>
    public async Task<StoreOptions> StoreOn(RunningDatabase database, MasterKey? key, CancellationToken cancel)
    {
        var owner = OwnerConnectionString ?? database.ConnectionString;
        // What is sealed under the wrong key is lost under the right one, so nothing starts that could.
        if (key is not null && !await SealedUnder.Fits(owner, key, cancel)) throw new CannotGoOnException(
            "The master key is not the one this database was sealed under. Set ReviewTracker__MasterKey or ReviewTracker__MasterKeyFile to "
            + "that one; nothing was changed.");

        return new StoreOptions(database.ConnectionString, key ?? OpenStore.NoKey())
        {
            OwnerConnectionString = OwnerConnectionString,
            ClockOffset = OffsetClock.Read(await Marks.Read(owner, cancel)),
        };
    }

    /// <summary>Brings the database to this version of the program.</summary>
    public async Task<IReadOnlyList<Migration>> Migrate(RunningDatabase database, MasterKey key, CancellationToken cancel)
    {
        try
        {
            var applied = await new Migrator(new StoreOptions(database.ConnectionString, key) { OwnerConnectionString = OwnerConnectionString }).Migrate(cancel);
            await JobTables.Prepare(OwnerConnectionString ?? database.ConnectionString, cancel);
            return applied;
        }
        catch (InvalidOperationException e)
        {
            throw new CannotGoOnException(e.Message);
        }
        catch (PostgresException e)
        {
            throw new CannotGoOnException($"The database could not be brought to this version: {e.MessageText}");
        }
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
