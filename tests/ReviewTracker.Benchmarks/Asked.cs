using System.Reflection;

namespace ReviewTracker.Benchmarks;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Parts">Which parts to run, in their order.</param>
/// <param name="Quick">One round and short: to see that everything runs. Nothing is written.</param>
/// <param name="Reload">Load the demonstrations anew, instead of using those an earlier run left.</param>
/// <param name="Data">Where the databases lie.</param>
internal sealed record Asked(IReadOnlyList<string> Parts, bool Quick, bool Reload, string Data)
{
    internal const string Usage = "Usage: [--only append,change,rebuild,pages,signin,start,office,packs,chasing] [--quick] [--reload] [--data FOLDER]";

    /// <summary>This project's own folder.</summary>
    internal static string Folder => Told("Folder");

    /// <summary>The program as the same build made it.</summary>
    internal static string Program => Path.GetFullPath(Told("Program"));

    internal int Rounds => Quick ? 1 : 5;

    /// <summary>How long one side of one round may take.</summary>
    internal TimeSpan Turn => TimeSpan.FromSeconds(Quick ? 0.7 : 1.5);

    /// <summary>Null when it cannot be understood.</summary>
    internal static Asked? From(string[] typed)
    {
        var asked = new Asked(Part.Names, false, false, Path.Combine(Folder, "reviewtracker-data"));
        for (var i = 0; i < typed.Length; i++)
        {
            switch (typed[i])
            {
                case "--quick": asked = asked with { Quick = true }; break;
                case "--reload": asked = asked with { Reload = true }; break;
                case "--data" when i + 1 < typed.Length: asked = asked with { Data = Path.GetFullPath(typed[++i]) }; break;
                case "--only" when i + 1 < typed.Length: asked = asked with { Parts = typed[++i].Split(',') }; break;
                default: return null;
            }
        }
        return asked.Parts.All(Part.Names.Contains) ? asked : null;
    }

    private static string Told(string key) => typeof(Asked).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(m => m.Key == key).Value!;
}
