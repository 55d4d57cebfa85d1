using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using static ReviewTracker.Web.Tests.Golden.Sample;

namespace ReviewTracker.Web.Tests.Golden;

internal static class OtherSamples
{
    public static readonly object[] All =
    [
        new BodyRegistered(Police, BodyKind.Agency, "Wealdshire Police", "WP", "police", new(2011, 4, 1)),
        new BodyAliasLearned("wealdshire police"),
        new BodyAliasForgotten("wealdshire police"),
        new BodyRenamed("Police of Wealdshire", "PW", On),
        new BodyClosed(On, Trust),
        new AgencyMailSwitchedOn(On),
        new AgencyMailSwitchedOff(On),
        new MailDayChosen(MailRhythm.Monthly(15), On),
        new AccountOpened(Person),
        new PersonInvited(),
        new RoleProposed(Role.AgencyLead, Police, Person),
        new ProposalDeclined(Role.AgencyLead, Police),
        new RoleGranted(Role.AgencyLead, Police),
        new RoleWithdrawn(Role.Coordinator, null),
        new DeputyNamed(Role.AgencyLead, Police, Person, On, new(2026, 5, 29)),
        new DeputyEnded(Role.AgencyLead, Police),
        new PersonLeft(On),
        new PersonCameBack(),
        new CardCorrected(),
        new TeamFormed(Person, Police),
        new MemberJoined(Person),
        new MemberLeft(Person),
        new TeamCardCorrected(),
        new TeamDisbanded(On),
        new PartnershipSetUp("wealdshire", "Wealdshire Community Safety Partnership", "Wealdshire Community Safety Team",
            "Wealdshire Review Steering Group", "DHR", true),
        new BankHolidaysLoaded("2026-11-20", [new(new(2026, 12, 25), "Christmas Day")], new(2028, 12, 31)),
        new QuorumSet(5, true, [Police], On),
        new CountingChosen(ImplementedBy.Claimed, true),
        new RemindersSet(ReminderRules.Usual with { Higher = Person }, On),
    ];
}
