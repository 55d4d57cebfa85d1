using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.SteeringGroup;

public sealed class AnswerRoundTests
{
    private static readonly BodyId Police = new(new("00000000-0000-4000-8000-0000000000b1"));
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly RoundOpened Opened = new(new(new Guid("00000000-0000-4000-8000-00000000000a")), new(new("00000000-0000-4000-8000-0000000000d1")), [Police], new(2026, 5, 1), new(2026, 5, 20));
    private static readonly AnswerRound Answer = new(Police, ReplyWay.Spreadsheet, 3, false, null, Today);

    private static When Answered(AnswerRound answer, params object[] more) =>
        Given<UpdateRound>([Opened, .. more]).When(r => AnswerRoundHandler.Handle(answer, r, Today));

    [Fact]
    public void An_answer_says_how_it_came_and_about_how_much() =>
        Answered(Answer).Then(new RoundAnswered(Police, ReplyWay.Spreadsheet, 3, null, Today));

    [Fact]
    public void Nothing_to_report_is_an_answer() =>
        Answered(Answer with { Nil = true }).Then(new NilReturned(Police, ReplyWay.Spreadsheet, null, Today));

    [Fact]
    public void A_closed_round_takes_no_answer_and_none_comes_from_the_future_or_from_before_it()
    {
        Answered(Answer, new RoundClosed(new(2026, 5, 14))).ThenRefused(new RoundIsClosed(new(2026, 5, 14)));
        Answered(Answer with { On = Today.AddDays(1) }).ThenRefused(new AnsweredInTheFuture());
        Answered(Answer with { On = new(2026, 4, 30) }).ThenRefused(new AnsweredBeforeTheRound(new(2026, 5, 1)));
    }
}
