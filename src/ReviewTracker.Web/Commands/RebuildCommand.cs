using System.CommandLine;
using System.Diagnostics;
using ReviewTracker.Store;
using ReviewTracker.Store.Log;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Commands;

/// <summary>Folds every view anew from the log. It adds nothing to the record, so nobody need say who they are.</summary>
public static class RebuildCommand
{
    public static Command Make()
    {
        var person = Ask.As();
        var command = new Command("rebuild", "Fold every view anew from the log and swap it in, while the site goes on working.") { person };
        command.SetAction((typed, stop) => Run(typed.GetValue(person), stop));
        return command;
    }

    private static async Task<int> Run(string? person, CancellationToken stop)
    {
        await using var store = await OpenStore.Of(HostSettings.FromEnvironment(), writes: false, stop);
        if (person is not null) await store.Person(person, stop);
        var watch = Stopwatch.StartNew();
        try
        {
            var events = await store.Get<Rebuild>().Run(new Progress(), stop);
            Console.WriteLine($"Every view was rebuilt from {events:N0} events in {watch.Elapsed.TotalSeconds:0.0} seconds.");
            return CommandLine.Done;
        }
        catch (PoisonEventException e)
        {
            throw new CannotGoOnException($"The rebuild stopped and left the views as they were. {e.Message}");
        }
    }

    private sealed class Progress : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => Console.Error.WriteLine($"{value.Events:N0} of {value.Of:N0} events");
    }
}
