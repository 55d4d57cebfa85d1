using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>What kind of thing happened; the timeline can be narrowed to one.</summary>
public enum StoryKind { Milestones, DatesAndPauses, PeopleAndAgencies, Family, Record }

/// <summary>One thing that happened, as the timeline tells it.</summary>
/// <param name="On">The business day.</param>
public sealed record StoryItem(
    long Version, StoryKind Kind, string Title, DateOnly On, string By, DateTimeOffset RecordedAt, string? Text)
{
    /// <summary>Recorded well after it happened.</summary>
    public bool RecordedLate => RecordedAt.UkDate() > On.AddDays(7);
}

/// <summary>Tells a review's events in words.</summary>
public sealed class ReviewStory(ReviewFile file, OpenedTexts texts, Names names)
{
    public StoryItem Tell(Recorded e)
    {
        var (kind, title) = TitleOf(e.Data);
        return new(e.Version, kind, title, e.Day, names.Of(e.By, "the system"), e.At, TextOf(e.Data) is { } text ? texts[text] : null);
    }

    public static IEnumerable<SealedText?> TextsOf(object e) => [TextOf(e)];

    public static PersonId? PersonOf(object e) => e switch
    {
        LeadAssigned x => x.Lead,
        ChairAppointed x => x.Person,
        PersonAssigned x => x.Person,
        AssignmentEnded x => x.Person,
        CaseOpened x => x.By,
        CaseOpeningEnded x => x.Of,
        _ => null,
    };

    private (StoryKind Kind, string Title) TitleOf(object e) => Steps(e) ?? Dates(e) ?? Involved(e) ?? Kept(e);

    private (StoryKind, string)? Steps(object e) => e switch
    {
        NotificationReceived x => (StoryKind.Milestones, $"Notification received from {names.Of(x.NotifiedBy)}"),
        OutOfAreaCaseJoined x => (StoryKind.Milestones, $"Joined a review led by {x.LedBy}"),
        OutOfAreaParticipationEnded => (StoryKind.Milestones, "Our part in it ended"),
        ReviewDecided x => (StoryKind.Milestones, $"Decided: {ReviewWords.Of(x.Outcome).ToLowerInvariant()}"),
        ReviewDirected => (StoryKind.Milestones, "The Secretary of State directed a review"),
        MilestoneReached x => (StoryKind.Milestones, MilestoneTitle(x.Milestone)),
        ReportSubmitted => (StoryKind.Milestones, "Report sent to the Home Office"),
        QaOutcomeReceived x => (StoryKind.Milestones, $"Home Office letter: {ReviewWords.Of(x.Verdict).ToLowerInvariant()}"),
        PublicationCleared => (StoryKind.Milestones, "Cleared for publication"),
        PublicationProposed x => (StoryKind.Milestones, $"Publication on {x.On.InWords()} proposed"),
        PublicationDeclined => (StoryKind.Milestones, "Publication not agreed"),
        PublicationProposalTakenBack => (StoryKind.Milestones, "Proposal to publish taken back"),
        ReviewPublished => (StoryKind.Milestones, "Published"),
        PublicationWithdrawn => (StoryKind.Milestones, "Withdrawn from publication"),
        SignOffProposed => (StoryKind.Milestones, "Sign-off proposed"),
        ReviewSignedOff => (StoryKind.Milestones, "Signed off by the Steering Group"),
        ReviewReopened => (StoryKind.Milestones, "Opened again after sign-off"),
        ReviewEnded x => (StoryKind.Milestones, ReviewWords.Of(x.Ending)),
        ReviewArchived => (StoryKind.Milestones, "Archived"),
        _ => null,
    };

    private (StoryKind, string)? Dates(object e) => e switch
    {
        DateAgreed x => (StoryKind.DatesAndPauses, $"{MilestoneTitle(x.Milestone)}: {x.Date.InWords()} agreed"),
        ReviewPaused x => (StoryKind.DatesAndPauses, $"Paused: {ReviewWords.Of(x.Cause).ToLowerInvariant()}"),
        ReviewResumed => (StoryKind.DatesAndPauses, "Resumed"),
        MilestoneCorrected { On: { } on } x => (StoryKind.DatesAndPauses, $"Corrected: {MilestoneTitle(x.Milestone)} was reached on {on.InWords()}, not {x.WasOn.InWords()}"),
        MilestoneCorrected x => (StoryKind.DatesAndPauses, $"Corrected: {MilestoneTitle(x.Milestone)} was not reached on {x.WasOn.InWords()}"),
        MilestoneAnnotated x => (StoryKind.DatesAndPauses, $"Note added to {MilestoneTitle(x.Milestone)} of {x.ReachedOn.InWords()}"),
        RegimeChosen x => (StoryKind.DatesAndPauses, $"Rules chosen: {ReviewWords.Regime(x.Regime)}"),
        _ => null,
    };

