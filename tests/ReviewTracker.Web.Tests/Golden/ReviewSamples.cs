using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Web.Tests.Golden.Sample;

namespace ReviewTracker.Web.Tests.Golden;

internal static class ReviewSamples
{
    public static readonly ReviewEvent[] All =
    [
        new NotificationReceived(Sample.Review, "2026/04", On, Police, Csp, MannerOfDeath.IntimatePartner, Text("relationship"), 1,
            new SealedDate { Cipher = "s1.died" }, 2025, "WP/26/118", Regimes.Dhr2016, Text("circumstances")),
        new OutOfAreaCaseJoined(Sample.Review, "2026/05", On, "Northshire CSP", "N-12", Csp, Regimes.Dardr2026, Text("note")),
        new OutOfAreaParticipationEnded(On, Text("note")),
        new AgencyScoped(Trust, ScopingAnswer.NilReturn, true, On),
        new ReviewDecided(DecisionOutcome.AnotherKindOfReview, On, Text("reason"), "SAR"),
        new ReviewDirected(On, Text("note")),
        new RegimeChosen(Regimes.Dardr2026, On, Text("reason")),
        new PseudonymChosen(new Pseudonym { Cipher = "s1.name" }, 2025, PseudonymBasis.FamilysChoice, On),
        new LeadAssigned(Person, On),
        new ChairAppointed(Person, ChairRole.ChairAndAuthor, true, On),
        new PersonAssigned(Person, Assignment.ImrAuthor, Trust, new(2027, 5, 15), On),
        new AssignmentEnded(Person, Assignment.ImrAuthor, Trust, On),
        new MilestoneReached("terms-agreed", On, Text("note")),
        new MilestoneCorrected(MilestoneIds.Decided, On, new(2026, 5, 12), Text("reason"), DecisionOutcome.Review),
        new MilestoneAnnotated("terms-agreed", On, Text("note")),
        new DateAgreed(MilestoneIds.ReportCompleted, new(2026, 12, 1), On, Csp, Text("reason")),
        new ReviewPaused([MilestoneIds.ReportCompleted, "terms-agreed"], PauseCause.CriminalProceedings, On, true, Text("reason")),
        new ReviewResumed(On, Text("note")),
        new ReportSubmitted(On, "HO-77", Text("note")),
        new QaOutcomeReceived(QaVerdict.PublishAfterAmendments, On, Text("note")),
        new PublicationCleared(On, Text("note")),
        new ReviewPublished(On, "https://wealdshire.example/reviews/heather-2021", Text("reason")),
        new PublicationProposed(Person, On, "https://wealdshire.example/reviews/heather-2021", Text("reason"), new(2026, 4, 20), new(2026, 4, 25)),
        new PublicationDeclined(Text("reason")),
        new PublicationProposalTakenBack(Text("reason")),
        new PublicationWithdrawn(On, Text("reason")),
        new FamilyTold(Contact, FamilySubject.PublicationDate, FamilyReply.Told, On, Text("remark")),
        new SignOffProposed(On, Text("note"), Meeting, Decision),
        new ReviewSignedOff(On, Meeting, Decision),
        new ReviewReopened(On, Text("reason"), Meeting, Decision),
        new ReviewEnded(Ending.Merged, On, Sample.Review, Text("reason")),
        new ReviewArchived(On, Text("note")),
        new MaterialRequested(Trust, Material.Imr, On, new(2026, 6, 30)),
        new MaterialReceived(Trust, Material.Imr, On, Text("where")),
        new MaterialAccepted(Trust, Material.Chronology, On, Text("note")),
        new MaterialReturned(Trust, Material.Imr, On, Text("reason"), new(2026, 6, 30)),
        new NilReturnReceived(Trust, Material.Chronology, On, Text("note")),
        new RequestWithdrawn(Trust, Material.Imr, On, Text("reason")),
        new AccessRestricted([Person], Text("reason")),
        new LiftingAsked(Person, Text("reason")),
        new LiftingRefused(Text("reason")),
        new AccessRestrictionLifted(Text("reason")),
        new CaseOpened(Person, Role.Auditor, Text("reason"), new(2026, 5, 16, 9, 30, 0, TimeSpan.Zero)),
        new CaseOpeningEnded(Person, Text("reason")),
    ];
}
