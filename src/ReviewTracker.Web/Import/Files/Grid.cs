using System.Collections.Immutable;
using System.Globalization;

namespace ReviewTracker.Web.Import.Files;

/// <summary>One cell as any file gives it: what stands in it, never what a formula would make of it.</summary>
/// <param name="Address">As people name it ("G11").</param>
/// <param name="Text">Cleaned of control characters; at most one character over <see cref="CellText.Longest"/>.</param>
/// <param name="Date">The day, where the cell is a number shown as a date.</param>
/// <param name="Number">The bare number, where the cell is one.</param>
/// <param name="Formula">The formula as typed, where there is one; it is never worked out.</param>
/// <param name="Colour">The fill as RRGGBB, where there is one.</param>
public sealed record Cell(
    string Address, string Text, DateOnly? Date = null, double? Number = null, string? Formula = null, string? Colour = null)
{
    public bool IsEmpty => Text.Length == 0 && Formula is null;

    /// <summary>A formula whose value the file does not carry: somebody has to say what it meant.</summary>
    public bool IsUnworkedFormula => Formula is not null && Text.Length == 0;
}

/// <summary>One row that holds something. Columns count from 1.</summary>
public sealed record GridRow(int Number, ImmutableSortedDictionary<int, Cell> Cells)
{
    public Cell At(int column) => Cells.GetValueOrDefault(column) ?? new Cell(CellAddress.Of(column, Number), "");

    public int Filled => Cells.Values.Count(cell => !cell.IsEmpty);
}

/// <summary>Cells joined into one; only the first holds the text.</summary>
public sealed record Merged(int FirstColumn, int FirstRow, int LastColumn, int LastRow);

/// <summary>One sheet, or one CSV file.</summary>
/// <param name="Name">The sheet's name; empty for a CSV file.</param>
/// <param name="Rows">Rows that hold something, in order.</param>
/// <param name="Truncated">It held more rows than any action plan may; reading stopped.</param>
public sealed record Grid(string Name, ImmutableList<GridRow> Rows, ImmutableList<Merged> Merged, bool Truncated);

/// <summary>Cell addresses as people write them.</summary>
public static class CellAddress
{
    public static string Of(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>Null when it is no address.</summary>
    public static (int Column, int Row)? Read(string? address)
    {
        if (address is null) return null;
        var letters = address.TakeWhile(char.IsAsciiLetterUpper).Count();
        if (letters is 0 or > 3 || !int.TryParse(address.AsSpan(letters), NumberStyles.None, null, out var row)) return null;
        return (address.Take(letters).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1), row);
    }
}
