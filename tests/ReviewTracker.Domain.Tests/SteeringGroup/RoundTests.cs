using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.SteeringGroup;

/// <summary>An update round from opening to closing; what is said about actions stands with the actions.</summary>
public sealed class RoundTests
{
    private static readonly DateOnly Today = new(2026, 5, 15), MeetingOn = new(2026, 6, 9), ReturnBy = new(2026, 6, 1);
    private static readonly MeetingId For = new(new("00000000-0000-4000-8000-000000000101"));
    private static readonly RoundId Id = new(new("00000000-0000-4000-8000-000000000102"));
    private static readonly ActionId One = new(new("00000000-0000-4000-8000-0000000000a1")), Two = new(new("00000000-0000-4000-8000-0000000000a2"));
    private static readonly BodyId Csp = Body(1), Police = Body(2), Health = Body(3);
    private static readonly Narrative Why = Narrative.Of("Half-term week.")!;
    private static readonly MeetingPlanned Planned = new(For, MeetingOn, new(10, 0), null, Csp, null);
    private static readonly RoundOpened Opened = new(Id, For, [Police, Health], Today.AddDays(-1), ReturnBy);

    private static BodyId Body(int n) => new(new($"00000000-0000-4000-8000-0000000002{n:D2}"));

    private static When Opening(OpenRound command, UpdateRound? latest, params object[] meeting) =>
        Given<Meeting>([Planned, .. meeting]).When(m =>
        {
            var (round, asked) = OpenRoundHandler.Handle(command, m, latest, Today);
            return new object[] { round, asked };
        });

    [Fact]
    public void A_round_asks_every_agency_once_and_the_meeting_knows_it() =>
        Opening(new(Id, ReturnBy, [Police, Health, Police]), null)
            .Then(new RoundOpened(Id, For, [Police, Health], Today, ReturnBy), new UpdatesAsked(Id));

    [Fact]
    public void A_round_is_for_a_meeting_to_come_and_its_answers_come_before_it()
    {
        var open = new OpenRound(Id, ReturnBy, [Police]);
        Opening(open, null, new MeetingCancelled(Why)).ThenRefused(new MeetingIsCancelled());
        Opening(open, null, new MeetingHeld(For, MeetingKind.Meeting, MeetingOn, Csp, [Csp], 1)).ThenRefused(new MeetingHasBegun());
        Given<Meeting>(Planned).When(m => OpenRoundHandler.Handle(open, m, null, MeetingOn.AddDays(1))).ThenRefused(new MeetingIsPast());
        Opening(open with { ReturnBy = Today.AddDays(-1) }, null).ThenRefused(new ReturnDateIsPast());
        Opening(open with { ReturnBy = MeetingOn }, null).ThenRefused(new ReturnDateTooLate(MeetingOn));
        Opening(open with { Agencies = [] }, null).ThenRefused(new NobodyToAsk());
    }

    [Fact]
    public void A_meeting_has_one_round_open_at_a_time()
    {
        var latest = Given<UpdateRound>(Opened).State;
        Opening(new(Id, ReturnBy, [Police]), latest).ThenRefused(new RoundAlreadyOpen());
        Opening(new(Id, ReturnBy, [Police]), latest with { ClosedOn = Today }).Then(new RoundOpened(Id, For, [Police], Today, ReturnBy), new UpdatesAsked(Id));
    }

    [Fact]
    public void An_answer_says_how_it_came_and_about_which_actions()
    {
        Answered[] answers = [new(One, AnswerKind.Claim), new(Two, AnswerKind.NoChange)];
        Given<UpdateRound>(Opened).When(r => AnswerRoundHandler.Handle(new(Police, ReplyWay.Email, [.. answers], null, Today), r, Today))
            .Then(new RoundAnswered(Police, ReplyWay.Email, [.. answers], null, Today));
        Given<UpdateRound>(Opened).When(r => AnswerRoundHandler.Handle(new(Police, ReplyWay.Telephone, [], Why, Today), r, Today))
            .Then(new RoundAnswered(Police, ReplyWay.Telephone, [], Why, Today));
        Given<UpdateRound>(Opened).When(r => AnswerRoundHandler.Handle(new(Police, ReplyWay.Page, [], null, Today), r, Today)).ThenRefused(new NothingAnswered());
        Given<UpdateRound>(Opened).When(r => AnswerRoundHandler.Handle(new(Police, ReplyWay.Email, [.. answers], null, Today.AddDays(1)), r, Today)).ThenRefused(new AnsweredInTheFuture());
        Given<UpdateRound>(Opened).When(r => AnswerRoundHandler.Handle(new(Police, ReplyWay.Email, [.. answers], null, Today.AddDays(-2)), r, Today)).ThenRefused(new AnsweredBeforeAsked(Today.AddDays(-1)));
    }

