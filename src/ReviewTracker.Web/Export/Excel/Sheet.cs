using System.Collections.Immutable;

namespace ReviewTracker.Web.Export.Excel;

/// <summary>What a column holds. A cell of a date or number column may still hold words ("3 months after publication").</summary>
public enum ColumnKind { Text, Date, Number, Money }

/// <summary>One column of a sheet.</summary>
/// <param name="Width">In characters.</param>
public sealed record Column(string Name, ColumnKind Kind = ColumnKind.Text, double Width = 18)
{
    public bool Hidden { get; init; }

    /// <summary>On a locked sheet: may be filled in all the same.</summary>
    public bool FillIn { get; init; }

    /// <summary>What may be chosen; empty: anything may be typed. No commas, together at most 255 characters.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
}

/// <summary>What stands in one cell. Texts, days, whole numbers and amounts become one by themselves.</summary>
public readonly record struct Cell
{
    public string? Text { get; private init; }
    public DateOnly? Day { get; private init; }

    /// <summary>A number, or an amount in pounds.</summary>
    public decimal? Number { get; private init; }

    public static implicit operator Cell(string? text) => new() { Text = text };
    public static implicit operator Cell(DateOnly? day) => new() { Day = day };
    public static implicit operator Cell(DateOnly day) => new() { Day = day };
    public static implicit operator Cell(decimal? number) => new() { Number = number };
    public static implicit operator Cell(decimal number) => new() { Number = number };
    public static implicit operator Cell(int? number) => new() { Number = number };
    public static implicit operator Cell(int number) => new() { Number = number };
    public static implicit operator Cell(long number) => new() { Number = number };
}

/// <summary>One sheet of a workbook: a frozen first row of names, a filter, and rows that are written as they come.</summary>
/// <param name="Name">At most 31 characters; what Excel does not allow in it is left out.</param>
public sealed record Sheet(string Name, ImmutableArray<Column> Columns, IEnumerable<IReadOnlyList<Cell>> Rows)
{
    /// <summary>Only the columns to be filled in can be changed, until somebody lifts the protection (there is no password).</summary>
    public bool Locked { get; init; }
}
