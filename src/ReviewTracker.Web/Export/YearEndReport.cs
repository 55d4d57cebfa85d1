using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Export;

/// <summary>A year's figures with the names of what was published, ready to be read.</summary>
/// <param name="Published">"Heather 2021", as far as the reader may know them.</param>
public sealed record YearEndReport(YearEndQuestion Question, AnnualFigures Figures, ImmutableList<string> Published)
{
    public static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public static async Task<YearEndReport> Make(
        YearEndQuestion question, Viewer viewer, YearEndRows rows, SealedTexts texts, CancellationToken cancel, long? position = null)
    {
        var figures = await rows.Figures(question, viewer, cancel, position);
        var opened = await texts.Open(figures.Published.Select(r => r.Name), cancel);
        return new(question, figures, [.. figures.Published.Where(r => r.Name is not null).Select(r => $"{opened[r.Name]} {r.YearOfDeath}")]);
    }

    public string StocksOn => Figures.StocksOn.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>The word for a figure of which nothing is recorded.</summary>
    public static string InWords(Figure figure) => figure.Number?.ToString("N0", CultureInfo.GetCultureInfo("en-GB")) ?? "not recorded";

    public string AsJson() => JsonSerializer.Serialize(new
    {
        year = Figures.Year.ToString(),
        flows = Figures.Flows.ToDictionary(f => f.Key, f => f.Number),
        stocks = Figures.Stocks.ToDictionary(f => f.Key, f => f.Number),
    }, Json);

    public byte[] AsCsv() => Csv.Bytes(
    [
        ["Kind", "Figure", "Period or day", "Number", "Note"],
        .. Figures.Flows.Select(f => Row("flow", f, Figures.Year.ToString(), NoteOn(f))),
        .. Figures.Stocks.Select(f => Row("stock", f, StocksOn, null)),
    ]);

    /// <summary>As it stands in a terminal.</summary>
    public string AsTable()
    {
        var width = Figures.Flows.Concat(Figures.Stocks).Max(f => f.Key.Length) + 2;
        return string.Join(Environment.NewLine,
        [
            $"Year {Figures.Year}, as at {Words(Question.AsAt)}{(Question.KnownAt is { } known ? $", known at {Words(known)}" : "")}",
            "", $"Flows, {Words(Figures.Year.FirstDay)} to {Words(Figures.StocksOn)}",
            .. Figures.Flows.Select(f => $"  {f.Key.PadRight(width)}{InWords(f),12}{(NoteOn(f) is { } note ? $"  {note}" : "")}"),
            "", $"Stocks on {StocksOn}",
            .. Figures.Stocks.Select(f => $"  {f.Key.PadRight(width)}{InWords(f),12}"),
            "", Figures.Counting.InWords(),
        ]);
    }

    /// <summary>The names beside the number of published reviews; how many of those signed off are open again.</summary>
    public string? NoteOn(Figure figure) => figure.Key switch
    {
        "reviews published" when Published.Count > 0 => string.Join(", ", Published),
        "reviews signed off with all actions completed" when Figures.OpenedAgain > 0 => $"{Figures.OpenedAgain} of them opened again since",
        _ => null,
    };

    private static string?[] Row(string kind, Figure figure, string when, string? note) =>
        [kind, figure.Key, when, figure.Number?.ToString(CultureInfo.InvariantCulture), note];

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
