using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>
/// A report as its reader sees it, whichever way it leaves: the page, Word, Excel and CSV are made from this and nothing
/// else, so they all say the same and have the same digest.
/// </summary>
public sealed record Report(string Title, string Subtitle, ImmutableArray<ReportPart> Parts);

/// <summary>One part of a report: a heading, then sentences, points, a chart and a table as far as there are any.</summary>
public sealed record ReportPart(string Heading)
{
    /// <summary>2 or 3.</summary>
    public int Level { get; init; } = 2;

    /// <summary>Begins on a page of its own when printed.</summary>
    public bool NewPage { get; init; }

    /// <summary>What its elements are told apart by on the page.</summary>
    [JsonIgnore]
    public string Key => string.Concat(Heading.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    public ImmutableArray<string> Says { get; init; } = [];
    public ImmutableArray<string> Points { get; init; } = [];
    public Bars? Chart { get; init; }
    public Trends? Trends { get; init; }
    public ReportTable? Table { get; init; }
}

/// <summary>A table, and a sheet of a workbook.</summary>
/// <param name="Sheet">Short; what its sheet is called.</param>
/// <param name="Empty">What is said where it has no rows.</param>
public sealed record ReportTable(
    string Caption, string Sheet, ImmutableArray<ReportColumn> Columns, ImmutableArray<ImmutableArray<ReportCell>> Rows, string Empty = "None.");

public enum ReportColumnKind { Text, Date, Number }

/// <param name="Width">Relative to the others.</param>
public sealed record ReportColumn(string Name, double Width = 1, ReportColumnKind Kind = ReportColumnKind.Text);

/// <summary>What stands in one cell: words always, and behind them a day, a number or a colour where it is one.</summary>
public readonly record struct ReportCell(string Words)
{
    public DateOnly? Day { get; init; }
    public decimal? Number { get; init; }
    public Rag? Colour { get; init; }

    /// <summary>Where the words lead on the page.</summary>
    public string? Address { get; init; }

    public static implicit operator ReportCell(string? words) => new(words ?? "");
    public static implicit operator ReportCell(DateOnly? day) => new(day?.InWords() ?? "") { Day = day };
    public static implicit operator ReportCell(DateOnly day) => (DateOnly?)day;
    public static implicit operator ReportCell(int? number) => new(number is { } n ? Figures.Of(n) : "") { Number = number };
    public static implicit operator ReportCell(int number) => (int?)number;
    public static implicit operator ReportCell(RagVerdict verdict) => new(verdict.Sentence) { Colour = verdict.Colour };
}
