using ReviewTracker.Domain.SteeringGroup;
using static ReviewTracker.Web.Tests.Golden.Sample;

namespace ReviewTracker.Web.Tests.Golden;

internal static class MeetingSamples
{
    public static readonly MeetingEvent[] All =
    [
        new MeetingHeld(Sample.Meeting, MeetingKind.Meeting, On, Csp, [Csp, Police], 4711),
        new DecisionRecorded(Sample.Decision, 1, DecisionKind.AcceptCompletion, Sample.Review, Sample.Recommendation, Sample.Action, Police,
            Text("rationale"), [Trust], On),
        new DecisionSuperseded(Sample.Decision, new(Id(11)), Text("reason"), On),
    ];
}
