using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>Every view folded anew from half a million events, by the program's own command.</summary>
internal static class RebuildPart
{
    private static readonly Regex s_said = new(@"from (?<events>[\d,]+) events in (?<seconds>[\d.]+) seconds");

    internal static async Task<IReadOnlyList<Finding>> Measure(Asked asked)
    {
        var loading = await DemonstrationData.Ensure(asked, DemonstrationData.Large);
        var folder = DemonstrationData.Folder(asked, DemonstrationData.Large);
        var (rates, peaks, events) = (new List<double>(), new List<double>(), 0.0);
        // Held, so that no round starts or stops the server.
        await using var server = await DemonstrationData.Server(folder);
        for (var round = 0; round < asked.Rounds; round++)
        {
            var (printed, peak) = await RunningProgram.Command(folder, "rebuild");
            var said = s_said.Match(printed);
            events = double.Parse(said.Groups["events"].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
            rates.Add(events / double.Parse(said.Groups["seconds"].Value, CultureInfo.InvariantCulture));
            peaks.Add(peak);
        }
        return
        [
            Finding.Of($"Rebuild of every view at scale {DemonstrationData.Large}", "events a second", rates, Bar.Least(20_000), $"{events:N0} events"),
            Finding.Of("Its resident memory at the most", "MB", peaks, Bar.Most(400)),
            .. loading is null ? [] : Loaded(loading, events),
        ];
    }

    private static IEnumerable<Finding> Loaded(Loading loading, double events) =>
    [
        Finding.Of($"Loading the demonstration at scale {DemonstrationData.Large}, views included", "s", [loading.Seconds], null,
            $"{Finding.Words(events / loading.Seconds, "events a second")}, once"),
        Finding.Of("Its resident memory at the most", "MB", [loading.Peak]),
    ];
}