    [Fact]
    public void Silence_ends_with_an_answer_and_the_latest_kind_counts_for_each_action()
    {
        var round = Given<UpdateRound>(Opened,
            new RoundAnswered(Police, ReplyWay.Page, [new(One, AnswerKind.Update), new(Two, AnswerKind.Update)], null, Today),
            new RoundAnswered(Police, ReplyWay.Page, [new(One, AnswerKind.Claim)], Why, Today)).State;

        round.Silent.Select(a => a.Agency).ShouldBe([Health]);
        round.Of(Police)!.Answers.ShouldBe([new(Two, AnswerKind.Update), new(One, AnswerKind.Claim)]);
        round.Of(Police)!.Remark.ShouldBe(Why);
    }

    [Fact]
    public void Nothing_to_report_is_a_reply_and_does_not_stand_beside_answers()
    {
        Given<UpdateRound>(Opened).When(r => ReturnNilHandler.Handle(new(Police, ReplyWay.Page, null, Today), r, Today)).Then(new NilReturned(Police, ReplyWay.Page, null, Today));
        Given<UpdateRound>(Opened, new RoundAnswered(Police, ReplyWay.Page, [new(One, AnswerKind.Update)], null, Today))
            .When(r => ReturnNilHandler.Handle(new(Police, ReplyWay.Page, null, Today), r, Today)).ThenRefused(new AnsweredAlready());
        Given<UpdateRound>(Opened, new NilReturned(Police, ReplyWay.Page, null, Today)).State.Of(Police)!.Nil.ShouldBeTrue();
    }

    [Fact]
    public void The_return_date_moves_with_a_reason_and_the_former_one_stays()
    {
        Given<UpdateRound>(Opened).When(r => MoveReturnDateHandler.Handle(new(ReturnBy.AddDays(3), Why), r, MeetingOn, Today)).Then(new ReturnDateMoved(ReturnBy.AddDays(3), Why, Today));
        Given<UpdateRound>(Opened).When(r => MoveReturnDateHandler.Handle(new(ReturnBy, Why), r, MeetingOn, Today)).ThenRefused(new ReturnDateIsThat());
        Given<UpdateRound>(Opened).When(r => MoveReturnDateHandler.Handle(new(ReturnBy.AddDays(3), null), r, MeetingOn, Today)).ThenRefused(new NoReasonForTheDate());
        Given<UpdateRound>(Opened).When(r => MoveReturnDateHandler.Handle(new(MeetingOn, Why), r, MeetingOn, Today)).ThenRefused(new ReturnDateTooLate(MeetingOn));
        Given<UpdateRound>(Opened, new RoundClosed(Today)).When(r => MoveReturnDateHandler.Handle(new(ReturnBy.AddDays(3), Why), r, MeetingOn, Today)).ThenRefused(new RoundIsClosed());
        Given<UpdateRound>(Opened, new ReturnDateMoved(ReturnBy.AddDays(3), Why, Today)).State.FormerDates.ShouldBe([new(ReturnBy, Why, Today)]);
    }

    [Fact]
    public void A_closed_round_takes_answers_and_shows_them_as_late()
    {
        Given<UpdateRound>(Opened).When(r => CloseRoundHandler.Handle(new(), r, Today)).Then(new RoundClosed(Today));
        Given<UpdateRound>(Opened, new RoundClosed(Today)).When(r => CloseRoundHandler.Handle(new(), r, Today)).ThenRefused(new RoundIsClosed());
        var late = Given<UpdateRound>(Opened, new RoundClosed(Today), new RoundAnswered(Police, ReplyWay.Email, [new(One, AnswerKind.Update)], null, Today)).State;
        late.Of(Police)!.Late.ShouldBeTrue();
        late.Of(Health)!.Late.ShouldBeFalse();
    }

    [Fact]
    public void An_agency_that_took_an_action_over_meanwhile_answers_too() =>
        Given<UpdateRound>(Opened, new RoundAnswered(Csp, ReplyWay.Page, [new(One, AnswerKind.Update)], null, Today)).State.Of(Csp)!.AnsweredOn.ShouldBe(Today);
}
