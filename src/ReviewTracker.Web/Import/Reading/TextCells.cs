using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>Reads a cell that must hold a text.</summary>
public static class TextCells
{
    /// <summary>The text, or the one answered for it; null while it is asked about.</summary>
    /// <param name="what">"the recommendation", "the action".</param>
    public static string? Read(Cell cell, string what, Asking asking)
    {
        var problem = Problem(cell, what);
        if (problem is null)
        {
            if (cell.Formula is not null) asking.Note(cell.Address, $"The text comes from a formula, which is not worked out: its last value was taken (“{Short(cell.Text)}”).");
            return cell.Text;
        }

        if (asking.Answer(cell.Address) is { Length: <= CellText.Longest } answer) return answer;
        asking.Ask(new Question(cell.Address, cell.Address, QuestionKind.Text, cell.Formula ?? Short(cell.Text), problem, []));
        return null;
    }

    /// <summary>A text that may be absent, such as the key milestones.</summary>
    public static string? ReadOptional(Cell cell, string what, Asking asking) =>
        cell.IsEmpty ? null : Read(cell, what, asking);

    private static string? Problem(Cell cell, string what)
    {
        if (cell.IsUnworkedFormula) return $"The cell holds a formula whose value is not in the file ({Short(cell.Formula!)}); formulas are never worked out. Type {what}.";
        if (cell.Text.Length == 0) return $"The cell is empty. Type {what}.";
        return cell.Text.Length > CellText.Longest ? $"The text is longer than {CellText.Longest:N0} characters. Type {what} in fewer words." : null;
    }

    private static string Short(string text) => text.Length <= 80 ? CellText.Squeezed(text) : CellText.Squeezed(text[..80]) + "…";
}
