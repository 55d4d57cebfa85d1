using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>One agency's part of an action as a row of many: where it stands and what was said last.</summary>
public sealed record AskedPart(ReadPlan Read, PlannedAction Action, PlannedPart Part, RagVerdict Rag, OpenedTexts Texts)
{
    private static readonly StoryKind[] Words = [StoryKind.Progress, StoryKind.Claimed, StoryKind.MoreTimeAsked, StoryKind.NotOurs, StoryKind.Barrier, StoryKind.Assurance];

    public (ActionId, BodyId) Key => (Action.Id, Part.Agency);

    /// <summary>"2026/04 action 4.2".</summary>
    public string About => $"{Read.ReviewReference} action {Action.Number}";

    /// <summary>The agency's latest words that are open to the reader; null where there are none.</summary>
    public StoryLine? LastWords => Action.Story.FindLast(s => s.Agency == Part.Agency && s.Text is not null && Words.Contains(s.Kind));

    public StoryLine? Claim => Action.Story.FindLast(s => s.Agency == Part.Agency && s.Kind is StoryKind.Claimed);

    public IEnumerable<StoryLine> Evidence => Action.Story.Where(s => s.Agency == Part.Agency && s.Kind is StoryKind.Evidence);

    /// <summary>What the coordinator said about this claim last.</summary>
    public StoryLine? Advice => Part.Advised is null ? null : Action.Story.FindLast(s => s.Agency == Part.Agency && s.Kind is StoryKind.ClaimChecked);

    /// <summary>Whether something recorded in the plan since touches this part.</summary>
    public bool IsTouchedBy(Recorded e) => e.Data switch
    {
        PartEvent part => (part.ActionId, part.Agency) == Key,
        ActionEvent action => action.ActionId == Action.Id,
        _ => true,
    };
}
