using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>How far a review has come, as the events that brought it there.</summary>
public static class Course
{
    public static readonly object[] Notification = [];
    public static readonly object[] NotDecidedToReview = [new ReviewDecided(DecisionOutcome.NoReview, new(2026, 3, 20), null, null)];
    public static readonly object[] Commissioned = [new ReviewDecided(DecisionOutcome.Review, new(2026, 3, 20), null, null)];
    public static readonly object[] Completed = [.. Commissioned, new MilestoneReached("report-completed", new(2026, 4, 10), null)];
    public static readonly object[] Submitted = [.. Completed, new ReportSubmitted(new(2026, 4, 15), null, null)];
    public static readonly object[] Cleared = [.. Submitted, new PublicationCleared(new(2026, 4, 25), null)];
    public static readonly object[] Told = [.. Cleared, new FamilyTold(
        new ContactId(Guid.Parse("c0000000-0000-4000-8000-000000000001")), FamilySubject.PublicationDate, FamilyReply.Told, new(2026, 4, 28), null)];
    public static object[] Proposed => [.. Told, new PublicationProposed(
        Seed.PersonOf(Domain.People.Role.Coordinator), new(2026, 5, 1), "https://example.org/juniper", null, new(2026, 4, 25), new(2026, 4, 28))];
    public static readonly object[] Published = [.. Told, new ReviewPublished(new(2026, 5, 1), null, null)];
    public static readonly object[] SignedOff = [.. Published, new ReviewSignedOff(
        new(2026, 5, 10), new MeetingId(Guid.CreateVersion7()), new DecisionId(Guid.CreateVersion7()))];
    public static object[] WithPanel => [.. Commissioned, new PersonAssigned(
        Seed.PersonOf(Domain.People.Role.PanelMember), Assignment.PanelMember, Seed.Agency, new(2026, 12, 31), new(2026, 4, 1))];
    public static object[] Paused => [.. Commissioned, new ReviewPaused(
        ["report-completed"], PauseCause.Inquest, new(2026, 4, 1), true, Narrative.Of("Inquest opened")!)];
    public static object[] Asked => [new AgencyScoped(Seed.Agency, ScopingAnswer.Asked, false, new(2026, 3, 3))];
    public static object[] Requested => [.. Commissioned, Imr, Imr with { Material = Material.Chronology }];
    public static object[] CameIn => [.. Requested, new MaterialReceived(Seed.Agency, Material.Chronology, new(2026, 4, 20), Narrative.Of("Case folder, version 1"))];
    public static object[] Restricted => [new AccessRestricted(
        [Seed.PersonOf(Domain.People.Role.Coordinator), Seed.PersonOf(Domain.People.Role.Manager)], Narrative.Of("Staff member concerned")!)];
    public static object[] LiftingAsked => [.. Restricted, new LiftingAsked(
        Seed.PersonOf(Domain.People.Role.Coordinator), Narrative.Of("They have moved away")!)];

    private static MaterialRequested Imr => new(Seed.Agency, Material.Imr, new(2026, 4, 1), new(2026, 5, 1));

    public static NotificationReceived Notified(TestReview review) => new(
        review.Id, review.Reference, new(2026, 3, 2), Seed.Agency, Seed.District, MannerOfDeath.IntimatePartner, null, 1, null, 2026,
        null, "dhr-2016", null);
}
