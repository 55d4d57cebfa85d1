using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>What happened to a seeded case, without its texts: markers are put into all of them.</summary>
internal static class CaseHistory
{
    private static readonly Narrative Text = Narrative.Of("to be marked")!;
    private static readonly ContactId Contact = new(Guid.Parse("c0000000-0000-4000-8000-000000000003"));

    public static IEnumerable<ReviewEvent> Review(SeededCase c) => c.State == CaseState.Joined ? Joined(c) :
        [.. Beginning(c), .. UnderWay(c), .. Requests(c), .. c.State is CaseState.Published or CaseState.Withdrawn ? Publication(c) : [], .. End(c), .. Opened(c), .. Restriction(c),
            .. c.State is CaseState.Live ? [Proposed(c)] : Array.Empty<ReviewEvent>()];

    public static IEnumerable<RecommendationEvent> Plan(SeededCase c) =>
    [
        new RecommendationMade(c.Plan, c.Review, "1", "", RecommendationKind.MultiAgency, Scope.Local, [c.First, c.Second], "Policy", "", Day(2, 1)),
        new RecommendationReworded("", Day(2, 2), Text),
        new ActionAdded(c.Agreed, "1.1", "", [c.First, c.Second], Target.Date(new(2026, 6, 30)), "", "", null, Day(2, 1)),
        new ActionReworded(c.Agreed, "", "", "", Day(2, 3), Text),
        .. Part(c, c.First, c.FirstOwner), .. Part(c, c.Second, c.SecondOwner), .. Decided(c),
        new ActionAdded(c.Proposed, "1.2", "", [c.First], Target.Rule(3, "published"), "", "", null, Day(2, 4)),
        new RuleDateKnown(c.Proposed, "published", Day(3, 20), Day(6, 20)),
        new ActionAdded(c.ProposedElsewhere, "1.3", "", [c.Second], Target.Date(new(2026, 7, 30)), "", "", null, Day(2, 4)),
    ];

    public static IEnumerable<MeetingEvent> Decisions(SeededCase c, int at) =>
    [
        new DecisionRecorded(c.Decision, (2 * at) + 1, DecisionKind.ReturnForEvidence, c.Review, c.Plan, c.Agreed, c.First, Text, [], Day(4, 20)),
        new DecisionRecorded(c.LaterDecision, (2 * at) + 2, DecisionKind.Other, c.Review, null, null, null, Text, [], Day(4, 20)),
        new DecisionSuperseded(c.Decision, c.LaterDecision, Text, Day(4, 21)), new DecisionCarriedOut(c.LaterDecision, Text, Day(4, 22)),
    ];

    /// <summary>What the first agency of the case says in a round.</summary>
    public static IEnumerable<RoundEvent> Replies(SeededCase c) =>
    [
        c.IsOwn ? new RoundAnswered(c.First, ReplyWay.Email, [new(c.Agreed, AnswerKind.Update)], Text, Day(5, 6))
            : new NilReturned(c.First, ReplyWay.Telephone, Text, Day(5, 6)),
        .. c.IsOwn ? new RoundEvent[] { new ReturnDateMoved(Day(6, 2), Text, Day(5, 7)) } : [],
    ];

    public static IEnumerable<MoneyOfReviewEvent> Money(SeededCase c) =>
    [
        new CostsOpened(c.Review), new CostPlanned(c.Cost, CostKind.Other, 1001.01m, "", Text, Day(2, 1)),
        new CostCommitted(new(c.FirstOwner.Value), CostKind.Advocacy, 900.00m, "", Text, Day(2, 2)),
        new CostPaid(new(c.SecondOwner.Value), CostKind.Advocacy, 450.00m, "", Text, Day(2, 3)),
        new CostCorrected(c.Cost, CostKind.LegalAdvice, 1002.02m, "", Day(2, 4), Day(2, 1), Text), new CostWithdrawn(new(c.FirstOwner.Value), Day(2, 2), Text),
    ];

