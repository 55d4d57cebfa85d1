using System.Collections.Immutable;
using System.Globalization;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>Reads the actions of one recommendation: words, number, agencies, target, completion; repeats are named.</summary>
public sealed class ActionRows(
    string recommendation, StandingRecommendation? standing, AgencyCells agencies, Asking asking, DateOnly? notifiedOn, DateOnly today)
{
    private readonly List<(PlanRow Row, DraftAction Action)> read = [];
    private readonly HashSet<string> numbers = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableList<DraftAction> Read(IReadOnlyList<PlanRow> rows)
    {
        foreach (var row in rows)
            if (Earlier(row) is { } earlier) Repeat(row, earlier);
            else Add(row);
        return [.. read.Select(pair => pair.Action)];
    }

    private int? Earlier(PlanRow row)
    {
        if (row.Action.IsEmpty || row.Action.IsUnworkedFormula) return null;
        var at = read.FindIndex(pair => !pair.Row.Action.IsUnworkedFormula && CellText.Same(NumberedText.Of(pair.Row.Action.Text).Text, NumberedText.Of(row.Action.Text).Text));
        return at < 0 ? null : at;
    }

    // The same action for another agency is another part of it; the same row twice is one; anything else is asked.
    private void Repeat(PlanRow row, int earlier)
    {
        var (first, action) = read[earlier];
        var sameTarget = CellText.Same(first.Target.Text, row.Target.Text) || row.Target.IsEmpty;
        var sameAgency = CellText.Same(first.Agency.Text, row.Agency.Text) || row.Agency.IsEmpty;
        if (sameTarget && sameAgency && (row.Completion.IsEmpty || CellText.Same(first.Completion.Text, row.Completion.Text)))
            asking.Note($"row {row.Row}", $"Row {row.Row} repeats row {first.Row}: left out.");
        else if (sameTarget && !sameAgency) Join(row, first, action, earlier);
        else AskAboutRepeat(row, first);
    }

    private void Join(PlanRow row, PlanRow first, DraftAction action, int at)
    {
        if (action.Standing is not null) return;
        var parts = Parts(row);
        read[at] = (first, action with { Parts = [.. action.Parts, .. parts.Where(part => !action.Parts.Exists(known => known.Agency == part.Agency))] });
        asking.Note($"row {row.Row}", $"Row {row.Row} is the action of row {first.Row} for another agency: it becomes a part of that action.");
    }

    private void AskAboutRepeat(PlanRow row, PlanRow first)
    {
        switch (asking.Answer(row.Action.Address)?.ToLowerInvariant())
        {
            case "leave out": asking.Note($"row {row.Row}", $"Row {row.Row} repeats the action of row {first.Row}: left out, as you answered."); break;
            case "keep": Add(row); break;
            default:
                asking.Ask(row.Action, QuestionKind.Text,
                    $"The action stands in row {first.Row} too, with another target or completion. Say whether to leave this row out or to keep it as an action of its own.",
                    PlanRows.LeaveOut, new Proposal("keep", "Keep it as an action of its own"));
                break;
        }
    }

    private void Add(PlanRow row)
    {
        var (given, text) = Words(row);
        var number = Free(given ?? string.Create(CultureInfo.InvariantCulture, $"{recommendation}.{read.Count + 1}"));
        if (Standing(row, number, text, given is not null) is { } already) read.Add((row, already));
        else read.Add((row, New(row, number, text ?? TextCells.Read(row.Action, "the action to take", asking) ?? "")));
    }

    private (string? Given, string? Text) Words(PlanRow row)
    {
        var own = NumberedText.InItsOwnCell(row.ActionNumber.Text);
        if (row.Action.IsUnworkedFormula || row.Action.IsEmpty) return (own, asking.Answer(row.Action.Address));
        if (row.Action.Text.Length > CellText.Longest) return (own, null);
        var inText = NumberedText.Of(row.Action.Text);
        return own is null ? (inText.Number, inText.Text) : (own, inText.Number == own ? inText.Text : row.Action.Text);
    }

    private string Free(string wanted)
    {
        var number = wanted;
        for (var letter = 'b'; !numbers.Add(number); letter++) number = wanted + letter;
        return number;
    }

    private DraftAction? Standing(PlanRow row, string number, string? text, bool given)
    {
        if (standing is null) return null;
        var already = text is null ? standing.Numbered(number) : standing.Action(number, text);
        var reword = false;
        if (already is null && given && text is not null && standing.Numbered(number) is { } other)
            (already, reword) = (other, Reword(row, other, text));
        if (already is null) return null;
        NoteMovedTarget(row, already);
        return new DraftAction(already.Number, text ?? already.Text, already.Target ?? Target.Date(today), null, [], already, reword);
    }

    private bool Reword(PlanRow row, StandingAction other, string text)
    {
        if (!other.IsOver) return Changed.Reword(row.Action, $"Action {other.Number}", other.Text, text, asking);
        asking.Note(row.Action.Address, $"Action {other.Number} is over and stands in the tracker with other words: left as it is.");
        return false;
    }

    private void NoteMovedTarget(PlanRow row, StandingAction already)
    {
        if (already.Target is { } target && DateReading.Read(row.Target) is TargetReading.Certain certain && certain.Target.On != target.On)
            asking.Note(row.Target.Address, $"Action {already.Number} is already in the tracker with another target. Targets are moved by the Steering Group, not by an import: left as it is.");
    }

    private DraftAction New(PlanRow row, string number, string text)
    {
        if (text.Length > 0 && row.Action.Formula is not null && !row.Action.IsUnworkedFormula) TextCells.Read(row.Action, "the action to take", asking);
        var milestones = TextCells.ReadOptional(row.Milestones, "the key milestones", asking);
        return new DraftAction(number, text, TargetOf(row), milestones, Parts(row));
    }

    private ImmutableList<DraftPart> Parts(PlanRow row)
    {
        var bodies = agencies.Read(row.Agency);
        var completion = CompletionOf(row);
        if (completion is CompletionReading.Completed) asking.CountCompletion();
        return bodies is null ? [] : [.. bodies.Select(body => new DraftPart(body, completion, row.Completion.Address))];
    }

    private Target TargetOf(PlanRow row)
    {
        var reading = DateReading.Read(row.Target);
        if (reading is TargetReading.Certain certain)
        {
            if (certain.Note is not null) asking.Note(row.Target.Address, certain.Note);
            return certain.Target;
        }

        var asked = (TargetReading.Asked)reading;
        if (asking.Answer(row.Target.Address) is not { } answer) asking.Ask(row.Target, QuestionKind.Target, asked.Message, [.. asked.Proposals]);
        else if (TargetAnswer.Read(answer) is { } target) return target;
        else asking.Ask(row.Target, QuestionKind.Target, $"“{answer}” is no target we can read. {TargetAnswer.Forms}", [.. asked.Proposals]);
        return Target.Date(today);
    }

    private CompletionReading CompletionOf(PlanRow row)
    {
        var reading = AfterTheDeath(WithColour(row, CompletionText.Read(row.Completion, row.Outcome, today)));
        if (reading is not CompletionReading.Asked asked) return reading;
        var answer = asking.Answer(row.Completion.Address);
        if (answer is not null && CompletionText.Answered(answer, row.Completion.Text, today) is { } answered
            && AfterTheDeath(answered) is not CompletionReading.Asked) return answered;
        asking.Ask(row.Completion, QuestionKind.Completion,
            answer is null ? asked.Message : $"“{answer}” is neither “progress” nor a date this action can have been completed on. {asked.Message}", [.. asked.Proposals]);
        return reading;
    }

    private CompletionReading AfterTheDeath(CompletionReading reading) =>
        reading is CompletionReading.Completed completed && completed.On < notifiedOn
            ? new CompletionReading.Asked(
                $"The cell names {DateWords.Words(completed.On)}, before the partnership was told of the death ({DateWords.Words(notifiedOn.Value)}). "
                + "Say when the action was completed, or that it was not.", [CompletionText.NotCompleted])
            : reading;

    // Blue is the one colour that says something the dates do not: that somebody thinks the action is done.
    private static CompletionReading WithColour(PlanRow row, CompletionReading reading) =>
        reading is CompletionReading.Nothing or CompletionReading.Progress && row.Completion.Address.Length > 0 && Colours.IsBlue(row.Rag)
            ? new CompletionReading.Asked(
                $"{row.Rag.Address} is blue (complete), but no date of completion is given. Say when the action was completed, or that it was not.",
                [CompletionText.NotCompleted])
            : reading;
}
