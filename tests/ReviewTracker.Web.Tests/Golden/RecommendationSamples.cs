using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using static ReviewTracker.Web.Tests.Golden.Sample;

namespace ReviewTracker.Web.Tests.Golden;

internal static class RecommendationSamples
{
    public static readonly RecommendationEvent[] All =
    [
        new RecommendationMade(Sample.Recommendation, Sample.Review, "4a", "Train those who answer calls.", RecommendationKind.MultiAgency,
            Scope.Local, [Police, Trust], "training", "7.12", On),
        new RecommendationReworded("Train everybody who answers calls.", On, Text("reason")),
        new ActionAdded(Sample.Action, "4.2", "Write the course.", [Police, Trust], Target.Rule(3, "published"), "Course written", "Calls sampled",
            new(2026, 6, 1), On),
        new ActionReworded(Sample.Action, "Write and give the course.", "Course given", "Calls sampled", On, Text("reason")),
        new ActionAgreed(Sample.Action, Police, Person, On),
        new OwnerNamed(Sample.Action, Police, Person, On),
        new ProgressReported(Sample.Action, Police, On, Text("progress")),
        new EvidenceLinked(Sample.Action, Police, EvidenceKind.Audited, Text("description"), Text("link"), On),
        new BarrierFlagged(Sample.Action, Police, Text("barrier"), new(2026, 7, 1), On),
        new BarrierCleared(Sample.Action, Police, On),
        new CompletionClaimed(Sample.Action, Police, new(2026, 5, 10), Text("outcome"), On),
        new ClaimWithdrawn(Sample.Action, Police, Text("reason"), On),
        new CompletionAccepted(Sample.Action, Police, Sample.Meeting, Sample.Decision, On),
        new CompletionAcceptedBeforeTracker(Sample.Action, Police, new(2024, 3, 31), "minute 4.2", Text("outcome")),
        new CompletionReturned(Sample.Action, Police, Sample.Meeting, Sample.Decision, Text("reason"), On),
        new MoreTimeAsked(Sample.Action, Police, new(2026, 9, 30), Text("reason"), On),
        new MoreTimeRefused(Sample.Action, Police, Sample.Meeting, Sample.Decision, Text("reason"), On),
        new TargetMoved(Sample.Action, Target.Standing(new(2026, 9, 30), 3), Sample.Meeting, Sample.Decision, Text("reason"), On),
        new RuleDateKnown(Sample.Action, "published", On, new(2026, 8, 15)),
        new AssuranceGiven(Sample.Action, Police, On, new(2026, 8, 15), Text("assurance")),
        new LetterSent(Sample.Action, Police, Trust, On, Text("note")),
        new LetterChased(Sample.Action, Police, On),
        new LetterAnswered(Sample.Action, Police, On, Text("reply")),
        new ActionClosedUncompleted(Sample.Action, Closure.NotAchievable, Sample.Meeting, Sample.Decision, Text("reason"), On),
        new ActionReopened(Sample.Action, Sample.Meeting, Sample.Decision, Text("reason"), On),
        new ColourJudged(Sample.Action, Police, Rag.Amber, Text("reason"), new(2026, 6, 15), On),
        new NoChangeReported(Sample.Action, Police, On),
        new ReplyReceived(Sample.Action, Police, ReplyWay.Telephone, Person, Text("words"), On),
        new LabelGiven(Sample.Action, Police, Text("label"), Text("reference")),
        new EvidenceSeen(Sample.Action, Police, EvidenceKind.Audited, Text("what"), Person, On),
        new EvidenceAttached(Sample.Action, Police, EvidenceKind.Written, Text("what"), Sample.Id(11), Text("name"), "pdf", 120_000,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", On),
        new NotOursSaid(Sample.Action, Police, Trust, Text("reason"), On),
        new OwnershipConfirmed(Sample.Action, Police, Sample.Meeting, Sample.Decision, Text("reason"), On),
        new ClaimChecked(Sample.Action, Police, Advice.Accept, Text("reason"), On),
        new ActionReassigned(Sample.Action, Police, Trust, Sample.Meeting, Sample.Decision, Text("reason"), On),
        new ActionEscalated(Sample.Action, Police, Text("to"), Sample.Meeting, Sample.Decision, Text("reason"), On),
        new StuckChecked(Sample.Action, Police, StuckResult.PartlyStuck, Text("finding"), On),
    ];
}