    /// <summary>What a partner pays, which is about no case: marked as if it were of the first that is somebody else's.</summary>
    public static IEnumerable<ContributionsOfPartnerEvent> Contributions()
    {
        var (first, second) = (new PaymentId(new("c2000000-0000-4000-8000-000000000001")), new PaymentId(new("c2000000-0000-4000-8000-000000000002")));
        return
        [
            new PartnerJoinedPool(SeededCase.Trust), new ContributionDue(2025, 3000.00m, Day(4, 1)), new ContributionDueRevised(2025, 2000.00m, Text, Day(4, 2)),
            new ContributionReceived(first, 2025, 1000.00m, "", Day(4, 3)), new ContributionReceived(second, 2025, 1000.00m, "", Day(4, 4)),
            new ContributionCorrected(first, 2025, 1100.00m, "", Day(4, 3), Day(4, 3), Text), new ContributionWithdrawn(second, Day(4, 4), Text),
        ];
    }

    private static IEnumerable<ReviewEvent> Beginning(SeededCase c) =>
    [
        new NotificationReceived(c.Review, c.Reference, Day(1, 5), SeededCase.Trust, c.Csp, MannerOfDeath.IntimatePartner, Text, 1,
            SealedDate.Of(new(1902, 3, c.Number)), 1902, "", Regimes.Dhr2016, Text),
        new AgencyScoped(SeededCase.Trust, ScopingAnswer.Known, true, Day(1, 10)),
        new ReviewDecided(DecisionOutcome.NoReview, Day(1, 15), Text, ""), new ReviewDirected(Day(1, 18), Text),
        new ReviewDecided(DecisionOutcome.Review, Day(1, 20), Text, ""),
        new LeadAssigned(c.Lead, Day(1, 21)), new ChairAppointed(c.Chair, ChairRole.ChairAndAuthor, true, Day(1, 25)),
        new PersonAssigned(c.Chair, Assignment.Chair, null, new(2027, 1, 25), Day(1, 25)),
        new PersonAssigned(c.PanelMember, Assignment.PanelMember, SeededCase.Trust, new(2027, 1, 25), Day(1, 25)),
        new PersonAssigned(c.PanelMember, Assignment.ImrAuthor, SeededCase.Trust, new(2027, 1, 25), Day(1, 25)),
        new AssignmentEnded(c.PanelMember, Assignment.ImrAuthor, SeededCase.Trust, Day(1, 26)),
    ];

    private static IEnumerable<ReviewEvent> UnderWay(SeededCase c) =>
    [
        new RegimeChosen(Regimes.Dhr2016, Day(1, 26), Text),
        new PseudonymChosen(Pseudonym.Of("dropped"), 1902, PseudonymBasis.Initials, Day(1, 27)),
        new PseudonymChosen(Pseudonym.Of("kept"), 1902, PseudonymBasis.FamilysChoice, Day(1, 28)),
        new MilestoneReached("terms-agreed", Day(2, 1), Text), new MilestoneAnnotated("terms-agreed", Day(2, 1), Text),
        new MilestoneReached("family-informed", Day(2, 2), Text), new MilestoneCorrected("family-informed", Day(2, 2), Day(2, 3), Text),
        new DateAgreed("report-completed", new(2026, 10, 30), Day(2, 5), c.Csp, Text),
        new ReviewPaused(["report-completed"], PauseCause.CriminalProceedings, Day(2, 6), true, Text), new ReviewResumed(Day(2, 8), Text),
        new FamilyTold(Contact, FamilySubject.PublicationDate, FamilyReply.Told, Day(2, 9), Text),
    ];

    // One request for each way it can go, and every way once: the agency lead's own agency is asked, and another.
    private static IEnumerable<ReviewEvent> Requests(SeededCase c) =>
    [
        new MaterialRequested(SeededCase.Trust, Material.Imr, Day(2, 2), Day(2, 20)), new MaterialReceived(SeededCase.Trust, Material.Imr, Day(2, 10), Text),
        new MaterialReturned(SeededCase.Trust, Material.Imr, Day(2, 12), Text, Day(2, 25)), new MaterialReceived(SeededCase.Trust, Material.Imr, Day(2, 20), Text),
        new MaterialAccepted(SeededCase.Trust, Material.Imr, Day(2, 26), Text), new MaterialReturned(SeededCase.Trust, Material.Imr, Day(2, 27), Text, null),
        new MaterialRequested(c.First, Material.Imr, Day(2, 2), Day(2, 20)), new MaterialReceived(c.First, Material.Imr, Day(2, 11), Text),
        new MaterialRequested(SeededCase.Trust, Material.Chronology, Day(2, 2), null), new NilReturnReceived(SeededCase.Trust, Material.Chronology, Day(2, 9), Text),
        new MaterialRequested(c.First, Material.Chronology, Day(2, 2), null), new RequestWithdrawn(c.First, Material.Chronology, Day(2, 9), Text),
    ];

