using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>What happened to an action, in the words of the record.</summary>
public enum StoryKind
{
    Added, Reworded, Agreed, OwnerNamed, Progress, Evidence, Barrier, BarrierCleared, Claimed, ClaimWithdrawn, Accepted,
    AcceptedBeforeTracker, Returned, MoreTimeAsked, MoreTimeRefused, TargetMoved, RuleDateKnown, Assurance, LetterSent,
    LetterChased, LetterAnswered, ClosedUncompleted, Reopened, ColourJudged,
    NoChange, NotOurs, OwnershipConfirmed, ClaimChecked, Reassigned, Escalated, StuckChecked,
    Reply, Labelled, EvidenceSeen, EvidenceAttached,
}

/// <summary>One line of an action's story. Its narrative lives here and nowhere else in the plan, so it can be left out whole.</summary>
/// <param name="Agency">Whose part it concerns; null: the whole action.</param>
/// <param name="On">The day it belongs to.</param>
/// <param name="Date">The further date it carries: asked until, moved to, completed on, next assurance, judged until.</param>
/// <param name="By">Who recorded it (not: who decided it).</param>
public sealed record StoryLine(
    StoryKind Kind, BodyId? Agency, DateOnly On, DateOnly? Date, Narrative? Text, Narrative? Link, EvidenceKind? Evidence,
    MeetingId? Meeting, DecisionId? Decision, PersonId? By, DateTimeOffset RecordedAt)
{
    /// <summary>Another agency it names: whose the action is said to be, or who took it over.</summary>
    public BodyId? Other { get; init; }

    public Advice? Advice { get; init; }

    public StuckResult? Stuck { get; init; }

    /// <summary>How a reply came.</summary>
    public ReplyWay? Way { get; init; }

    /// <summary>Who replied, or saw the evidence.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The file handed in.</summary>
    public Guid? File { get; init; }

    public static StoryLine Of(Recorded e)
    {
        var agency = (e.Data as PartEvent)?.Agency;
        StoryLine Line(StoryKind kind, DateOnly? date = null, Narrative? text = null) =>
            new(kind, agency, e.Day, date, text, null, null, null, null, e.By, e.At);

        return e.Data switch
        {
            ActionAdded => Line(StoryKind.Added),
            ActionReworded x => Line(StoryKind.Reworded, null, x.Reason),
            ActionAgreed => Line(StoryKind.Agreed),
            OwnerNamed => Line(StoryKind.OwnerNamed),
            ProgressReported x => Line(StoryKind.Progress, null, x.Text),
            EvidenceLinked x => Line(StoryKind.Evidence, null, x.Description) with { Link = x.Link, Evidence = x.Kind },
            BarrierFlagged x => Line(StoryKind.Barrier, x.AwaitingUntil, x.Barrier),
            BarrierCleared => Line(StoryKind.BarrierCleared),
            CompletionClaimed x => Line(StoryKind.Claimed, x.CompletedOn, x.Outcome),
            ClaimWithdrawn x => Line(StoryKind.ClaimWithdrawn, null, x.Reason),
            CompletionAcceptedBeforeTracker x => Line(StoryKind.AcceptedBeforeTracker, x.CompletedOn, x.Outcome),
            MoreTimeAsked x => Line(StoryKind.MoreTimeAsked, x.Until, x.Reason),
            RuleDateKnown x => Line(StoryKind.RuleDateKnown, x.DueOn),
            AssuranceGiven x => Line(StoryKind.Assurance, x.NextOn, x.Text),
            LetterSent x => Line(StoryKind.LetterSent, null, x.Note),
            LetterChased => Line(StoryKind.LetterChased),
            LetterAnswered x => Line(StoryKind.LetterAnswered, null, x.Reply),
            ColourJudged x => Line(StoryKind.ColourJudged, x.Until, x.Reason),
            CompletionAccepted x => Line(StoryKind.Accepted).Decided(x.Meeting, x.Decision),
            CompletionReturned x => Line(StoryKind.Returned, null, x.Reason).Decided(x.Meeting, x.Decision),
            MoreTimeRefused x => Line(StoryKind.MoreTimeRefused, null, x.Reason).Decided(x.Meeting, x.Decision),
            TargetMoved x => Line(StoryKind.TargetMoved, x.To.On, x.Reason).Decided(x.Meeting, x.Decision),
            ActionClosedUncompleted x => Line(StoryKind.ClosedUncompleted, null, x.Reason).Decided(x.Meeting, x.Decision),
            ActionReopened x => Line(StoryKind.Reopened, null, x.Reason).Decided(x.Meeting, x.Decision),
            NoChangeReported => Line(StoryKind.NoChange),
            NotOursSaid x => Line(StoryKind.NotOurs, null, x.Reason) with { Other = x.BelongsTo },
            OwnershipConfirmed x => Line(StoryKind.OwnershipConfirmed, null, x.Reason).Decided(x.Meeting, x.Decision),
            ClaimChecked x => Line(StoryKind.ClaimChecked, null, x.Reason) with { Advice = x.Advice },
            ActionReassigned x => (Line(StoryKind.Reassigned, null, x.Reason) with { Agency = x.From, Other = x.To }).Decided(x.Meeting, x.Decision),
            ActionEscalated x => (Line(StoryKind.Escalated, null, x.Reason) with { Link = x.To }).Decided(x.Meeting, x.Decision),
            StuckChecked x => Line(StoryKind.StuckChecked, null, x.Finding) with { Stuck = x.Result },
            ReplyReceived x => Line(StoryKind.Reply, null, x.Words) with { Way = x.Way, Person = x.Replier },
            LabelGiven x => Line(StoryKind.Labelled, null, x.Label) with { Link = x.Reference },
            EvidenceSeen x => Line(StoryKind.EvidenceSeen, null, x.What) with { Evidence = x.Kind, Person = x.By },
            EvidenceAttached x => Line(StoryKind.EvidenceAttached, null, x.What) with { Evidence = x.Kind, Link = x.Name, File = x.File },
            _ => throw new ArgumentOutOfRangeException(nameof(e), e.Data, "An event without a line in the story."),
        };
    }

    private StoryLine Decided(MeetingId meeting, DecisionId decision) => this with { Meeting = meeting, Decision = decision };
}
