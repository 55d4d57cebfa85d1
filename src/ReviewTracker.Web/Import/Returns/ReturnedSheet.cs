using System.Collections.Immutable;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Returns;

/// <summary>A sheet as an agency sent it back: which column is which, wherever it stands now.</summary>
/// <param name="Notes">What was not read, and why.</param>
public sealed record ReturnedSheet(ImmutableDictionary<ReturnColumn, int> Columns, ImmutableArray<GridRow> Rows, ImmutableArray<string> Notes)
{
    private const int SearchedRows = 20;
    private const int MostRows = 2_000;

    private static readonly ReturnColumn[] Required = [ReturnColumn.Id, ReturnColumn.Answer];

    /// <summary>Throws <see cref="FileCannotBeRead"/> (as a refusal) when the file as a whole is no returned sheet.</summary>
    public static ReturnedSheet Read(byte[] file)
    {
        var grids = Sheets.Read(file);
        var found = grids.Select(grid => (Grid: grid, Header: HeaderOf(grid))).FirstOrDefault(f => f.Header is not null);
        FileCannotBeRead.When(found.Header is null,
            "No sheet of this file has the columns “Action id” and “Answer”. Use the sheet that was sent out, and leave the names of its columns as they are.");

        var named = found.Header!.Cells.Select(c => (At: c.Key, c.Value.Text, Column: ReturnWords.Find(c.Value.Text))).ToList();
        foreach (var twice in named.Where(c => c.Column is not null).GroupBy(c => c.Column).Where(g => g.Count() > 1))
            throw FileCannotBeRead.Because(
                $"Two columns are both read as “{ReturnWords.Of(twice.Key!.Value)}”: {string.Join(" and ", twice.Select(c => $"“{CellText.Squeezed(c.Text)}”"))}. Rename or remove one of them and try again.");
        var columns = named.Where(c => c.Column is not null).ToImmutableDictionary(c => c.Column!.Value, c => c.At);
        var missing = Required.Where(c => !columns.ContainsKey(c)).Select(c => $"“{ReturnWords.Of(c)}”").ToList();
        FileCannotBeRead.When(missing.Count > 0,
            $"The column {string.Join(" and ", missing)} is missing or was renamed. Give it its name back and try again.");

        var rows = found.Grid.Rows.Where(r => r.Number > found.Header.Number).ToImmutableArray();
        FileCannotBeRead.When(found.Grid.Truncated || rows.Length > MostRows, "The file holds more than 2,000 rows. Split it and send the pieces one by one.");
        return new(columns, rows, [.. named.Where(c => c.Column is null && c.Text.Length > 0).Select(c => $"The column “{CellText.Squeezed(c.Text)}” is not one of the sheet's and was not read.")]);
    }

    public Cell Cell(GridRow row, ReturnColumn column) => Columns.TryGetValue(column, out var at) ? row.At(at) : new Cell("", "");

    public bool Has(ReturnColumn column) => Columns.ContainsKey(column);

    // Titles may have been written above; a row that names several of the sheet's own columns is its header.
    private static GridRow? HeaderOf(Grid grid) => grid.Rows.Take(SearchedRows).FirstOrDefault(row =>
    {
        var known = row.Cells.Values.Select(c => ReturnWords.Find(c.Text)).OfType<ReturnColumn>().ToHashSet();
        return Required.All(known.Contains) || (known.Count >= 3 && (known.Overlaps(Required) || known.Contains(ReturnColumn.Done)));
    });
}
