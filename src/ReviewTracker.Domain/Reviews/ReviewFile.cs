using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>
/// One review as its readers see it. Whatever depends on a day (stage, lateness, pauses) is asked with it; for the past,
/// fold it as at the day and ask with the same day.
/// </summary>
/// <param name="Name">The public name; a dropped one is gone.</param>
/// <param name="Scoping">One row per agency, in the order they were first asked.</param>
/// <param name="Told">What the family was told when, without who it was; latest last.</param>
/// <param name="Publication">Where it was published last, and why before the family knew.</param>
/// <param name="NamedPeople">Who alone may see it; null when it is not restricted.</param>
public sealed record ReviewFile(
    ReviewId Id, string Reference, ReviewHeader Header, Course Course, ChosenName? Name, Assigned? Lead, Appointed? Chair,
    Appointed? Author, ImmutableList<ScopingRow> Scoping, string? ReviewKind, string? HomeOfficeReference,
    ImmutableList<Told> Told, Publication? Publication, SignOff? SignOff, ImmutableList<Withdrawal> Withdrawals,
    ImmutableList<Reopening> Reopenings, ImmutableList<PersonId>? NamedPeople, Narrative? RestrictedBecause)
{
    /// <summary>Who was assigned to it for a time, also whose time is over.</summary>
    public ImmutableList<Assignee> Assignees { get; init; } = [];

    /// <summary>Who asks that the restriction be lifted, and why, until a second person has decided.</summary>
    public LiftingRequest? Lifting { get; init; }

    /// <summary>The day the sign-off was proposed, until the group decides.</summary>
    public DateOnly? SignOffProposedOn { get; init; }

    /// <summary>Every time somebody who watches over the record opened it, earliest first.</summary>
    public ImmutableList<CaseOpening> Openings { get; init; } = [];

    /// <summary>The publication that waits for a second person.</summary>
    public ProposedPublication? ProposedPublication { get; init; }

    /// <summary>What agencies were asked for, in the order they were first asked.</summary>
    public ImmutableList<MaterialRequest> Requests { get; init; } = [];

    public static ReviewFile Create(NotificationReceived e) =>
        Begin(e.ReviewId, e.Reference, ReviewHeader.Of(e), Course.Begin(e.ReceivedOn, false, e.Regime));

    public static ReviewFile Create(OutOfAreaCaseJoined e) =>
        Begin(e.ReviewId, e.Reference, ReviewHeader.Of(e), Course.Begin(e.JoinedOn, true, e.Regime));

    public ReviewFile Apply(OutOfAreaParticipationEnded e) => With(Course.Apply(e));
    public ReviewFile Apply(AgencyScoped e) => this with { Scoping = ScopingRow.Put(Scoping, e) };
    public ReviewFile Apply(RequestEvent e) => this with { Requests = Requests.Put(e) };

    public ReviewFile Apply(ReviewDecided e) =>
        With(Course.Reach(MilestoneIds.Decided, e.On, e.Reason, e.Outcome)) with { ReviewKind = e.ReviewKind };

    public ReviewFile Apply(ReviewDirected e) => With(Course.Reach(MilestoneIds.Directed, e.On, e.Note));
    public ReviewFile Apply(RegimeChosen e) => With(Course.Apply(e));

    public ReviewFile Apply(PseudonymChosen e) =>
        Name?.On > e.On ? this : this with { Name = new(e.Name, e.YearOfDeath, e.Basis, e.On) };

    public ReviewFile Apply(LeadAssigned e) => Lead?.On > e.On ? this : this with { Lead = new(e.Lead, e.On) };
    public ReviewFile Apply(ChairAppointed e) => Appointed.Put(this, e);
    public ReviewFile Apply(PersonAssigned e) => this with { Assignees = Assignee.Put(Assignees, e) };
    public ReviewFile Apply(AssignmentEnded e) => this with { Assignees = Assignee.End(Assignees, e) };
    public ReviewFile Apply(MilestoneReached e) => With(Course.Reach(e.Milestone, e.On, e.Note));

    public ReviewFile Apply(MilestoneCorrected e) => With(Course.Apply(e)) with
    {
        Publication = e.Milestone == MilestoneIds.Published && Publication?.On == e.WasOn
            ? e.On is { } published ? Publication with { On = published } : null : Publication,
        SignOff = e.Milestone == MilestoneIds.SignedOff && SignOff?.On == e.WasOn
            ? e.On is { } signed ? SignOff with { On = signed } : null : SignOff,
    };

    public ReviewFile Apply(MilestoneAnnotated e) => With(Course.Apply(e));
    public ReviewFile Apply(DateAgreed e) => With(Course.Apply(e));
    public ReviewFile Apply(ReviewPaused e) => With(Course.Apply(e));
    public ReviewFile Apply(ReviewResumed e) => With(Course.Apply(e));

    public ReviewFile Apply(ReportSubmitted e) => With(Course.Reach(MilestoneIds.Submitted, e.On, e.Note))
        with { HomeOfficeReference = e.HomeOfficeReference ?? HomeOfficeReference };

    public ReviewFile Apply(QaOutcomeReceived e) => With(Course.Reach(MilestoneIds.QaOutcome, e.On, e.Note, verdict: e.Verdict));
    public ReviewFile Apply(PublicationCleared e) => With(Course.Reach(MilestoneIds.Cleared, e.On, e.Note));

    public ReviewFile Apply(PublicationProposed e) => this with { ProposedPublication = ProposedPublication.Of(e) };
    public ReviewFile Apply(PublicationDeclined _) => this with { ProposedPublication = null };
    public ReviewFile Apply(PublicationProposalTakenBack _) => this with { ProposedPublication = null };

    public ReviewFile Apply(ReviewPublished e) => With(Course.Reach(MilestoneIds.Published, e.On, null))
        with { Publication = new(e.On, e.Address, e.FamilyNotToldBecause), ProposedPublication = null };

    public ReviewFile Apply(PublicationWithdrawn e) =>
        With(Course.Apply(e)) with { Withdrawals = Withdrawals.Add(new(e.On, e.Reason)) };

    public ReviewFile Apply(FamilyTold e) =>
        With(Course.FamilyTold(e)) with { Told = Told.Add(new(e.Subject, e.Reply, e.On, e.Remark)).Sort((a, b) => a.On.CompareTo(b.On)) };

    public ReviewFile Apply(SignOffProposed e) => this with { SignOffProposedOn = e.On };

    public ReviewFile Apply(ReviewSignedOff e) =>
        With(Course.Reach(MilestoneIds.SignedOff, e.On, null)) with { SignOff = new(e.On, e.Meeting, e.Decision), SignOffProposedOn = null };

    public ReviewFile Apply(ReviewReopened e) =>
        With(Course.Apply(e)) with { SignOff = null, SignOffProposedOn = null, Reopenings = Reopenings.Add(new(e.On, e.Reason)) };

    public ReviewFile Apply(ReviewEnded e) => With(Course.Apply(e)) with { ProposedPublication = null };
    public ReviewFile Apply(ReviewArchived e) => With(Course.Reach(MilestoneIds.Archived, e.On, e.Note));
    public ReviewFile Apply(Recorded<AccessRestricted> e) => this with
    {
        NamedPeople = e.Data.People, RestrictedBecause = e.Data.Reason, Openings = CaseOpening.Ended(Openings, e),
    };

    public ReviewFile Apply(LiftingAsked e) => this with { Lifting = new(e.By, e.Reason) };
    public ReviewFile Apply(LiftingRefused _) => this with { Lifting = null };
    public ReviewFile Apply(AccessRestrictionLifted _) => this with { NamedPeople = null, RestrictedBecause = null, Lifting = null };

    public ReviewFile Apply(Recorded<CaseOpened> e) => this with { Openings = Openings.Add(CaseOpening.Of(e)) };
    public ReviewFile Apply(Recorded<CaseOpeningEnded> e) => this with { Openings = CaseOpening.Ended(Openings, e) };

    /// <summary>The day it was opened again after a sign-off, until it is signed off once more.</summary>
    [JsonIgnore]
    public DateOnly? ReopenedOn => SignOff is null ? Reopenings.LastOrDefault()?.On : null;

    public Regime RegimeOn(DateOnly day) => Course.RegimeOn(day);
    public Stage StageOn(DateOnly day) => StageOf.On(Course, day);
    public ImmutableList<MilestoneStanding> MilestonesOn(DateOnly day) => Standings.On(Course, day);
    public bool LateOn(DateOnly day) => MilestonesOn(day).Exists(m => m.IsLate);
    public ReviewStanding StandingOn(DateOnly day) => ReviewStanding.Of(Course, day);
    public Pause? PauseOn(DateOnly day) => Course.HasEndedBy(day) ? null : Course.Clocks.OpenOn(day);
    public bool WithdrawnOn(DateOnly day) => Course.IsWithdrawnOn(day);

    /// <summary>Whether people can be assigned to it, and those who are see it: a review, neither signed off nor over.</summary>
    public bool TakesPeopleOn(DateOnly day) => !Course.OutOfArea && Course.CommissionedOn(day) is not null
        && Course.Milestones.Latest(MilestoneIds.SignedOff, day) is null && !StageOn(day).IsEnd() && StageOn(day) != Stage.Archived;

    /// <summary>What the family was told last; null when nothing yet.</summary>
    public Told? LastToldOn(DateOnly day) => Told.FindLast(t => t.On <= day);

    private ReviewFile With(Course course) => this with { Course = course };

    private static ReviewFile Begin(ReviewId id, string reference, ReviewHeader header, Course course) =>
        new(id, reference, header, course, null, null, null, null, [], null, null, [], null, null, [], [], null, null);
}
