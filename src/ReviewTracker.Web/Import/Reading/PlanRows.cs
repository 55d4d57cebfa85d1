using System.Collections.Immutable;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>One row that holds an action, with its recommendation's cells carried down from where they stand.</summary>
/// <param name="StartsRecommendation">The row names a recommendation itself rather than carrying the one above.</param>
public sealed record PlanRow(
    int Row, bool StartsRecommendation, Cell Number, Cell Recommendation, Cell Scope, Cell ActionNumber, Cell Action,
    Cell Agency, Cell Milestones, Cell Target, Cell Completion, Cell Outcome, Cell Rag);

/// <summary>Sorts the rows below the header: actions, and what is none (keys, titles, empty rows), named.</summary>
public sealed class PlanRows
{
    public static readonly Proposal LeaveOut = new("leave out", "Leave this row out");

    private readonly Grid grid;
    private readonly HeaderRow header;
    private readonly Asking asking;
    private readonly List<PlanRow> rows = [];
    private GridRow? recommendation;
    private bool used = true;

    private PlanRows(Grid grid, HeaderRow header, Asking asking) => (this.grid, this.header, this.asking) = (grid, header, asking);

    public static ImmutableList<PlanRow> Read(Grid grid, HeaderRow header, Asking asking)
    {
        var reading = new PlanRows(grid, header, asking);
        var previous = header.Row;
        foreach (var row in grid.Rows.Where(row => row.Number > header.Row))
        {
            reading.NoteEmpty(previous, row.Number);
            reading.Read(row);
            previous = row.Number;
        }

        reading.AskForUnused();
        FileCannotBeRead.When(reading.rows.Count > Limits.Actions || grid.Truncated, Limits.TooManyActions);
        FileCannotBeRead.When(reading.rows.Count == 0 && reading.asking.Questions.Count == 0,
            $"There is no action below the header in row {header.Row}. Check that this is the filled-in action plan.");
        return [.. reading.rows];
    }

    private void NoteEmpty(int previous, int next)
    {
        if (next - previous == 2) asking.Note($"row {previous + 1}", "An empty row: left out.");
        else if (next - previous > 2) asking.Note($"rows {previous + 1} to {next - 1}", "Empty rows: left out.");
    }

    private void Read(GridRow row)
    {
        if (HeaderRow.LooksLikeOne(row)) asking.Note($"row {row.Number}", "The header once more: left out.");
        else if (IsKey(row)) asking.Note(FirstCell(row).Address, $"“{Short(FirstCell(row).Text)}” is a key to the colours, not an action: left out.");
        else if (!HoldsAnAction(row)) Begin(row);
        else Add(row);
    }

    // A recommendation may stand in a row of its own above its actions; a lone text elsewhere is a heading.
    private void Begin(GridRow row)
    {
        if (header.Cell(row, PlanColumn.Recommendation).IsEmpty || IsLoneText(row))
        {
            asking.Note(FirstCell(row).Address, $"“{Short(FirstCell(row).Text)}” has neither an action nor an agency: left out.");
            return;
        }

        AskForUnused();
        (recommendation, used) = (row, false);
    }

    private bool IsLoneText(GridRow row) =>
        row.Filled == 1 && !(NextAfter(row) is { } next && HoldsAnAction(next) && header.Cell(next, PlanColumn.Recommendation).IsEmpty);

    private void AskForUnused()
    {
        if (used || recommendation is null) return;
        var cell = header.Cell(recommendation, PlanColumn.Action);
        used = true;
        if (asking.Answer(cell.Address) is { } answer && !string.Equals(answer, LeaveOut.Answer, StringComparison.OrdinalIgnoreCase))
        {
            rows.Add(Row(recommendation, cell with { Text = answer }, startsRecommendation: true));
            return;
        }

        if (asking.Answer(cell.Address) is null)
            asking.Ask(cell, QuestionKind.Text,
                $"Row {recommendation.Number} has a recommendation but no action. Type the action to take, or leave the row out.", LeaveOut);
        else asking.Note(cell.Address, "The recommendation has no action: left out, as you answered.");
    }

    private void Add(GridRow row)
    {
        var starts = StartsAnew(row);
        if (starts) AskForUnused();
        if (starts || recommendation is null) recommendation = row;
        used = true;
        var action = header.Cell(Source(row, PlanColumn.Action), PlanColumn.Action);
        rows.Add(Row(row, action.IsEmpty ? header.Cell(row, PlanColumn.Action) : action, starts || rows.Count == 0));
    }

    // A number repeated on every row of one recommendation starts nothing.
    private bool StartsAnew(GridRow row) =>
        !header.Cell(row, PlanColumn.Recommendation).IsEmpty
        || (header.Cell(row, PlanColumn.Number) is { IsEmpty: false } number
            && (recommendation is null || !CellText.Same(number.Text, header.Cell(recommendation, PlanColumn.Number).Text)));

    private PlanRow Row(GridRow row, Cell action, bool startsRecommendation)
    {
        Cell Carried(PlanColumn column) => header.Cell(header.Cell(row, column).IsEmpty ? recommendation! : row, column);
        Cell Own(PlanColumn column) => header.Cell(Source(row, column), column);
        return new PlanRow(
            row.Number, startsRecommendation, Carried(PlanColumn.Number), Carried(PlanColumn.Recommendation),
            Carried(PlanColumn.Scope), header.Cell(row, PlanColumn.ActionNumber), action, Own(PlanColumn.Agency),
            Own(PlanColumn.Milestones), Own(PlanColumn.Target), Own(PlanColumn.Completion), Own(PlanColumn.Outcome), Own(PlanColumn.Rag));
    }

    // A cell merged over several rows says the same of each of them.
    private GridRow Source(GridRow row, PlanColumn column)
    {
        if (!header.Columns.TryGetValue(column, out var at)) return row;
        var merged = grid.Merged.Find(m => m.FirstColumn <= at && at <= m.LastColumn && m.FirstRow < row.Number && row.Number <= m.LastRow);
        return merged is null || !row.At(at).IsEmpty ? row : grid.Rows.Find(r => r.Number == merged.FirstRow) ?? row;
    }

    private GridRow? NextAfter(GridRow row) => grid.Rows.Find(other => other.Number > row.Number);

    private bool HoldsAnAction(GridRow row) =>
        new[] { PlanColumn.Action, PlanColumn.Agency, PlanColumn.Target }.Any(column => !header.Cell(row, column).IsEmpty);

    private static bool IsKey(GridRow row) =>
        FirstCell(row).Text is { } text && row.Filled <= 6
        && (text.StartsWith("key:", StringComparison.OrdinalIgnoreCase) || text.Equals("key", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("rag key", StringComparison.OrdinalIgnoreCase) || text.StartsWith("key to ", StringComparison.OrdinalIgnoreCase));

    private static Cell FirstCell(GridRow row) => row.Cells.Values.First(cell => !cell.IsEmpty);

    private static string Short(string text) => text.Length <= 60 ? CellText.Squeezed(text) : CellText.Squeezed(text[..60]) + "…";
}
