using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;

namespace ReviewTracker.Web.Demo;

/// <summary>How Wealdshire reminds: by the usual rules since spring, most agencies by mail, two of them on a day of their own.</summary>
internal static class ReminderStory
{
    private static readonly string[] s_notYet = ["WCS", "PS"];

    public static void Tell(Journal journal)
    {
        journal.Write(Diary.At(new(2026, 4, 7), 9, 20), DemoPeople.Manager, PartnershipCard.StreamId, null,
            new RemindersSet(ReminderRules.Usual with { Higher = DemoPeople.Manager }, new(2026, 4, 13)));
        var minute = 0;
        foreach (var agency in DemoBodies.File.Bodies.Where(b => b.Kind is BodyKind.Agency && !s_notYet.Contains(b.ShortName)))
            Switch(journal, DemoBodies.File.IdOf(agency), minute++);
        Choose(journal, "WP", MailRhythm.Weekly(DayOfWeek.Friday));
        Choose(journal, "WCHT", MailRhythm.Monthly(15));
    }

    private static void Switch(Journal journal, BodyId agency, int minute) =>
        journal.Write(Diary.At(new(2026, 4, 9), 14, minute), DemoPeople.CoordinatorOn(new(2026, 4, 9), 0), agency.Value, null, new AgencyMailSwitchedOn(new(2026, 4, 9)));

    private static void Choose(Journal journal, string agency, MailRhythm rhythm) =>
        journal.Write(Diary.At(new(2026, 4, 10), 11, 5), DemoPeople.OwnerFor(DemoBodies.Called(agency), new(2026, 4, 10)), DemoBodies.Called(agency).Value, null,
            new MailDayChosen(rhythm, new(2026, 4, 10)));
}
