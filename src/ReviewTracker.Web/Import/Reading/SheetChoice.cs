using System.Collections.Immutable;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>Finds the sheet that holds the action plan; several are asked about, the others named.</summary>
public static class SheetChoice
{
    public const string Key = "sheet";

    /// <summary>Null while it is asked which sheet is meant.</summary>
    public static (Grid Grid, HeaderRow Header)? Of(ImmutableList<Grid> grids, Asking asking)
    {
        var plans = grids.Where(grid => grid.Rows.Take(30).Any(HeaderRow.LooksLikeOne)).ToImmutableList();
        FileCannotBeRead.When(plans.Count == 0,
            "There is no action plan in the file: no row has the columns Recommendation, Scope, Action to take, Lead agency and Target date. Check that it is the right file.");
        if (Chosen(plans, asking) is not { } grid) return null;
        var header = HeaderRow.Find(grid)!;
        foreach (var other in grids.Where(other => other != grid && other.Rows.Count > 0))
            asking.Note($"sheet “{other.Name}”", $"Not read: it is not the action plan. It begins “{CellText.Squeezed(other.Rows[0].Cells.Values.First(cell => !cell.IsEmpty).Text)}”.");
        foreach (var note in header.Notes) asking.Note(note.Cell, note.Message);
        return (grid, header);
    }

    private static Grid? Chosen(ImmutableList<Grid> plans, Asking asking)
    {
        if (plans.Count == 1) return plans[0];
        if (plans.Find(plan => CellText.Same(plan.Name, asking.Answer(Key) ?? "")) is { } chosen) return chosen;
        asking.Ask(new Question(Key, "the workbook", QuestionKind.Sheet, string.Join(", ", plans.Select(plan => plan.Name)),
            "Several sheets look like an action plan. Say which one to import; import the others one by one afterwards.",
            [.. plans.Select(plan => new Proposal(plan.Name, plan.Name))]));
        return null;
    }
}
