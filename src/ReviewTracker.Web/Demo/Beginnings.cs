using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Demo;

/// <summary>The partnership is set up, its bodies are registered, its people get their roles.</summary>
internal static class Beginnings
{
    private static readonly DateOnly First = new(2011, 4, 4);

    public static void Tell(Journal journal)
    {
        var (at, by) = (Diary.At(First, 9, 0), DemoPeople.Manager);
        journal.Write(at, by, PartnershipCard.StreamId, null, DemoBodies.File.SetUp(demonstration: true));
        foreach (var body in DemoBodies.File.Bodies)
            journal.Write(at = at.AddMinutes(2), by, DemoBodies.File.IdOf(body).Value, null, [.. DemoBodies.File.Opening(body)]);
        foreach (var person in DemoPeople.Staff) Join(journal, person);
        Arrangements.Tell(journal);
        ReminderStory.Tell(journal);
    }

    private static void Join(Journal journal, DemoPeople.Seed person)
    {
        var at = Diary.At(person.From, 11, 0);
        journal.Write(at, DemoPeople.Manager, person.Id.Value, null, new AccountOpened(person.Id), new RoleGranted(person.Role, person.Body));
        if (person.Until is { } until)
            journal.Write(Diary.At(until, 17, 0), DemoPeople.Manager, person.Id.Value, null,
                new RoleWithdrawn(person.Role, person.Body), new PersonLeft(until));
    }
}
