namespace ReviewTracker.Domain.Reporting.Dashboards;

/// <summary>
/// Which counts of a table are hidden, so that from the totals and the counts that are shown no hidden one follows. Whoever
/// reads it knows that counts are whole and not negative; a hidden count is safe when it could also be one more or one less.
/// </summary>
internal sealed class HiddenCells(int[][] counts)
{
    private readonly bool[][] _hidden = [.. counts.Select(row => new bool[row.Length])];

    private int Rows => counts.Length;
    private int Columns => counts[0].Length;

    /// <summary>The cells to hide, the small ones and whatever has to go with them; null where hiding every cell is not enough.</summary>
    public bool[][]? Hide(int small)
    {
        for (var r = 0; r < Rows; r++)
            for (var c = 0; c < Columns; c++) _hidden[r][c] = counts[r][c] < small;

        while (Known() is { } known)
            if (!HideBeside(known)) return null;
        return _hidden;
    }

    // A count is safe in the corner of a rectangle whose corners are all hidden: the one that costs least is completed.
    private bool HideBeside((int Row, int Column) known)
    {
        var corners = from r in Enumerable.Range(0, Rows)
                      from c in Enumerable.Range(0, Columns)
                      where r != known.Row && c != known.Column
                      let shown = new[] { (r, c), (known.Row, c), (r, known.Column) }.Where(x => !_hidden[x.Item1][x.Item2]).ToList()
                      where shown.Count > 0
                      orderby shown.Sum(x => counts[x.Item1][x.Item2])
                      select shown;
        if (corners.FirstOrDefault() is not { } cheapest) return false;
        foreach (var (row, column) in cheapest) _hidden[row][column] = true;
        return true;
    }

    private (int, int)? Known()
    {
        for (var r = 0; r < Rows; r++)
            for (var c = 0; c < Columns; c++)
                if (_hidden[r][c] && !MayBeMore(r, c) && !MayBeLess(r, c)) return (r, c);
        return null;
    }

    // One more here means one less of its column elsewhere, one more there in that row, and so on back to this row.
    private bool MayBeMore(int row, int column) => Reaches(fromColumn: column, toRow: row, (row, column));

    private bool MayBeLess(int row, int column) => counts[row][column] > 0 && ReachesColumn(fromRow: row, toColumn: column, (row, column));

    private bool Reaches(int fromColumn, int toRow, (int, int) without) => Reached(Rows + fromColumn, without)[toRow];

    private bool ReachesColumn(int fromRow, int toColumn, (int, int) without) => Reached(fromRow, without)[Rows + toColumn];

    // From a row to the columns where its hidden counts may rise; from a column to the rows where its hidden counts may fall.
    private bool[] Reached(int start, (int, int) without)
    {
        var (seen, waiting) = (new bool[Rows + Columns], new Queue<int>([start]));
        seen[start] = true;
        while (waiting.TryDequeue(out var at))
        {
            for (var other = 0; other < (at < Rows ? Columns : Rows); other++)
            {
                var (row, column, next) = at < Rows ? (at, other, Rows + other) : (other, at - Rows, other);
                var passable = _hidden[row][column] && (row, column) != without && (at < Rows || counts[row][column] > 0);
                if (!passable || seen[next]) continue;
                seen[next] = true;
                waiting.Enqueue(next);
            }
        }

        return seen;
    }
}
