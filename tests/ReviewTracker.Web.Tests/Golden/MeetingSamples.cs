using ReviewTracker.Domain.Recommendations;
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
        new DecisionCarriedOut(Sample.Decision, Text("outcome"), On),
        new MeetingPlanned(Sample.Meeting, On, new(10, 0), "County Hall", Csp, Police),
        new MeetingMoved(On, new(14, 30), "Online", Text("reason")),
        new UpdatesAsked(new(Id(13))),
        new MeetingCancelled(Text("reason")),
        new AttendanceTaken(Police, Presence.Deputy, Person, Sample.Person),
        new InterestDeclared(Trust, Sample.Review, Sample.Action, Text("note")),
        new ChairTaken(Police, Text("reason")),
        new MeetingClosed(new(12, 15)),
        new DecisionsRatified(Sample.Meeting, On),
        new MinutesCirculated(1, 4711, "ab12", On),
        new MinutesCorrected(Text("correction"), On),
        new TopicAdded(new(Id(12)), Text("title"), Text("note"), Sample.Review, true, Police, TopicKind.LearningEvent, new(2026, 10, 8), Text("link")),
        new TopicDone(new(Id(12)), Text("outcome"), On),
        new AgendaOrdered(["topic/1", "claim/2"]),
        new ItemLeftOut("claim/2", true, Text("reason")),
        new ItemPickedOut("claim/2", Police),
        new AgendaFrozen([new("claim/2", AgendaSection.Claims, Sample.Review, Sample.Recommendation, Sample.Action, Police, Consent: true)], 4711),
        new AgendaThawed(Text("reason")),
    ];

    public static readonly RoundEvent[] Rounds =
    [
        new RoundOpened(new(Id(13)), Sample.Meeting, [Police, Trust], On, new(2026, 6, 1)),
        new RoundAnswered(Police, ReplyWay.Email, [new(Sample.Action, AnswerKind.NoChange)], Text("remark"), On),
        new NilReturned(Trust, ReplyWay.Telephone, Text("remark"), On),
        new ReturnDateMoved(new(2026, 6, 8), Text("reason"), On),
        new RoundClosed(On),
    ];
}
