using System.Text.RegularExpressions;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>What the template's columns are called in the workbooks agencies send.</summary>
public static class ColumnNames
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // First match wins: the longer names before those they contain.
    private static readonly (Regex Pattern, PlanColumn Column)[] Known =
    [
        (Named("(no|nr|number|ref|item|rec(ommendation)? (no|number|ref))"), PlanColumn.Number),
        (Named("action (no|number|ref)"), PlanColumn.ActionNumber),
        (Named("(level or )?scope( of (the )?recommendation)?( .*)?"), PlanColumn.Scope),
        (Named("(key )?milestones?( .*)?"), PlanColumn.Milestones),
        (Named("rag( .*)?|(.* )?rag rating|colour"), PlanColumn.Rag),
        (Named("outcomes?( achieved)?"), PlanColumn.Outcome),
        (Named("(date (of )?)?(completion|completed)( date)?( and outcomes?.*)?|completion date.*|date (action )?completed.*"), PlanColumn.Completion),
        (Named("(original |current )?target( completion)?( date)?s?|due( date)?|deadline|timescales?|target date for completion"), PlanColumn.Target),
        (Named("(lead |responsible |owning )?(agency|agencies|organisation)( s)?( responsible)?|lead( agency or agencies)?|lead agency .*"), PlanColumn.Agency),
        (Named("actions?( s)?( to (take|be taken)| required| agreed)?"), PlanColumn.Action),
        (Named("recommendations?( s)?( text| from .*)?"), PlanColumn.Recommendation),
    ];

    /// <summary>Null when the text names no column of an action plan.</summary>
    public static PlanColumn? Find(string text)
    {
        if (text.Length is 0 or > 200) return null;
        var plain = CellText.Squeezed(new string([.. text.ToLowerInvariant().Replace("#", " no ", StringComparison.Ordinal)
            .Replace("&", " and ", StringComparison.Ordinal).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]));
        foreach (var (pattern, column) in Known) if (pattern.IsMatch(plain)) return column;
        return null;
    }

    private static Regex Named(string pattern) => new($"^({pattern})$", RegexOptions.CultureInvariant, Patience);
}
