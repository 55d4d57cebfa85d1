using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>What a decision did to its action, in words, from the action's own record.</summary>
internal static class DecisionEffect
{
    public static string? Of(MeetingRecord.Decision decision, PlannedAction? action, OpenedLines lines, Names names)
    {
        if (action is null) return null;
        var line = action.Story.Find(s => s.Decision == decision.Id);
        return decision.Kind switch
        {
            DecisionKind.MoveTarget when action.Moves.Find(m => m.Decision == decision.Id) is { } move =>
                $"Target: {ActionWords.Of(move.From, move.From.On)} → {ActionWords.Of(move.To, move.To.On)}{Slipped(move)}",
            DecisionKind.AcceptCompletion or DecisionKind.ReturnForEvidence when action.Story.FindLast(s =>
                s.Kind is StoryKind.Claimed && s.Agency == decision.Agency && s.RecordedAt <= decision.RecordedAt) is { Date: { } done } => decision.Kind is DecisionKind.AcceptCompletion ? $"Done on {done.InWords()}" : $"Claimed to be done on {done.InWords()}",
            DecisionKind.RefuseMoreTime => $"The target stays: {ActionWords.Of(action.Target, action.Target.On)}",
            DecisionKind.CloseUncompleted when action.Parts.Find(p => p.ClosedOn is not null) is { } part => $"Closed as {ActionWords.Of(part.Status).ToLowerInvariant()}",
            DecisionKind.Reassign when line?.Other is { } to => $"{names.Of(line.Agency)} → {names.Of(to)}",
            DecisionKind.Escalate when line is not null => lines[line.Link] is { } whom ? $"To {whom}" : null,
            DecisionKind.NewAction => $"{string.Join(", ", action.Parts.Select(p => names.Of(p.Agency)))}; target: {ActionWords.Of(action.OriginalTarget, action.OriginalDue)}",
            _ => null,
        };
    }

    private static string Slipped(TargetMove move) => move.CumulativeDays is { } days and > 0 ? $" ({Words.Of(days, "day")} after what was first agreed)" : "";
}

/// <summary>Texts of actions' stories that were opened for the minutes.</summary>
internal sealed class OpenedLines(Store.OpenedTexts texts)
{
    public string? this[SealedText? text] => texts[text];
}
