using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Demo;

/// <summary>The agencies are asked for updates before the next meeting; two have answered, the others have a fortnight left.</summary>
internal static class OpenRound
{
    public static readonly string[] Asked = ["WP", "WPT", "WCHT", "NHSW", "WHG", "PS", "WDAS", "WCST"];

    public static void Tell(Journal journal)
    {
        var by = DemoPeople.CoordinatorOn(Journal.LastDay, 0);
        var (round, meeting) = (Chance.Id("round/2026-06"), Chance.Id($"meeting/{Quarters.MeetingOf(2026, 2):yyyy-MM-dd}"));
        var opens = Diary.At(new(2026, 5, 7), 9, 30);
        journal.Write(opens, by, round, null, new RoundOpened(
            new RoundId(round), new MeetingId(meeting), [.. Asked.Select(DemoBodies.Called)], opens.UkDate(), new(2026, 5, 29)));
        journal.Write(opens, by, meeting, null, new UpdatesAsked(new RoundId(round)));
        journal.Write(Diary.At(new(2026, 5, 11), 15, 10), by, round, null, new NilReturned(
            DemoBodies.Called("NHSW"), ReplyWay.Email, Narrative.Of("Their lead is back on 1 June."), new(2026, 5, 11)));
        journal.Write(Diary.At(new(2026, 5, 13), 10, 20), by, round, null, new NilReturned(
            DemoBodies.Called("WHG"), ReplyWay.Telephone, null, new(2026, 5, 13)));
    }
}
