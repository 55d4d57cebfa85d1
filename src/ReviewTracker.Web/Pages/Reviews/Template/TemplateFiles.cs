using ReviewTracker.Web.Export.Excel;
using ReviewTracker.Web.Export.Word;

namespace ReviewTracker.Web.Pages.Reviews.Template;

/// <summary>The action plan in the Home Office's template as documents.</summary>
public static class TemplateFiles
{
    /// <param name="title">"Heather 2021", or the reference.</param>
    public static Paper Word(TemplatePlan plan, string title) => new(
        $"Action plan: {title}",
        new Table("Recommendations and actions", TemplateRow.Columns, Numbered(plan))) { Subtitle = $"Review {plan.Reference}", Landscape = true };

    public static Book Excel(TemplatePlan plan, string title) => new(
        $"Action plan: {title}",
        new Sheet("Action plan", [.. TemplateRow.Columns.Select(c => new Column(c.Name, c.Name == "Target date" ? ColumnKind.Date : ColumnKind.Text, c.Width * 13))],
            plan.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Words.Select((text, i) => i == 5 && row.TargetOn is { } day ? day : (Cell)text)])))
    {
        Notes = [$"Review {plan.Reference}. The columns are those of the Home Office's action plan template, one row for each action."],
    };

    // Said once on paper; a sheet repeats it, so that it can be sorted and filtered.
    private static IEnumerable<IReadOnlyList<string?>> Numbered(TemplatePlan plan)
    {
        for (var i = 0; i < plan.Rows.Length; i++)
        {
            var row = plan.Rows[i];
            var again = i > 0 && plan.Rows[i - 1].Number == row.Number;
            yield return again ? [$"{row.Number}. (as above)", .. row.Words.Skip(1)] : [.. row.Words];
        }
    }
}
