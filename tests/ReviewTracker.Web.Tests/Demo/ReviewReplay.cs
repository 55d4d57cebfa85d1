using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Tests.Demo;

/// <summary>Asks the Domain's own handlers for each event of a review's life, as its recorder would have.</summary>
internal static class ReviewReplay
{
    /// <summary>What the handler gives for the same act; null where no act of a review writes it.</summary>
    public static object? Again(Recorded told, Review? review, DateOnly today) => told.Data switch
    {
        NotificationReceived e => ReceiveNotificationHandler.Handle(new(
            e.ReviewId, e.Reference, e.ReceivedOn, e.NotifiedBy, e.Csp, e.Manner, e.Relationship?.Plain, e.Victims,
            e.DiedOn is { Plain: { } died } ? DateOnly.Parse(died, null) : null, e.YearOfDeath, e.PoliceReference, e.Regime,
            e.Circumstances?.Plain), false, today),
        OutOfAreaCaseJoined e => JoinOutOfAreaCaseHandler.Handle(new(
            e.ReviewId, e.Reference, e.JoinedOn, e.LedBy, e.LeadReference, e.Csp, e.Regime, e.Note?.Plain), false, today),
        MilestoneReached { Milestone: "home-office-told" } e => TellHomeOfficeHandler.Handle(new(e.On, e.Note?.Plain), review!, today),
        MilestoneReached e => ReachMilestoneHandler.Handle(new(e.Milestone, e.On, e.Note?.Plain), review!, today),
        _ => Decision(told.Data, review!, today) ?? Process(told.Data, review!, today) ?? Publication(told, review!, today) ?? End(told.Data, review!, today),
    };

    private static object? Decision(object data, Review review, DateOnly today) => data switch
    {
        LeadAssigned e => AssignLeadHandler.Handle(new(e.Lead, e.On), review, today),
        AgencyScoped e => RecordScopingHandler.Handle(new(e.Agency, e.Answer, e.RecordsSecured, e.On), review, today),
        ReviewDecided e => DecideReviewHandler.Handle(new(e.Outcome, e.On, e.Reason?.Plain, e.ReviewKind), review, today),
        ReviewDirected e => DirectReviewHandler.Handle(new(e.On, e.Note?.Plain), review, today),
        RegimeChosen e => ChooseRegimeHandler.Handle(new(e.Regime, e.On, e.Reason.Plain), review, today),
        ChairAppointed e => AppointChairHandler.Handle(new(e.Person, e.Role, e.IndependenceStated, e.On, null), review, holdsRole: true, today)[0],
        PersonAssigned e => AssignPersonHandler.Handle(new(e.Person, e.As, e.Agency, e.Until, e.On), review, holdsRole: true, today),
        FamilyTold e => TellFamilyHandler.Handle(new(e.Contact, e.Subject, e.Reply, e.On, e.Remark?.Plain), review, today),
        AccessRestricted e => RestrictAccessHandler.Handle(new(e.People, e.Reason.Plain), review),
        _ => null,
    };

    private static object? Process(object data, Review review, DateOnly today) => data switch
    {
        PseudonymChosen e => ChoosePseudonymHandler.Handle(new(e.Name.Plain!, e.YearOfDeath, e.Basis, e.On), review, today),
        MilestoneCorrected e => CorrectMilestoneHandler.Handle(new(e.Milestone, e.WasOn, e.On, e.Reason.Plain), review, today),
        MilestoneAnnotated e => AnnotateMilestoneHandler.Handle(new(e.Milestone, e.ReachedOn, e.Note.Plain), review, today),
        DateAgreed e => AgreeDateHandler.Handle(new(e.Milestone, e.Date, e.On, e.AgreedBy, e.Reason.Plain), review, today),
        ReviewPaused e => PauseReviewHandler.Handle(new(e.Milestones, e.Cause, e.On, e.HomeOfficeTold, e.Reason.Plain), review, today),
        ReviewResumed e => ResumeReviewHandler.Handle(new(e.On, e.Note?.Plain), review, today),
        ReportSubmitted e => SubmitReportHandler.Handle(new(e.On, e.HomeOfficeReference, e.Note?.Plain), review, today),
        QaOutcomeReceived e => RecordQaOutcomeHandler.Handle(new(e.Verdict, e.On, e.Note?.Plain), review, today),
        PublicationCleared e => ClearPublicationHandler.Handle(new(e.On, e.Note?.Plain), review, today),
        _ => null,
    };

    private static object? Publication(Recorded told, Review review, DateOnly today) => told.Data switch
    {
        PublicationProposed e => ProposePublicationHandler.Handle(
            new(e.On, e.Address, e.FamilyNotToldBecause?.Plain), review, AccountOf(told.By!.Value, told.At).AsViewer(), today),
        ReviewPublished => PublishReviewHandler.Handle(
            new(), review, AccountOf(told.By!.Value, told.At).AsViewer(), AccountOf(review.ProposedPublication!.By, told.At), today),
        _ => null,
    };

    private static Account AccountOf(PersonId person, DateTimeOffset at) =>
        Fold.Of<Account>([.. DemonstrationLog.Once.Streams[person.Value].Where(e => e.At <= at)])!;

    private static object? End(object data, Review review, DateOnly today) => data switch
    {
        PublicationWithdrawn e => WithdrawPublicationHandler.Handle(new(e.On, e.Reason.Plain), review, today),
        ReviewSignedOff e => SignOffReviewHandler.Handle(new(e.On, e.Meeting, e.Decision), review, openActions: 0, today),
        ReviewReopened e => ReopenReviewHandler.Handle(new(e.On, e.Reason.Plain), review, today),
        ReviewEnded e => EndReviewHandler.Handle(new(e.Ending, e.On, e.MergedInto, e.Reason.Plain), review, today),
        ReviewArchived e => ArchiveReviewHandler.Handle(new(e.On, e.Note?.Plain), review, today),
        OutOfAreaParticipationEnded e => EndOutOfAreaParticipationHandler.Handle(new(e.On, e.Note?.Plain), review, today),
        _ => null,
    };
}
