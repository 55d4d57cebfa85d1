using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Demo;

/// <summary>The round before the last meeting: what the agencies reported in that month came with it, one stayed silent.</summary>
internal static class ClosedRound
{
    private static readonly DateOnly Opened = new(2026, 2, 2), ReturnBy = new(2026, 2, 27), Closed = new(2026, 3, 2);
    private static readonly ReplyWay[] Ways = [ReplyWay.Page, ReplyWay.Spreadsheet, ReplyWay.Email, ReplyWay.Telephone];

    public static void Tell(Journal journal)
    {
        var (round, meeting, by) = (Chance.Id("round/2026-03"), Minutes.IdOf(Papers.Planned), DemoPeople.CoordinatorOn(Opened, 0));
        var told = journal.Told.Where(a => a.At >= Diary.At(Opened, 10, 0) && a.At.UkDate() <= ReturnBy).OrderBy(a => a.At)
            .SelectMany(a => a.Events.OfType<PartEvent>().Select(e => (a.At, Said: e))).Where(t => KindOf(t.Said) is not null).ToLookup(t => t.Said.Agency);

        journal.Write(Diary.At(Opened, 9, 30), by, round, null, new RoundOpened(
            new(round), meeting, [.. OpenRound.Asked.Select(DemoBodies.Called)], Opened, ReturnBy));
        journal.Write(Diary.At(Opened, 9, 30), by, meeting.Value, null, new UpdatesAsked(new(round)));
        var silent = OpenRound.Asked.Select(DemoBodies.Called).First(a => !told.Contains(a));
        foreach (var (turn, agency) in OpenRound.Asked.Select(DemoBodies.Called).Where(a => a != silent).Index())
            Reply(journal, round, agency, Ways[turn % Ways.Length], [.. told[agency]]);
        journal.Write(Diary.At(Closed, 10, 0), by, round, null, new RoundClosed(Closed));
    }

    private static void Reply(Journal journal, Guid round, BodyId agency, ReplyWay way, IReadOnlyList<(DateTimeOffset At, PartEvent Said)> told)
    {
        var at = told.Count == 0 ? Diary.At(new(2026, 2, 20), 11, 15) : told[^1].At.AddMinutes(3);
        var lead = way is ReplyWay.Page ? DemoPeople.LeadOf(agency, Opened) : null;
        if (way is ReplyWay.Page && lead is null) way = ReplyWay.Email;
        object reply = told.Count == 0 ? new NilReturned(agency, way, null, at.UkDate())
            : new RoundAnswered(agency, way, [.. told.GroupBy(t => t.Said.ActionId).Select(a => new Answered(a.Key, KindOf(a.Last().Said)!.Value))], null, at.UkDate());
        journal.Write(at, lead ?? DemoPeople.CoordinatorOn(Opened, 0), round, null, reply);
    }

    private static AnswerKind? KindOf(PartEvent said) => said switch
    {
        ProgressReported => AnswerKind.Update,
        CompletionClaimed => AnswerKind.Claim,
        MoreTimeAsked => AnswerKind.MoreTime,
        _ => null,
    };
}