    private static IEnumerable<ReviewEvent> Publication(SeededCase c) =>
    [
        new MilestoneReached("report-completed", Day(3, 1), Text), new ReportSubmitted(Day(3, 2), "", Text),
        new QaOutcomeReceived(QaVerdict.Publish, Day(3, 10), Text), new PublicationCleared(Day(3, 12), Text),
        Proposed(c), new PublicationDeclined(Text), Proposed(c), new PublicationProposalTakenBack(Text), Proposed(c),
        new ReviewPublished(Day(3, 20), "", Text),
        new SignOffProposed(Day(3, 30), Text),
        .. c is { Whose: Whose.Own } ? new ReviewEvent[] { new ReviewSignedOff(Day(4, 1), SeededCase.Meeting, c.Decision), new ReviewReopened(Day(4, 2), Text) } : [],
    ];

    // By the lead, who has no account: whoever may agree reads it, and nobody's agreement is taken.
    private static PublicationProposed Proposed(SeededCase c) => new(c.Lead, Day(3, 20), "", Text, Day(3, 12), null);

    private static IEnumerable<ReviewEvent> End(SeededCase c) => c.State switch
    {
        CaseState.Withdrawn => [new PublicationWithdrawn(Day(3, 25), Text)],
        CaseState.Ended => [new ReviewEnded(Ending.Discontinued, Day(3, 25), null, Text), new ReviewArchived(Day(3, 26), Text)],
        _ => [],
    };

    // Somebody without a role opened it: to be seen by those who end openings, and of no use to anybody else.
    private static IEnumerable<ReviewEvent> Opened(SeededCase c) =>
    [
        new CaseOpened(SeededCase.Newcomer, Role.Auditor, Text, new(2026, 5, 16, 9, 0, 0, TimeSpan.Zero)),
        new CaseOpeningEnded(SeededCase.Newcomer, Text),
        new CaseOpened(SeededCase.Newcomer, Role.Auditor, Text, new(2026, 5, 19, 9, 0, 0, TimeSpan.Zero)),
    ];

    private static IEnumerable<ReviewEvent> Restriction(SeededCase c) => !c.Restricted ? [] :
    [
        new AccessRestricted([.. c.NamedPeople], Text), new AccessRestrictionLifted(Text), new AccessRestricted([.. c.NamedPeople], Text),
    ];

    private static IEnumerable<ReviewEvent> Joined(SeededCase c) =>
    [
        new OutOfAreaCaseJoined(c.Review, c.Reference, Day(1, 5), "", "", c.Csp, Regimes.Dhr2016, Text),
        .. UnderWay(c).OfType<PseudonymChosen>(), new AgencyScoped(SeededCase.Trust, ScopingAnswer.Known, true, Day(1, 10)), .. Requests(c),
        new MilestoneReached("terms-agreed", Day(2, 1), Text), new LeadAssigned(c.Lead, Day(1, 21)), new OutOfAreaParticipationEnded(Day(4, 1), Text), .. Opened(c),
    ];

