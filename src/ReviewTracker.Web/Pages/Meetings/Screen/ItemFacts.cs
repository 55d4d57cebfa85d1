using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>The facts about one agency's part, as the group sees them: now, or as it saw them when it decided.</summary>
public sealed record ItemFacts(
    PlannedAction Action, PlannedPart Part, RecommendationKind Kind, OpenedTexts Texts, Names Names, DateOnly On)
{
    private const int InShort = 4;

    public RagVerdict Colour => Action.RagOn(On, Part, Kind);

    private IEnumerable<StoryLine> OwnStory => Action.Story.Where(s => s.Agency is null || s.Agency == Part.Agency);

    /// <summary>The claim that waits, with what the agency wrote.</summary>
    public StoryLine? Claim => Part.Status is ActionStatus.WithTheSteeringGroup ? Latest(StoryKind.Claimed) : null;

    /// <summary>The request for more time that waits.</summary>
    public StoryLine? Request => Part.TimeAskedOn is null ? null : Latest(StoryKind.MoreTimeAsked);

    /// <summary>The agency's word that the action is not its own.</summary>
    public StoryLine? Disputed => Part.NotOursOn is null ? null : Latest(StoryKind.NotOurs);

    /// <summary>What the coordinator advises about the claim.</summary>
    public StoryLine? Advice => Part.Advised is null ? null : Latest(StoryKind.ClaimChecked);

    public IEnumerable<StoryLine> Evidence => OwnStory.Where(s => s.Kind is StoryKind.Evidence);

    /// <summary>What else happened last, latest first.</summary>
    public IEnumerable<StoryLine> History => OwnStory
        .Where(s => s != Claim && s != Request && s != Disputed && s != Advice && s.Kind is not StoryKind.Evidence)
        .Reverse().OrderByDescending(s => s.On).Take(InShort);

    private StoryLine? Latest(StoryKind kind) => OwnStory.LastOrDefault(s => s.Kind == kind);
}
