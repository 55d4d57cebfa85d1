using System.CommandLine;
using System.Text.Json;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Import;
using ReviewTracker.Web.Import.Files;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Commands;

/// <summary>Brings files in. 0: imported, or would be; 1: questions are open, nothing was written; 2: it cannot be read.</summary>
public static class ImportCommand
{
    public const int QuestionsOpen = 1;

    private sealed record Typed(FileInfo File, string Review, string? As, bool DryRun, FileInfo? Answers, string? Completions);

    public static Command Make() => new("import", "Bring a file into the record.") { ActionPlan() };

    private static Command ActionPlan()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The action plan: an Excel workbook (.xlsx) or CSV in the Home Office template's columns." };
        var review = new Option<string>("--review") { Description = "The review, by its reference (2026/04) or public name (\"Bryony 2022\").", Required = true };
        var person = Ask.As();
        var dryRun = new Option<bool>("--dry-run") { Description = "Read and report only; write nothing." };
        var answers = new Option<FileInfo?>("--answers") { Description = "A JSON file with answers by cell: { \"G11\": \"30 June 2025\" }." };
        var completions = new Option<string?>("--completions")
        {
            Description = "What the completions in the file are: \"claimed\", or \"accepted before the tracker, minute 4.2\".",
        };
        var command = new Command("action-plan", "Bring a review's action plan in: all of it, or nothing while a question is open.")
            { file, review, person, dryRun, answers, completions };
        command.SetAction((typed, stop) => Run(new(
            typed.GetRequiredValue(file), typed.GetRequiredValue(review), typed.GetValue(person), typed.GetValue(dryRun),
            typed.GetValue(answers), typed.GetValue(completions)), stop));
        return command;
    }

    private static async Task<int> Run(Typed typed, CancellationToken stop)
    {
        var content = await Read(typed.File, stop);
        var answers = await AnswersOf(typed, stop);
        await using var store = await OpenStore.Of(HostSettings.FromEnvironment(), writes: true, stop);
        var import = new ActionPlanImport(
            store.Get<ReviewList>(), store.Get<NameLookup>(), store.Get<ActionList>(), store.Get<Views>(), store.Get<Streams>(), store.Clock);
        var viewer = await ViewerOf(typed, store, stop);
        var row = await import.Find(TypedText.Of(typed.Review, lines: false).Text, viewer, stop);

        // Without a name behind it nothing is written; that is said only where something would be.
        var nameless = typed.As is null && !typed.DryRun;
        var report = await import.Run(
            new(content, row, answers, viewer, Guid.CreateVersion7(), typed.DryRun || nameless, new Lines()), stop);
        if (nameless && report.Outcome is ImportOutcome.WouldImport && report.Planned!.Writes.Count > 0) await store.Person(null, stop);
        ImportPrint.Write(report, Console.Out);
        return report.Outcome is ImportOutcome.QuestionsOpen ? QuestionsOpen : CommandLine.Done;
    }

    private static async Task<Viewer> ViewerOf(Typed typed, OpenStore store, CancellationToken stop)
    {
        if (typed.As is null) return new Viewer(default, [Role.Coordinator], []);
        var person = await store.Person(typed.As, stop);
        return (await store.Get<Views>().Get<Account>(person.Value, stop))?.State.AsViewer() ?? new Viewer(person, [], []);
    }

    private static async Task<byte[]> Read(FileInfo file, CancellationToken stop)
    {
        if (!file.Exists) throw new CannotGoOnException($"There is no file {file.FullName}.");
        if (file.Length > Limits.FileBytes) throw new CannotGoOnException(Limits.TooLarge);
        try { return await File.ReadAllBytesAsync(file.FullName, stop); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotGoOnException($"{file.FullName} cannot be read: {e.Message}");
        }
    }

    private static async Task<Answers> AnswersOf(Typed typed, CancellationToken stop)
    {
        Dictionary<string, string>? given = [];
        if (typed.Answers is { } file)
        {
            try { given = JsonSerializer.Deserialize<Dictionary<string, string>>(await Read(file, stop)); }
            catch (JsonException) { given = null; }
            if (given is null || given.Values.Any(answer => answer is null)) throw new CannotGoOnException(
                $"{file.FullName} is not a JSON object of answers by cell, like {{ \"G11\": \"30 June 2025\" }}.");
        }

        if (typed.Completions is { } completions) given[CompletionsAnswer.Key] = completions;
        return Answers.Of(given);
    }

    /// <summary>Progress, apart from the report.</summary>
    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