    private (StoryKind, string)? Involved(object e) => e switch
    {
        AgencyScoped x => (StoryKind.PeopleAndAgencies, $"{names.Of(x.Agency)}: {ReviewWords.Of(x.Answer).ToLowerInvariant()}"),
        LeadAssigned x => (StoryKind.PeopleAndAgencies, $"Assigned to {names.Of(x.Lead)}"),
        ChairAppointed x => (StoryKind.PeopleAndAgencies, $"{ReviewWords.Of(x.Role)} appointed: {names.Of(x.Person)}"),
        PersonAssigned x => (StoryKind.PeopleAndAgencies, $"{Assigned(x.As, x.Agency)}: {names.Of(x.Person)} until {x.Until.InWords()}"),
        AssignmentEnded x => (StoryKind.PeopleAndAgencies, $"{Assigned(x.As, x.Agency)}, ended: {names.Of(x.Person)}"),
        // Why is for managers to read; it stands with the opening and not here.
        CaseOpened x => (StoryKind.Record, $"Opened to {names.Of(x.By)}, {Security.RoleWords.Of(x.As)}, until {x.Until.InWords()}"),
        CaseOpeningEnded x => (StoryKind.Record, $"No longer open to {names.Of(x.Of)}"),
        RequestEvent x => (StoryKind.PeopleAndAgencies, $"{names.Of(x.Agency)}, {RequestWords.One(x.Material)}: {RequestWords.Of(x)}"),
        FamilyTold x => (StoryKind.Family, $"Family contact about {ReviewWords.Of(x.Subject).ToLowerInvariant()}: {ReviewWords.Of(x.Reply).ToLowerInvariant()}"),
        _ => null,
    };

    private string Assigned(Assignment assignment, BodyId? agency) =>
        agency is null ? ReviewWords.Of(assignment) : $"{ReviewWords.Of(assignment)} for {names.Of(agency)}";

    // A dropped public name is never shown again, so the story names none.
    private static (StoryKind, string) Kept(object e) => e switch
    {
        PseudonymChosen => (StoryKind.Record, "Public name chosen"),
        AccessRestricted => (StoryKind.Record, "Restricted to named people"),
        LiftingAsked => (StoryKind.Record, "Asked to lift the restriction"),
        LiftingRefused => (StoryKind.Record, "The restriction stays"),
        AccessRestrictionLifted => (StoryKind.Record, "Restriction lifted"),
        _ => (StoryKind.Record, Forms.Labels.InWords(e.GetType().Name)),
    };

    private string MilestoneTitle(string id) => file.RegimeOn(DateOnly.MaxValue).Find(id)?.Title ?? id;

    private static Narrative? TextOf(object e) => e switch
    {
        NotificationReceived x => x.Circumstances,
        OutOfAreaCaseJoined x => x.Note,
        OutOfAreaParticipationEnded x => x.Note,
        ReviewDecided x => x.Reason,
        ReviewDirected x => x.Note,
        RegimeChosen x => x.Reason,
        MilestoneReached x => x.Note,
        MilestoneCorrected x => x.Reason,
        MilestoneAnnotated x => x.Note,
        DateAgreed x => x.Reason,
        ReviewPaused x => x.Reason,
        ReviewResumed x => x.Note,
        ReportSubmitted x => x.Note,
        QaOutcomeReceived x => x.Note,
        PublicationCleared x => x.Note,
        PublicationProposed x => x.FamilyNotToldBecause,
        PublicationDeclined x => x.Reason,
        PublicationProposalTakenBack x => x.Reason,
        ReviewPublished x => x.FamilyNotToldBecause,
        PublicationWithdrawn x => x.Reason,
        FamilyTold x => x.Remark,
        MaterialReceived x => x.Where,
        MaterialAccepted x => x.Note,
        MaterialReturned x => x.Reason,
        NilReturnReceived x => x.Note,
        RequestWithdrawn x => x.Reason,
        SignOffProposed x => x.Note,
        ReviewReopened x => x.Reason,
        ReviewEnded x => x.Reason,
        ReviewArchived x => x.Note,
        AccessRestricted x => x.Reason,
        LiftingAsked x => x.Reason,
        LiftingRefused x => x.Reason,
        AccessRestrictionLifted x => x.Reason,
        _ => null,
    };
}