    private static IEnumerable<RecommendationEvent> Part(SeededCase c, BodyId agency, PersonId owner) =>
    [
        new ActionAgreed(c.Agreed, agency, null, Day(2, 10)), new OwnerNamed(c.Agreed, agency, owner, Day(2, 11)),
        new ProgressReported(c.Agreed, agency, Day(2, 12), Text), new EvidenceLinked(c.Agreed, agency, EvidenceKind.Written, Text, Text, Day(2, 13)),
        new BarrierFlagged(c.Agreed, agency, Text, null, Day(2, 14)), new BarrierCleared(c.Agreed, agency, Day(2, 15)),
        new AssuranceGiven(c.Agreed, agency, Day(2, 16), Day(6, 16), Text), new LetterSent(c.Agreed, agency, SeededCase.Council, Day(2, 17), Text),
        new LabelGiven(c.Agreed, agency, Text, Text), new ReplyReceived(c.Agreed, agency, ReplyWay.Telephone, owner, Text, Day(2, 17)),
        new EvidenceSeen(c.Agreed, agency, EvidenceKind.Audited, Text, owner, Day(2, 17)),
        new EvidenceAttached(c.Agreed, agency, EvidenceKind.Written, Text, c.FileOf(agency), Text, "pdf", 1, "", Day(2, 17)),
        new LetterChased(c.Agreed, agency, Day(2, 18)), new LetterAnswered(c.Agreed, agency, Day(2, 19), Text),
        new ColourJudged(c.Agreed, agency, Rag.Amber, Text, Day(6, 30), Day(2, 20)),
        new CompletionAcceptedBeforeTracker(c.Agreed, agency, Day(2, 21), "", Text),
        new ActionReopened(c.Agreed, SeededCase.Meeting, c.Decision, Text, Day(2, 22)),
        new CompletionClaimed(c.Agreed, agency, Day(2, 23), Text, Day(2, 23)), new ClaimWithdrawn(c.Agreed, agency, Text, Day(2, 24)),
        new CompletionClaimed(c.Agreed, agency, Day(2, 25), Text, Day(2, 25)),
        new CompletionReturned(c.Agreed, agency, SeededCase.Meeting, c.Decision, Text, Day(2, 26)),
        new MoreTimeAsked(c.Agreed, agency, Day(9, 1), Text, Day(2, 27)),
        new MoreTimeRefused(c.Agreed, agency, SeededCase.Meeting, c.Decision, Text, Day(2, 28)),
        new NoChangeReported(c.Agreed, agency, Day(2, 28)), new NotOursSaid(c.Agreed, agency, SeededCase.Trust, Text, Day(2, 28)),
        new OwnershipConfirmed(c.Agreed, agency, SeededCase.Meeting, c.Decision, Text, Day(2, 28)),
        new ActionEscalated(c.Agreed, agency, Text, SeededCase.Meeting, c.Decision, Text, Day(2, 28)),
    ];

    private static IEnumerable<RecommendationEvent> Decided(SeededCase c) =>
    [
        new TargetMoved(c.Agreed, Target.Date(new(2026, 8, 30)), SeededCase.Meeting, c.Decision, Text, Day(4, 20)),
        new ActionClosedUncompleted(c.Agreed, Closure.NotAchievable, SeededCase.Meeting, c.Decision, Text, Day(4, 20)),
        new ActionReopened(c.Agreed, SeededCase.Meeting, c.Decision, Text, Day(4, 21)),
        new CompletionClaimed(c.Agreed, c.Second, Day(4, 22), Text, Day(4, 22)),
        new ClaimChecked(c.Agreed, c.Second, Advice.Accept, Text, Day(4, 22)),
        new CompletionAccepted(c.Agreed, c.Second, SeededCase.Meeting, c.Decision, Day(4, 23)),
        new StuckChecked(c.Agreed, c.Second, StuckResult.PartlyStuck, Text, Day(4, 23)),
        new ActionReopened(c.Agreed, SeededCase.Meeting, c.Decision, Text, Day(4, 24)),
        // From somebody who has no part in it: whose parts there are stays as the other tests know it.
        new ActionReassigned(c.Agreed, SeededCase.Westmere, c.First, SeededCase.Meeting, c.Decision, Text, Day(4, 24)),
        new CompletionClaimed(c.Agreed, c.First, Day(4, 25), Text, Day(4, 25)), new MoreTimeAsked(c.Agreed, c.Second, Day(9, 9), Text, Day(4, 25)),
    ];

    private static DateOnly Day(int month, int day) => new(2026, month, day);
}
