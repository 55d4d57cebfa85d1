using System.CommandLine;
using ReviewTracker.Store;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Commands;

/// <summary>Looks whether the log is as it was recorded. 0: it is; 1: it is not, and where.</summary>
public static class VerifyCommand
{
    public const int Broken = 1;

    public static Command Make()
    {
        var command = new Command("verify", "See whether any event was edited, removed or added behind the program's back.");
        command.SetAction((_, stop) => Run(stop));
        return command;
    }

    private static async Task<int> Run(CancellationToken stop)
    {
        await using var store = await OpenStore.Of(HostSettings.FromEnvironment(), writes: false, stop);
        var verdict = await store.Get<Verify>().Run(stop);
        Console.WriteLine(verdict.Finding);
        return verdict.Holds ? CommandLine.Done : Broken;
    }
}
