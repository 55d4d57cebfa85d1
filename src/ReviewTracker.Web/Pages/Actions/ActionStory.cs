using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Actions;

/// <summary>The lines of an action's story in words.</summary>
public static class ActionStory
{
    public static string TitleOf(StoryLine line) => line.Kind switch
    {
        StoryKind.Added => "Action added",
        StoryKind.Reworded => "Action reworded",
        StoryKind.Agreed => "Agreed by the agency",
        StoryKind.OwnerNamed => "Owner named",
        StoryKind.Progress => "Progress reported",
        StoryKind.Evidence => line.Evidence is { } kind ? $"Evidence given: {ActionWords.Of(kind).ToLowerInvariant()}" : "Evidence given",
        StoryKind.Barrier => line.Date is { } until ? $"Barrier flagged, awaiting a decision by {until.InWords()}" : "Barrier flagged",
        StoryKind.BarrierCleared => "Barrier cleared",
        StoryKind.Claimed => $"Completion claimed, done on {line.Date.InWords()}",
        StoryKind.ClaimWithdrawn => "Claim withdrawn",
        StoryKind.AcceptedBeforeTracker => $"Accepted before this system began, done on {line.Date.InWords()}",
        StoryKind.MoreTimeAsked => $"More time asked for, until {line.Date.InWords()}",
        StoryKind.RuleDateKnown => $"Target date known: {line.Date.InWords()}",
        StoryKind.Assurance => $"Assurance given, the next on {line.Date.InWords()}",
        StoryKind.LetterSent => "Letter sent",
        StoryKind.LetterChased => "Reminder sent",
        StoryKind.LetterAnswered => "The department answered",
        StoryKind.ColourJudged => $"Colour judged, until {line.Date.InWords()}",
        StoryKind.NoChange => "No change reported",
        StoryKind.NotOurs => "The agency says that the action is not its own",
        StoryKind.ClaimChecked => $"Claim checked, {Advised(line.Advice)}",
        StoryKind.StuckChecked => $"Looked at again: {Stuck(line.Stuck)}",
        StoryKind.Reply => $"Reply {Came(line.Way)}",
        StoryKind.Labelled => "Named by the agency for its own mail",
        StoryKind.EvidenceSeen => "Evidence seen, no copy held",
        StoryKind.EvidenceAttached => "Evidence handed in as a file",
        _ => Decided(line),
    };

    private static string Decided(StoryLine line) => line.Kind switch
    {
        StoryKind.Accepted => "The Steering Group accepted it",
        StoryKind.Returned => "The Steering Group asked for more evidence",
        StoryKind.MoreTimeRefused => "The Steering Group refused more time",
        StoryKind.TargetMoved => $"The Steering Group moved the target to {line.Date.InWords("a rule")}",
        StoryKind.ClosedUncompleted => "The Steering Group closed it without completion",
        StoryKind.Reopened => "The Steering Group opened it again",
        StoryKind.OwnershipConfirmed => "The Steering Group left it with the agency",
        StoryKind.Reassigned => "The Steering Group gave it to another agency",
        StoryKind.Escalated => "The Steering Group took it higher",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Kind, "A line without words."),
    };

    private static string Came(ReplyWay? way) => way switch
    {
        ReplyWay.Email => "by e-mail",
        ReplyWay.Telephone => "by telephone",
        ReplyWay.Link => "by the link in a mail",
        ReplyWay.Spreadsheet => "in a spreadsheet",
        _ => "on this site",
    };

    private static string Advised(Advice? advice) => advice switch
    {
        Advice.Accept => "advised to accept it",
        Advice.MoreEvidence => "advised to ask for more evidence",
        _ => "advised to close it as not achievable",
    };

    private static string Stuck(StuckResult? result) => result switch
    {
        StuckResult.Stuck => "it is still done",
        StuckResult.PartlyStuck => "it is done in part",
        _ => "it is not done any more",
    };
}
