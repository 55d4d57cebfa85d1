using System.Collections.Immutable;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>The columns of the Home Office's action-plan template, and those agencies add.</summary>
public enum PlanColumn
{
    Number, Recommendation, Scope, ActionNumber, Action, Agency, Milestones, Target, Completion, Outcome, Rag,
}

/// <summary>Where the columns' names stand and which column is which.</summary>
public sealed record HeaderRow(
    int Row, ImmutableDictionary<PlanColumn, int> Columns, ImmutableList<Note> Notes)
{
    private const int SearchedRows = 30;

    private static readonly (PlanColumn Column, string Name)[] Required =
    [
        (PlanColumn.Recommendation, "Recommendation"), (PlanColumn.Scope, "Scope of recommendation"),
        (PlanColumn.Action, "Action to take"), (PlanColumn.Agency, "Lead agency"), (PlanColumn.Target, "Target date"),
    ];

    public bool Has(PlanColumn column) => Columns.ContainsKey(column);

    public Cell Cell(GridRow row, PlanColumn column) =>
        Columns.TryGetValue(column, out var at) ? row.At(at) : new Cell("", "");

    /// <summary>Null when no row among the first looks like the template's header; a refusal when one does but is not usable.</summary>
    public static HeaderRow? Find(Grid grid)
    {
        var header = grid.Rows.TakeWhile((row, index) => index < SearchedRows).FirstOrDefault(LooksLikeOne);
        return header is null ? null : Of(header, grid);
    }

    /// <summary>Also true of a header repeated further down for printing.</summary>
    public static bool LooksLikeOne(GridRow row)
    {
        var known = row.Cells.Values.Select(cell => ColumnNames.Find(cell.Text)).OfType<PlanColumn>().Distinct().ToList();
        return known.Count >= 3 && (known.Contains(PlanColumn.Recommendation) || known.Contains(PlanColumn.Action));
    }

    private static HeaderRow Of(GridRow header, Grid grid)
    {
        var named = header.Cells.Select(pair => (At: pair.Key, Cell: pair.Value, Column: ColumnNames.Find(pair.Value.Text))).ToList();
        foreach (var twice in named.Where(cell => cell.Column is not null).GroupBy(cell => cell.Column).Where(group => group.Count() > 1))
            throw FileCannotBeRead.Because(
                $"Two columns are both read as “{Name(twice.Key!.Value)}”: {string.Join(" and ", twice.Select(cell => $"{cell.Cell.Address} “{CellText.Squeezed(cell.Cell.Text)}”"))}. Rename or remove one of them and try again.");
        var columns = named.Where(cell => cell.Column is not null).ToImmutableDictionary(cell => cell.Column!.Value, cell => cell.At);
        var missing = Required.Where(column => !columns.ContainsKey(column.Column)).Select(column => $"“{column.Name}”").ToList();
        FileCannotBeRead.When(missing.Count > 0,
            $"The header in row {header.Number} has no column {string.Join(", ", missing)}. Name the columns as in the Home Office template and try again.");
        return new HeaderRow(header.Number, columns,
            [.. Above(grid, header), .. Optional(header, columns), .. Unread(grid, header, named.Where(cell => cell.Column is null).Select(cell => (cell.At, cell.Cell)))]);
    }

    private static IEnumerable<Note> Above(Grid grid, GridRow header) =>
        grid.Rows.TakeWhile(row => row.Number < header.Number)
            .Select(row => new Note(row.Cells.Values.First(cell => !cell.IsEmpty).Address, "A title above the header: not read as an action."));

    private static IEnumerable<Note> Optional(GridRow header, ImmutableDictionary<PlanColumn, int> columns)
    {
        if (!columns.ContainsKey(PlanColumn.Milestones))
            yield return new Note($"row {header.Number}", "There is no column “Key milestones”: actions come in without them.");
        if (!columns.ContainsKey(PlanColumn.Completion))
            yield return new Note($"row {header.Number}", "There is no column “Date of completion and outcome”: every action comes in as not yet completed.");
        if (columns.TryGetValue(PlanColumn.Rag, out var rag))
            yield return new Note(header.At(rag).Address, "The RAG column is not imported: the tracker works colours out from the dates and says why.");
    }

    private static IEnumerable<Note> Unread(Grid grid, GridRow header, IEnumerable<(int At, Cell Cell)> unknown) =>
        unknown.Where(column => column.Cell.Text.Length > 0 && grid.Rows.Any(row => row.Number > header.Number && row.At(column.At).Text.Length > 0))
            .Select(column => new Note(column.Cell.Address, $"The column “{CellText.Squeezed(column.Cell.Text)}” is not in the template and was not read."));

    private static string Name(PlanColumn column) =>
        Required.FirstOrDefault(required => required.Column == column).Name ?? column switch
        {
            PlanColumn.Completion => "Date of completion and outcome",
            PlanColumn.Milestones => "Key milestones",
            PlanColumn.ActionNumber => "Action number",
            PlanColumn.Rag => "RAG",
            _ => column.ToString(),
        };
}
