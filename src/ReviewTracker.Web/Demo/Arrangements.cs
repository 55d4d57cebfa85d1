using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Demo;

/// <summary>How the people of Wealdshire have arranged themselves: a team behind a mailbox, a leave with a deputy, somebody who waits for a second person.</summary>
internal static class Arrangements
{
    private static readonly BodyId Police = DemoBodies.Called("WP");

    public static void Tell(Journal journal)
    {
        var (manager, coordinator) = (DemoPeople.Manager, DemoPeople.CoordinatorOn(Journal.LastDay, 0));
        var (lead, second, newcomer) = (DemoPeople.OwnerFor(Police, Journal.LastDay), DemoPeople.SecondLead, DemoPeople.Newcomer);

        journal.Write(Diary.At(new(2024, 1, 8), 9, 0), manager, PartnershipCard.StreamId, null,
            new QuorumSet(5, ChairOrVice: true, [], new(2024, 1, 8)));
        Ask(journal, new(2024, 2, 5), coordinator, second, Police);
        journal.Write(Diary.At(new(2024, 2, 6), 9, 30), manager, second.Value, null, new RoleGranted(Role.AgencyLead, Police));
        var team = DemoPeople.TeamOf(Police);
        journal.Write(Diary.At(new(2024, 2, 12), 14, 0), lead, team.Value, null,
            new TeamFormed(team, Police), new MemberJoined(lead), new MemberJoined(second));
        journal.Write(Diary.At(new(2026, 5, 8), 16, 20), lead, lead.Value, null,
            new DeputyNamed(Role.AgencyLead, Police, second, new(2026, 5, 11), new(2026, 5, 22)));
        Ask(journal, new(2026, 5, 13), coordinator, newcomer, DemoBodies.Called("WCS"));
    }

    private static void Ask(Journal journal, DateOnly on, PersonId by, PersonId person, BodyId agency) =>
        journal.Write(Diary.At(on, 10, 15), by, person.Value, null,
            new AccountOpened(person), new PersonInvited(), new RoleProposed(Role.AgencyLead, agency, by));
}
