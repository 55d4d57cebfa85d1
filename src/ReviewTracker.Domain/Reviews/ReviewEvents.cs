using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Everything that can happen to one review, from the police's notification to its archive.</summary>
public abstract record ReviewEvent;

public enum MannerOfDeath { IntimatePartner, FamilyMember, Suicide, HomicideSuicide, Unexplained, Neglect }

public enum DecisionOutcome { Review, NoReview, AnotherKindOfReview, AnotherPartnership }

public enum QaVerdict { Publish, PublishAfterAmendments, Resubmit }

public enum PseudonymBasis { FamilysChoice, Initials, RealNameAtFamilysWrittenWish, ChosenByPanel }

public enum ScopingAnswer { Asked, Known, NotKnown, NilReturn }

public enum FamilySubject { Decision, Pause, NewDate, HomeOfficeOutcome, PublicationDate, Other }

public enum FamilyReply { Told, Declined, Withdrawn, CouldNotBeReached }

public enum Ending { Discontinued, Merged, EnteredInError }

public enum PauseCause { CriminalProceedings, Inquest, OtherReview, PoliceConductInvestigation, Other }

public enum ChairRole { Chair, Author, ChairAndAuthor }

/// <summary>
/// A death was notified in writing. Opens the review's stream. Belongs to the day of receipt.
/// </summary>
/// <param name="Reference">Year of notification and a number ("2026/04"): unique, never reused.</param>
/// <param name="NotifiedBy">The police, or any agency.</param>
/// <param name="Csp">The partnership in whose area the victim lived.</param>
/// <param name="Victims">How many died, 1 or more.</param>
/// <param name="Relationship">The alleged perpetrator's relationship to the victim, in plain words.</param>
/// <param name="Regime">Which rules apply (an id from <c>Guidance</c>): chosen, never inferred from a date.</param>
public sealed record NotificationReceived(
    ReviewId ReviewId, string Reference, DateOnly ReceivedOn, BodyId NotifiedBy, BodyId Csp, MannerOfDeath Manner,
    Narrative? Relationship, int Victims, SealedDate? DiedOn, int? YearOfDeath, string? PoliceReference,
    string Regime, Narrative? Circumstances) : ReviewEvent, IDated
{
    DateOnly IDated.Day => ReceivedOn;
}

/// <summary>
/// Another area's partnership leads a review in which agencies of ours take part. Opens the stream. Belongs to the day we joined.
/// </summary>
/// <param name="LedBy">The leading partnership's name as it signs itself.</param>
/// <param name="LeadReference">Its reference.</param>
public sealed record OutOfAreaCaseJoined(
    ReviewId ReviewId, string Reference, DateOnly JoinedOn, string LedBy, string? LeadReference, BodyId? Csp,
    string Regime, Narrative? Note) : ReviewEvent, IDated
{
    DateOnly IDated.Day => JoinedOn;
}

/// <summary>Our part in another area's review is over. Belongs to that day.</summary>
public sealed record OutOfAreaParticipationEnded(DateOnly On, Narrative? Note) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>What one agency answered at initial scoping. Belongs to the day of the answer (or of the asking).</summary>
public sealed record AgencyScoped(
    BodyId Agency, ScopingAnswer Answer, bool RecordsSecured, DateOnly On) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The CSP chair decided. Belongs to the day of the decision.</summary>
/// <param name="ReviewKind">For another kind of review: which (SAR, LCSPR …). For another partnership: whose.</param>
public sealed record ReviewDecided(
    DecisionOutcome Outcome, DateOnly On, Narrative? Reason, string? ReviewKind) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The Secretary of State directed a review after "no review". Belongs to the day of the direction.</summary>
public sealed record ReviewDirected(DateOnly On, Narrative? Note) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Which rules apply was chosen anew. Belongs to the day of the choice.</summary>
public sealed record RegimeChosen(string Regime, DateOnly On, Narrative Reason) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The review's public name, always with the year of death. A dropped name is never shown again. Belongs to the day it was chosen.</summary>
public sealed record PseudonymChosen(
    Pseudonym Name, int YearOfDeath, PseudonymBasis Basis, DateOnly On) : ReviewEvent, IDated, IFoundByName
{
    DateOnly IDated.Day => On;
    IEnumerable<string> IFoundByName.Names => Name.Plain is { } name ? [name, $"{name} {YearOfDeath}"] : [];
}

/// <summary>The coordinator the review is assigned to. Belongs to the day of assignment.</summary>
public sealed record LeadAssigned(PersonId Lead, DateOnly On) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Independent chair, author or both. Reaches the milestone chair-appointed. Belongs to the day of appointment.</summary>
public sealed record ChairAppointed(
    PersonId Person, ChairRole Role, bool IndependenceStated, DateOnly On) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Somebody works on the review until a day, and sees what belongs to that until then. Repeated, it sets the day anew.</summary>
/// <param name="Agency">For whom a panel member sits or an IMR author writes.</param>
/// <param name="Until">The last day on which they see it.</param>
public sealed record PersonAssigned(
    PersonId Person, Assignment As, BodyId? Agency, DateOnly Until, DateOnly On) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Somebody no longer works on the review, before the day that was given. Belongs to that day.</summary>
