using System.CommandLine;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Store;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Partnerships;

namespace ReviewTracker.Web.Commands;

/// <summary>Starts an empty system, once: a partnership, its bodies and its first manager.</summary>
public static class InitCommand
{
    public static Command Make()
    {
        var partnership = new Option<string>("--partnership")
        {
            Description = "Whose names and bodies to start from: " + string.Join(" or ", PartnershipFile.Known) + ".", Required = true,
        };
        var manager = new Option<string>("--manager") { Description = "The first manager's e-mail address.", Required = true };
        var name = new Option<string?>("--name") { Description = "The first manager's name; it can be given later." };
        var command = new Command("init", "Start an empty system, once: a partnership with its bodies and its first manager.") { partnership, manager, name };
        command.SetAction((typed, stop) => Run(
            HostSettings.FromEnvironment(), typed.GetRequiredValue(partnership), typed.GetRequiredValue(manager), typed.GetValue(name), stop));
        return command;
    }

    private static async Task<int> Run(HostSettings host, string partnership, string email, string? name, CancellationToken stop)
    {
        var file = PartnershipFile.Read(partnership) ?? throw new CannotGoOnException(
            $"There is no partnership file \"{partnership}\". There are: {string.Join(", ", PartnershipFile.Known)}.");
        if (email.Split('@') is not [{ Length: > 0 }, { Length: > 0 }] || email.Any(char.IsWhiteSpace))
            throw new CannotGoOnException($"\"{email}\" is not an e-mail address.");

        var key = host.ReadMasterKey(mayMake: false);
        await using (var database = await RunningDatabase.Open(host, mayMake: true, stop))
        {
            await host.Migrate(database, key, stop);
            await using var store = await OpenStore.Of(host, writes: true, stop);
            await SetUp(store, file, email, name ?? email, stop);
        }

        Console.WriteLine($"{file.Name} is set up with {file.Bodies.Count} bodies. Its first manager is {email}.");
        return CommandLine.Done;
    }

    private static async Task SetUp(OpenStore store, PartnershipFile file, string email, string name, CancellationToken stop)
    {
        if (await store.Get<Views>().Get<PartnershipCard>(PartnershipCard.StreamId, stop) is { } already) throw AlreadySetUp(already.State.Name);

        var people = store.Get<PeopleDirectory>();
        var manager = await people.FindByEmail(email, stop) ?? new PersonCard(new PersonId(Guid.NewGuid()), name, email);
        await people.Save(manager, stop);
        try
        {
            await store.Get<Streams>().Append(new Act(manager.Id, Guid.NewGuid()), FirstEvents.Of(file, manager.Id), [], stop);
        }
        catch (StreamMovedOnException)
        {
            throw AlreadySetUp(file.Name);
        }
    }

    private static CannotGoOnException AlreadySetUp(string name) =>
        new($"This system has been set up already, for {name}. init runs once; people and bodies are added in the system itself.");
}
