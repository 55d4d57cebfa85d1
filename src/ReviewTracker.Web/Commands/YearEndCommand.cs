using System.CommandLine;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Commands;

/// <summary>The figures of one year's report.</summary>
public static class YearEndCommand
{
    // Whoever asks here is nobody in particular: restricted reviews are counted and not named.
    private static readonly Viewer Nobody = new(default, [], []);

    public static Command Make()
    {
        var year = new Argument<string>("year") { Description = "The reporting year, 1 April to 31 March: 2023/24." };
        var asAt = Ask.Day("--as-at", "What was true on this day; today when left out.");
        var knownAt = Ask.Day("--known-at", "Only what had been recorded by the end of this day.");
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("year-end", "Show the figures of one year's report: what happened in it, and what stood at its end.") { year, asAt, knownAt, json };
        command.SetAction((typed, stop) => Run(
            typed.GetRequiredValue(year), typed.GetValue(asAt), typed.GetValue(knownAt), typed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> Run(string year, DateOnly? asAt, DateOnly? knownAt, bool json, CancellationToken stop)
    {
        ReportingYear.Parse(year);
        await using var store = await OpenStore.Of(HostSettings.FromEnvironment(), writes: true, stop);
        var question = YearEndQuestion.Ask(year, asAt, knownAt, store.Clock.GetUtcNow().UkDate());
        var report = await YearEndReport.Make(question, Nobody, store.Get<YearEndRows>(), store.Get<SealedTexts>(), stop);

        Console.WriteLine(json ? report.AsJson() : report.AsTable());
        return CommandLine.Done;
    }
}