public sealed record AssignmentEnded(PersonId Person, Assignment As, BodyId? Agency, DateOnly On) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>A milestone of the regime's list was reached. Belongs to the day it was reached. Some recur (panel meetings, drafts).</summary>
/// <param name="Milestone">An id from the regime's list ("terms-agreed").</param>
public sealed record MilestoneReached(string Milestone, DateOnly On, Narrative? Note) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>
/// A milestone had been recorded for the wrong day. Belongs to the earlier of the two days, and alters the later one too.
/// </summary>
/// <param name="WasOn">The day recorded before.</param>
/// <param name="On">The right day; null when it was not reached at all.</param>
/// <param name="Outcome">For a decision, what was decided: so that the fact stands on its own when only the right day is looked at.</param>
/// <param name="Verdict">For a quality assurance letter, what it said, for the same reason.</param>
public sealed record MilestoneCorrected(
    string Milestone, DateOnly WasOn, DateOnly? On, Narrative Reason, DecisionOutcome? Outcome = null, QaVerdict? Verdict = null)
    : ReviewEvent, IDated
{
    DateOnly IDated.Day => On is { } on && on < WasOn ? on : WasOn;
    IEnumerable<DateOnly> IDated.FurtherDays => On is { } on ? [on, WasOn] : [WasOn];
}

/// <summary>A note was added to a milestone already reached, without changing it. Belongs to the day it was recorded.</summary>
public sealed record MilestoneAnnotated(string Milestone, DateOnly ReachedOn, Narrative Note) : ReviewEvent;

/// <summary>A later date was agreed for a milestone; the former stays on record. Belongs to the day it was agreed.</summary>
/// <param name="Date">The agreed date.</param>
/// <param name="AgreedBy">Who agreed it: the CSP, the Steering Group, the panel.</param>
public sealed record DateAgreed(
    string Milestone, DateOnly Date, DateOnly On, BodyId? AgreedBy, Narrative Reason) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Named milestones stopped. Belongs to the day the pause began. It never stops agencies' actions.</summary>
public sealed record ReviewPaused(
    ImmutableList<string> Milestones, PauseCause Cause, DateOnly On, bool HomeOfficeTold, Narrative Reason) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The pause ended; the stopped days are added to what was stopped. Belongs to the day work went on.</summary>
public sealed record ReviewResumed(DateOnly On, Narrative? Note) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Overview report, executive summary, action plan and data form went to the Home Office. Belongs to that day.</summary>
public sealed record ReportSubmitted(DateOnly On, string? HomeOfficeReference, Narrative? Note) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The Quality Assurance Panel's letter. Repeatable. Belongs to the day of the letter.</summary>
public sealed record QaOutcomeReceived(QaVerdict Verdict, DateOnly On, Narrative? Note) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The Home Office cleared the report for publication. Belongs to that day.</summary>
public sealed record PublicationCleared(DateOnly On, Narrative? Note) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Overview report, executive summary, Home Office letter and action plan were published. Belongs to that day.</summary>
/// <param name="FamilyNotToldBecause">Why a manager let it go out although the family had not been told; null when they had.</param>
public sealed record ReviewPublished(DateOnly On, string? Address, Narrative? FamilyNotToldBecause) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>
/// Publication was proposed; it goes out only once somebody else agrees. Belongs to the day it was recorded.
/// </summary>
/// <param name="On">The day of publication: past, or planned.</param>
/// <param name="FamilyNotToldBecause">Why it may go out although the family had not been told; null when they had.</param>
/// <param name="ClearedOn">The clearance on record when it was proposed.</param>
/// <param name="FamilyToldOn">The first day on which the family knew the date, as on record when it was proposed.</param>
public sealed record PublicationProposed(
    PersonId By, DateOnly On, string? Address, Narrative? FamilyNotToldBecause, DateOnly ClearedOn, DateOnly? FamilyToldOn) : ReviewEvent;

/// <summary>The second person did not agree to the publication proposed. Belongs to the day it was recorded.</summary>
public sealed record PublicationDeclined(Narrative Reason) : ReviewEvent;

/// <summary>Whoever proposed the publication took the proposal back. Belongs to the day it was recorded.</summary>
public sealed record PublicationProposalTakenBack(Narrative Reason) : ReviewEvent;

/// <summary>The published review was taken down. Lies over the stage. Belongs to that day.</summary>
public sealed record PublicationWithdrawn(DateOnly On, Narrative Reason) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The family was told, or declined. Who it was is a contact id; the name is in the vault. Belongs to that day.</summary>
public sealed record FamilyTold(
    ContactId Contact, FamilySubject Subject, FamilyReply Reply, DateOnly On, Narrative? Remark) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The review ended without publication, or was never one. Belongs to that day.</summary>
/// <param name="MergedInto">For a duplicate notification: the review it belongs to.</param>
public sealed record ReviewEnded(Ending Ending, DateOnly On, ReviewId? MergedInto, Narrative Reason) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Web removal and record disposal. Belongs to that day.</summary>
public sealed record ReviewArchived(DateOnly On, Narrative? Note) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Only the people named may see that the review exists. Belongs to the day it was recorded.</summary>
public sealed record AccessRestricted(ImmutableList<PersonId> People, Narrative Reason) : ReviewEvent;

/// <summary>Somebody asks that everybody may see it again; a second person decides. Belongs to the day it was recorded.</summary>
public sealed record LiftingAsked(PersonId By, Narrative Reason) : ReviewEvent;

/// <summary>The restriction stays although somebody asked. Belongs to the day it was recorded.</summary>
public sealed record LiftingRefused(Narrative Reason) : ReviewEvent;

/// <summary>The restriction was lifted. Belongs to the day it was recorded.</summary>
public sealed record AccessRestrictionLifted(Narrative Reason) : ReviewEvent;
