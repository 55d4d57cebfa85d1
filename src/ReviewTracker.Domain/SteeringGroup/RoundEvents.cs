using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Everything that can happen to one update round. What an agency says about an action stands with the action.</summary>
public abstract record RoundEvent;

/// <summary>How an answer came: on this site, in a spreadsheet, by e-mail or telephone to the team, by the link in a mail.</summary>
public enum ReplyWay { Page, Spreadsheet, Email, Telephone, Link }

/// <summary>About which action an agency answered, and what kind of answer it was.</summary>
public sealed record Answered(ActionId Action, AnswerKind Kind);

/// <summary>Every agency is asked about all its open actions for a meeting. Opens the stream. Belongs to the day it was opened.</summary>
/// <param name="Agencies">Those with an open action on that day.</param>
/// <param name="ReturnBy">The day by which they answer.</param>
public sealed record RoundOpened(
    RoundId RoundId, MeetingId Meeting, ImmutableList<BodyId> Agencies, DateOnly On, DateOnly ReturnBy) : RoundEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>An agency answered, for the first time or again. Belongs to the day of the answer.</summary>
/// <param name="Way">How it came; what came by e-mail or telephone was typed by somebody else.</param>
/// <param name="Answers">About which actions; none where only a remark came.</param>
/// <param name="Remark">What was said about none of them; sealed.</param>
public sealed record RoundAnswered(BodyId Agency, ReplyWay Way, ImmutableList<Answered> Answers, Narrative? Remark, DateOnly On)
    : RoundEvent, IDated, ITouchesPart
{
    DateOnly IDated.Day => On;
    string ITouchesPart.Part => $"agency/{Agency}";
}

/// <summary>An agency has nothing to report about any of its actions. Belongs to that day.</summary>
public sealed record NilReturned(BodyId Agency, ReplyWay Way, Narrative? Remark, DateOnly On) : RoundEvent, IDated, ITouchesPart
{
    DateOnly IDated.Day => On;
    string ITouchesPart.Part => $"agency/{Agency}";
}

/// <summary>Answers may come later than was said, or must come sooner. Belongs to that day.</summary>
public sealed record ReturnDateMoved(DateOnly ReturnBy, Narrative Reason, DateOnly On) : RoundEvent, IDated, ITouchesPart
{
    DateOnly IDated.Day => On;
    string ITouchesPart.Part => "course";
}

/// <summary>The round is over; what came in feeds the agenda. Belongs to that day.</summary>
public sealed record RoundClosed(DateOnly On) : RoundEvent, IDated, ITouchesPart
{
    DateOnly IDated.Day => On;
    string ITouchesPart.Part => "course";
}
