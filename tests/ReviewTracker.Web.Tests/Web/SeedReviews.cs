using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>A few reviews every web test finds: one under way, one published, one out of area, one restricted, one about to be published.</summary>
public static class SeedReviews
{
    /// <summary>2026/01: commissioned, scoped, with an agreed date.</summary>
    public static readonly ReviewId UnderWay = new(Guid.Parse("d0000000-0000-4000-8000-000000000001"));

    /// <summary>2026/02: published as "Juniper 2026".</summary>
    public static readonly ReviewId Published = new(Guid.Parse("d0000000-0000-4000-8000-000000000002"));

    /// <summary>2026/03: another area's, which the data-protection officer has opened.</summary>
    public static readonly ReviewId OutOfArea = new(Guid.Parse("d0000000-0000-4000-8000-000000000003"));

    /// <summary>2026/04: only the coordinator and the manager may see it.</summary>
    public static readonly ReviewId Restricted = new(Guid.Parse("d0000000-0000-4000-8000-000000000004"));

    /// <summary>2026/05: cleared, its publication proposed by the coordinator.</summary>
    public static readonly ReviewId Proposed = new(Guid.Parse("d0000000-0000-4000-8000-000000000005"));

    public static async Task Into(IServiceProvider services, CancellationToken cancel)
    {
        var streams = services.GetRequiredService<Streams>();
        await streams.Start(UnderWay.Value, Act(),
        [
            Notified(UnderWay, "2026/01"), new LeadAssigned(Seed.PersonOf(Role.Coordinator), new(2026, 1, 6)),
            new AgencyScoped(Seed.Agency, ScopingAnswer.Known, true, new(2026, 1, 12)),
            new ReviewDecided(DecisionOutcome.Review, new(2026, 1, 29), Narrative.Of("The criteria are met."), null),
            new FamilyTold(new ContactId(Guid.Parse("c0000000-0000-4000-8000-000000000001")), FamilySubject.Decision, FamilyReply.Told, new(2026, 2, 3), null),
            new PersonAssigned(Seed.PersonOf(Role.PanelMember), Assignment.PanelMember, Seed.Agency, new(2026, 12, 31), new(2026, 2, 10)),
            new PersonAssigned(Seed.PersonOf(Role.PanelMember), Assignment.ImrAuthor, Seed.Agency, new(2026, 4, 30), new(2026, 2, 10)),
            new MilestoneReached("terms-agreed", new(2026, 3, 2), Narrative.Of("From January 2024 until the death.")),
            new PersonAssigned(Seed.PersonOf(Role.PanelMember), Assignment.PanelMember, Seed.Agency, new(2026, 12, 31), new(2026, 3, 3)),
            new MaterialRequested(Seed.Agency, Material.Chronology, new(2026, 3, 4), new(2026, 4, 1)),
            new MaterialReceived(Seed.Agency, Material.Chronology, new(2026, 3, 30), Narrative.Of("Case folder 7, version 2")),
            new MaterialAccepted(Seed.Agency, Material.Chronology, new(2026, 4, 13), null),
            new MaterialRequested(Seed.Agency, Material.Imr, new(2026, 3, 4), new(2026, 5, 1)),
            new DateAgreed("report-completed", new(2026, 10, 30), new(2026, 4, 20), Seed.District, Narrative.Of("The trial ends in June.")!),
        ], cancel);
        await streams.Start(Published.Value, Act(),
        [
            Notified(Published, "2026/02"), new ReviewDecided(DecisionOutcome.Review, new(2026, 1, 20), null, null),
            new PseudonymChosen(Pseudonym.Of("Juniper"), 2026, PseudonymBasis.FamilysChoice, new(2026, 2, 20)),
            new MilestoneReached("report-completed", new(2026, 3, 10), null), new ReportSubmitted(new(2026, 3, 12), "HO 114", null),
            new QaOutcomeReceived(QaVerdict.Publish, new(2026, 4, 14), null), new PublicationCleared(new(2026, 4, 20), null),
            new FamilyTold(new ContactId(Guid.Parse("c0000000-0000-4000-8000-000000000002")), FamilySubject.PublicationDate, FamilyReply.Told, new(2026, 4, 22), null),
            new ReviewPublished(new(2026, 5, 1), "https://example.org/juniper", null),
        ], cancel);
        await streams.Start(OutOfArea.Value, Act(), [new OutOfAreaCaseJoined(
            OutOfArea, "2026/03", new(2026, 2, 2), "Northshire Safer Together", "NS 7", Seed.District, "dhr-2016", null),
            new CaseOpened(Seed.PersonOf(Role.DataProtectionOfficer), Role.DataProtectionOfficer, Narrative.Of("A relative asks what is kept about them.")!, new(2026, 5, 18, 9, 0, 0, TimeSpan.Zero))], cancel);
        await streams.Start(Restricted.Value, Act(),
        [
            Notified(Restricted, "2026/04"), new AccessRestricted(
                [Seed.PersonOf(Role.Coordinator), Seed.PersonOf(Role.Manager)], Narrative.Of("A member of staff knew the family.")!),
        ], cancel);
        await streams.Start(Proposed.Value, Act(),
        [
            Notified(Proposed, "2026/05"), new ReviewDecided(DecisionOutcome.Review, new(2026, 1, 20), null, null),
            new MilestoneReached("report-completed", new(2026, 3, 10), null), new ReportSubmitted(new(2026, 3, 12), null, null),
            new QaOutcomeReceived(QaVerdict.Publish, new(2026, 4, 14), null), new PublicationCleared(new(2026, 4, 20), null),
            new PublicationProposed(Seed.PersonOf(Role.Coordinator), new(2026, 5, 14), "https://example.org/larch",
                Narrative.Of("Letters went unanswered."), new(2026, 4, 20), null),
        ], cancel);
    }

    private static NotificationReceived Notified(ReviewId id, string reference) => new(
        id, reference, new(2026, 1, 5), Seed.Agency, Seed.District, MannerOfDeath.IntimatePartner, Narrative.Of("Former husband"), 1,
        SealedDate.Of(new(2026, 1, 2)), 2026, "WP/26/118", "dhr-2016", null);

    private static Act Act() => new(Seed.PersonOf(Role.Manager), Guid.CreateVersion7());
}
