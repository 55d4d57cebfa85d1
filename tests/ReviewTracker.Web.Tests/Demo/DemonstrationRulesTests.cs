using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Tests.Demo;

/// <summary>The history is one that the system itself would have let people record.</summary>
public sealed class DemonstrationRulesTests
{
    [Fact]
    public void Every_act_on_a_review_is_one_its_handler_gives() => Replay<ReviewEvent, Review>(ReviewReplay.Again);

    [Fact]
    public void Every_act_on_a_recommendation_is_one_its_handler_gives() => Replay<RecommendationEvent, Recommendation>((e, state, today) => PlanReplay.Again(e.Data, state, today));

    [Fact]
    public void Every_meeting_and_decision_is_one_its_handler_gives() => Replay<MeetingEvent, Meeting>((told, meeting, today) => told.Data switch
    {
        MeetingPlanned e => PlanMeetingHandler.Handle(new(e.MeetingId, e.On, e.StartsAt, e.Place, e.ChairedBy, e.ViceChair), today),
        TopicAdded e => AddTopicHandler.Handle(new(e.TopicId, e.Title, e.Note, e.ReviewId, e.UntilDone, e.RaisedBy) { Kind = e.Kind, On = e.On, Link = e.Link }, meeting!),
        UpdatesAsked e when Fold.Of<UpdateRound>(DemonstrationLog.Once.Streams[e.Round.Value]) is { } round =>
            OpenRoundHandler.Handle(new(e.Round, round.ReturnBy, [.. round.Agencies.Select(asked => asked.Agency)]), meeting!, null, today).Meeting,
        MeetingHeld e when meeting is not null => BeginMeetingHandler.Handle(new(), meeting, [], today, e.LogPosition).Single(),
        MeetingHeld e => HoldMeetingHandler.Handle(new(e.MeetingId, e.Kind, e.HeldOn, e.ChairedBy, e.Present), today, e.LogPosition),
        DecisionRecorded e => RecordDecisionHandler.Handle(
            new(e.DecisionId, e.Kind, e.ReviewId, e.RecommendationId, e.ActionId, e.Agency, e.Rationale, e.InterestsDeclared)
            {
                Terms = new() { PresidedBy = e.Presiding, LogPosition = e.LogPosition },
            }, meeting!),
        AttendanceTaken e => TakeAttendanceHandler.Handle(new([new(e.Body, e.Presence, e.Person, e.DeputyFor)]), meeting!, []).Single(),
        AgendaFrozen e => FreezeAgendaHandler.Handle(new(), meeting!, e.Items, e.LogPosition),
        MeetingClosed e => CloseMeetingHandler.Handle(new(e.EndedAt), meeting!),
        DecisionsRatified e => RatifyDecisionsHandler.Handle(
            new(), meeting!, Fold.Of<Meeting>(DemonstrationLog.Once.Streams[e.By.Value].Where(other => other.At <= told.At))!),
        MinutesCirculated e => CirculateMinutesHandler.Handle(new(e.Digest), meeting!, null, e.LogPosition, today),
        MinutesCorrected e => CorrectMinutesHandler.Handle(new(e.Correction, e.On), meeting!, today),
        _ => null,
    });

    [Fact]
    public void Every_answer_in_a_round_is_one_its_handler_gives() => Replay<RoundEvent, UpdateRound>((told, round, today) => told.Data switch
    {
        RoundAnswered e => AnswerRoundHandler.Handle(new(e.Agency, e.Way, e.Answers, e.Remark, e.On), round!, today),
        NilReturned e => ReturnNilHandler.Handle(new(e.Agency, e.Way, e.Remark, e.On), round!, today),
        RoundClosed => CloseRoundHandler.Handle(new(), round!, today),
        RoundOpened e => e,
        _ => null,
    });

    [Fact]
    public void No_review_is_signed_off_with_an_open_action()
    {
        foreach (var signed in DemonstrationLog.Once.Caseload(new(2026, 5, 15)).Where(r => r.SignedOffOn is not null))
            DemonstrationLog.Once.Actions(signed.SignedOffOn!.Value)
                .Where(a => a.ReviewId == signed.Id && a.AcceptedOn is null && a.ClosedOn is null).ShouldBeEmpty(signed.Reference);
    }

    private static void Replay<TEvent, TState>(Func<Recorded, TState?, DateOnly, object?> again) where TState : class
    {
        var refused = new List<string>();
        foreach (var stream in DemonstrationLog.Once.Streams.Values.Where(s => s[0].Data is TEvent))
        {
            TState? state = null;
            foreach (var e in stream)
            {
                if (Difference(e, state, again) is { } difference) refused.Add(difference);
                state = Fold.Step(state, e);
            }
        }

        refused.ShouldBeEmpty();
    }

    private static string? Difference<TState>(Recorded e, TState? state, Func<Recorded, TState?, DateOnly, object?> again)
    {
        try
        {
            var given = again(e, state, e.At.UkDate());
            return given is not null && PlainJson.Of(given) == PlainJson.Of(e.Data) ? null
                : $"{PlainJson.Of(e.Data)} was given as {(given is null ? "nothing" : PlainJson.Of(given))}";
        }
        catch (RefusedException refused)
        {
            return $"{e.At:d} {e.StreamId} {PlainJson.Of(e.Data)}: {refused.Message}";
        }
    }
}
