using System.Collections.Immutable;
using System.Globalization;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Returns;

/// <summary>One row as it says itself, before anything is looked up.</summary>
/// <param name="Number">As the spreadsheet counts.</param>
/// <param name="Version">The version the row was made at; null where the file does not carry it.</param>
/// <param name="LastUpdate">What the row gives as the last update; null where it gives none.</param>
/// <param name="Answer">Null: nothing was answered.</param>
/// <param name="Problems">Sentences; with any of them the row cannot be saved.</param>
public sealed record ReturnedRow(
    int Number, ActionId? Id, string Label, string AgencySaid, long? Version, DateOnly? LastUpdate, AnswerPart? Answer,
    ImmutableArray<string> Problems)
{
    private static readonly ReturnColumn[] FilledIn =
    [
        ReturnColumn.Answer, ReturnColumn.Done, ReturnColumn.DoneOn, ReturnColumn.Evidence, ReturnColumn.NewDate, ReturnColumn.Reason, ReturnColumn.Barrier, ReturnColumn.EvidenceLink,
    ];

    /// <summary>Null for a row that holds nothing of the sheet's own columns.</summary>
    public static ReturnedRow? Read(ReturnedSheet sheet, GridRow row, BodyId agency, DateOnly on)
    {
        Cell At(ReturnColumn column) => sheet.Cell(row, column);
        var filled = FilledIn.Where(c => !At(c).IsEmpty).ToList();
        var id = At(ReturnColumn.Id);
        if (id.IsEmpty && filled.Count == 0) return null;

        var problems = new List<string>();
        foreach (var column in filled.Where(c => IsFormula(At(c))))
            problems.Add($"“{ReturnWords.Of(column)}” holds a formula. Formulas are never worked out: type what it says.");
        var known = Guid.TryParse(id.Text, out var guid);
        if (!known) problems.Add(id.IsEmpty ? "The action id is missing. Leave the first column as it was sent out." : "The action id was changed. Leave the first column as it was sent out.");

        var answer = filled.Count == 0 ? null : Answered(At, new(guid), agency, on, problems);
        return new(
            row.Number, known ? new ActionId(guid) : null, LabelOf(At), At(ReturnColumn.Agency).Text,
            long.TryParse(At(ReturnColumn.RowVersion).Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
            ReturnedDate.Read(At(ReturnColumn.LastUpdate)).On, answer, [.. problems]);
    }

    private static AnswerPart? Answered(Func<ReturnColumn, Cell> at, ActionId id, BodyId agency, DateOnly on, List<string> problems)
    {
        var said = at(ReturnColumn.Answer).Text;
        var kind = said.Length > 0 ? ReturnWords.Answer(said)
            // Words alone are an update; dates need to be called what they are.
            : at(ReturnColumn.DoneOn).IsEmpty && at(ReturnColumn.NewDate).IsEmpty ? AnswerKind.Update : null;
        if (kind is null)
            problems.Add(said.Length == 0 ? "The answer is missing. Choose one from the list." : $"“{Short(said)}” is not one of the answers. Choose one from the list: {string.Join(", ", ReturnWords.Offered)}.");
        var (doneOn, newDate) = (Date(at, ReturnColumn.DoneOn, problems), Date(at, ReturnColumn.NewDate, problems));
        return kind is not { } chosen ? null : new AnswerPart(
            id, agency, chosen, on, Text(at, ReturnColumn.Done), doneOn, newDate, Text(at, ReturnColumn.Reason), Text(at, ReturnColumn.Barrier), Text(at, ReturnColumn.Evidence),
            EvidenceLink: Text(at, ReturnColumn.EvidenceLink));
    }

    private static DateOnly? Date(Func<ReturnColumn, Cell> at, ReturnColumn column, List<string> problems)
    {
        var (on, problem) = ReturnedDate.Read(at(column));
        if (problem is not null) problems.Add($"“{ReturnWords.Of(column)}”: {problem}");
        return on;
    }

    // What our own CSV guarded against formulas comes back as it was.
    private static Narrative? Text(Func<ReturnColumn, Cell> at, ReturnColumn column) =>
        Narrative.Of(at(column).Text is ['\'', ('=' or '+' or '-' or '@'), ..] guarded ? guarded[1..] : at(column).Text);

    private static bool IsFormula(Cell cell) => cell.Formula is not null || cell.Text.StartsWith('=');

    private static string LabelOf(Func<ReturnColumn, Cell> at) =>
        string.Join(", ", new[] { at(ReturnColumn.Review).Text, at(ReturnColumn.Number).Text is { Length: > 0 } number ? $"action {number}" : "" }.Where(t => t.Length > 0).Select(Short));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
