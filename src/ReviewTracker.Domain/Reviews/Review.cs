using System.Collections.Immutable;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>What decisions about a review need to know, and nothing a page wants to show.</summary>
/// <param name="YearOfDeath">As notified, or as given with the public name.</param>
/// <param name="PublicationToldOn">The first day on which the family knew the publication date, declined to, or withdrew.</param>
public sealed record Review(
    ReviewId Id, string Reference, Course Course, int? YearOfDeath, bool HasName, PersonId? Lead, PersonId? Chair,
    ImmutableList<BodyId> Scoped, DateOnly? PublicationToldOn, ImmutableList<PersonId>? NamedPeople) : IKeyedBy
{
    /// <summary>Who was assigned to it for a time, also whose time is over.</summary>
    public ImmutableList<Assignee> Assignees { get; init; } = [];

    /// <summary>Who asks that the restriction be lifted, until a second person has decided.</summary>
    public PersonId? LiftingAskedBy { get; init; }

    /// <summary>The day the sign-off was proposed, until the group decides.</summary>
    public DateOnly? SignOffProposedOn { get; init; }

    /// <summary>To whom it was opened for a time, and that was not ended.</summary>
    public ImmutableList<OpenFor> Openings { get; init; } = [];

    /// <summary>The publication that waits for a second person.</summary>
    public ProposedPublication? ProposedPublication { get; init; }

    /// <summary>What agencies were asked for.</summary>
    public ImmutableList<MaterialRequest> Requests { get; init; } = [];

    Guid IKeyedBy.KeyScope => Id.Value;

    public static Review Create(NotificationReceived e) => new(
        e.ReviewId, e.Reference, Course.Begin(e.ReceivedOn, false, e.Regime), e.YearOfDeath, false, null, null, [], null, null);

    public static Review Create(OutOfAreaCaseJoined e) => new(
        e.ReviewId, e.Reference, Course.Begin(e.JoinedOn, true, e.Regime), null, false, null, null, [], null, null);

    public Review Apply(OutOfAreaParticipationEnded e) => With(Course.Apply(e));
    public Review Apply(AgencyScoped e) => Scoped.Contains(e.Agency) ? this : this with { Scoped = Scoped.Add(e.Agency) };
    public Review Apply(RequestEvent e) => this with { Requests = Requests.Put(e) };
    public Review Apply(ReviewDecided e) => With(Course.Reach(MilestoneIds.Decided, e.On, e.Reason, e.Outcome));
    public Review Apply(ReviewDirected e) => With(Course.Reach(MilestoneIds.Directed, e.On, e.Note));
    public Review Apply(RegimeChosen e) => With(Course.Apply(e));
    public Review Apply(PseudonymChosen e) => this with { HasName = true, YearOfDeath = e.YearOfDeath };
    public Review Apply(LeadAssigned e) => this with { Lead = e.Lead };

    public Review Apply(ChairAppointed e) => e.Role == ChairRole.Author
        ? this
        : With(Course.Reach(MilestoneIds.ChairAppointed, e.On, null)) with { Chair = e.Person };

    public Review Apply(PersonAssigned e) => this with { Assignees = Assignee.Put(Assignees, e) };
    public Review Apply(AssignmentEnded e) => this with { Assignees = Assignee.End(Assignees, e) };
    public Review Apply(MilestoneReached e) => With(Course.Reach(e.Milestone, e.On, e.Note));
    public Review Apply(MilestoneCorrected e) => With(Course.Apply(e));
    public Review Apply(MilestoneAnnotated e) => With(Course.Apply(e));
    public Review Apply(DateAgreed e) => With(Course.Apply(e));
    public Review Apply(ReviewPaused e) => With(Course.Apply(e));
    public Review Apply(ReviewResumed e) => With(Course.Apply(e));
    public Review Apply(ReportSubmitted e) => With(Course.Reach(MilestoneIds.Submitted, e.On, e.Note));
    public Review Apply(QaOutcomeReceived e) => With(Course.Reach(MilestoneIds.QaOutcome, e.On, e.Note, verdict: e.Verdict));
    public Review Apply(PublicationCleared e) => With(Course.Reach(MilestoneIds.Cleared, e.On, e.Note));
    public Review Apply(PublicationProposed e) => this with { ProposedPublication = ProposedPublication.Of(e) };
    public Review Apply(PublicationDeclined _) => this with { ProposedPublication = null };
    public Review Apply(PublicationProposalTakenBack _) => this with { ProposedPublication = null };

    public Review Apply(ReviewPublished e) =>
        With(Course.Reach(MilestoneIds.Published, e.On, e.FamilyNotToldBecause)) with { ProposedPublication = null };

    public Review Apply(PublicationWithdrawn e) => With(Course.Apply(e));

    public Review Apply(FamilyTold e) =>
        e is { Subject: FamilySubject.PublicationDate, Reply: not FamilyReply.CouldNotBeReached } && !(PublicationToldOn <= e.On)
            ? With(Course.FamilyTold(e)) with { PublicationToldOn = e.On }
            : With(Course.FamilyTold(e));

    public Review Apply(SignOffProposed e) => this with { SignOffProposedOn = e.On };
    public Review Apply(ReviewSignedOff e) => With(Course.Reach(MilestoneIds.SignedOff, e.On, null)) with { SignOffProposedOn = null };
    public Review Apply(ReviewReopened e) => With(Course.Apply(e)) with { SignOffProposedOn = null };
    public Review Apply(ReviewEnded e) => With(Course.Apply(e)) with { ProposedPublication = null };
    public Review Apply(ReviewArchived e) => With(Course.Reach(MilestoneIds.Archived, e.On, e.Note));
    public Review Apply(AccessRestricted e) => this with { NamedPeople = e.People, Openings = [] };
    public Review Apply(LiftingAsked e) => this with { LiftingAskedBy = e.By };
    public Review Apply(LiftingRefused _) => this with { LiftingAskedBy = null };
    public Review Apply(AccessRestrictionLifted _) => this with { NamedPeople = null, LiftingAskedBy = null };

    public Review Apply(CaseOpened e) => this with { Openings = Openings.RemoveAll(o => o.By == e.By).Add(new(e.By, e.Until)) };
    public Review Apply(CaseOpeningEnded e) => this with { Openings = Openings.RemoveAll(o => o.By == e.Of) };

    public Regime RegimeOn(DateOnly day) => Course.RegimeOn(day);
    public Stage StageOn(DateOnly day) => StageOf.On(Course, day);
    public DateOnly? Latest(string milestone, DateOnly day) => Course.Milestones.Latest(milestone, day);

    private Review With(Course course) => this with { Course = course };
}
