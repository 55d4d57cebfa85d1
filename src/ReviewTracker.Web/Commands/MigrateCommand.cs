using System.CommandLine;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Commands;

/// <summary>Brings the database to this version of the program.</summary>
public static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", "Bring the database to this version of the program. Running it again changes nothing.");
        command.SetAction((_, stop) => Run(HostSettings.FromEnvironment(), stop));
        return command;
    }

    private static async Task<int> Run(HostSettings host, CancellationToken stop)
    {
        await using var database = await RunningDatabase.Open(host, mayMake: true, stop);
        var applied = await host.Migrate(database, OpenStore.NoKey(), stop);
        foreach (var step in applied) Console.WriteLine($"Applied step {step.Number}, {step.Name}.");
        Console.WriteLine(applied.Count == 0 ? "The database was up to date." : "The database is up to date.");
        return CommandLine.Done;
    }
}
