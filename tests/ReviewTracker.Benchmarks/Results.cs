using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReviewTracker.Benchmarks;

/// <summary>What one part gave, and how busy the machine was.</summary>
/// <param name="LoadBefore">The load average of the last minute when it began.</param>
internal sealed record PartResults(string Name, string MeasuredOn, int Cores, double LoadBefore, double LoadAfter, double Seconds, IReadOnlyList<Finding> Findings)
{
    internal static async Task<PartResults> Of(Part part, Asked asked)
    {
        var (began, before) = (DateTime.UtcNow, Load());
        var findings = await part.Measure(asked);
        return new PartResults(
            part.Name, began.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Environment.ProcessorCount,
            before, Load(), Math.Round((DateTime.UtcNow - began).TotalSeconds), findings);
    }

    private static double Load() => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);
}

/// <summary>The latest numbers of every part; a part that is run again replaces its own.</summary>
internal sealed record Results(IReadOnlyList<PartResults> Parts)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Latest => Path.Combine(Asked.Folder, "results", "bench-latest.json");

    /// <summary>A quick run stands for itself.</summary>
    internal static Results Read(Asked asked) =>
        !asked.Quick && File.Exists(Latest) ? JsonSerializer.Deserialize<Results>(File.ReadAllText(Latest), s_json)! : new Results([]);

    internal Results With(PartResults part) => new(
        [.. Parts.Where(p => p.Name != part.Name).Append(part).OrderBy(p => Part.Names.ToList().IndexOf(p.Name))]);

    internal void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Latest)!);
        File.WriteAllText(Latest, JsonSerializer.Serialize(this, s_json) + "\n");
    }

    internal string AsMarkdown()
    {
        var table = new StringBuilder("| What | Measured | Bar | Met | |\n|---|---|---|---|---|\n");
        foreach (var finding in Parts.SelectMany(p => p.Findings))
        {
            var met = finding.Met switch { true => "yes", false => "**no**", null => "" };
            var note = string.Join(". ", new[] { finding.Note, finding.Met is false ? Causes.Of(finding) : null }.OfType<string>());
            table.Append(CultureInfo.InvariantCulture,
                $"| {finding.What} | {finding.InWords} | {finding.Bar?.InWords(finding.Unit)} | {met} | {note} |\n");
        }
        table.Append('\n');
        foreach (var part in Parts)
            table.Append(CultureInfo.InvariantCulture,
                $"{part.Name}: {part.MeasuredOn} UTC, {part.Cores} cores, load {part.LoadBefore} before and {part.LoadAfter} after, {part.Seconds} s. ");
        return table.ToString().TrimEnd();
    }
}
