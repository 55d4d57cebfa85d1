using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Asks the agencies about all their open actions for a meeting.</summary>
/// <param name="Agencies">Those with an open action today.</param>
public sealed record OpenRound(RoundId RoundId, DateOnly ReturnBy, ImmutableList<BodyId> Agencies);

public static class OpenRoundHandler
{
    /// <param name="latest">The meeting's latest round, where it had one.</param>
    /// <returns>What goes into the round's own stream and into the meeting's, in one append.</returns>
    public static (RoundOpened Round, UpdatesAsked Meeting) Handle(OpenRound command, Meeting meeting, UpdateRound? latest, DateOnly today)
    {
        meeting.CheckStillToCome();
        Refuse.When(meeting.HeldOn < today, new MeetingIsPast());
        Refuse.When(latest is { IsOpen: true }, new RoundAlreadyOpen());
        RoundChecks.ReturnDate(command.ReturnBy, meeting.HeldOn, today);
        Refuse.When(command.Agencies.IsEmpty, new NobodyToAsk());
        return (new(command.RoundId, meeting.Id, [.. command.Agencies.Distinct()], today, command.ReturnBy), new(command.RoundId));
    }
}

/// <summary>What several commands of a round ask.</summary>
internal static class RoundChecks
{
    public static void ReturnDate(DateOnly returnBy, DateOnly meetingOn, DateOnly today)
    {
        Refuse.When(returnBy < today, new ReturnDateIsPast());
        Refuse.When(returnBy >= meetingOn, new ReturnDateTooLate(meetingOn));
    }

    public static void AnswerDay(UpdateRound round, DateOnly on, DateOnly today)
    {
        Refuse.When(on > today, new AnsweredInTheFuture());
        Refuse.When(on < round.OpenedOn, new AnsweredBeforeAsked(round.OpenedOn));
    }

    public static void Open(UpdateRound round) => Refuse.When(!round.IsOpen, new RoundIsClosed());
}

public sealed record MeetingIsPast() : Refusal("Choose a meeting that is still to come", nameof(UpdateRound.Meeting));

public sealed record RoundAlreadyOpen() : Refusal("An update round for this meeting is open. Close it before you open another", nameof(UpdateRound.Meeting));

public sealed record NobodyToAsk() : Refusal("No agency has an open action, so there is nobody to ask");

public sealed record ReturnDateIsPast() : Refusal("Enter today or a later day by which the agencies answer", nameof(OpenRound.ReturnBy));

public sealed record ReturnDateTooLate(DateOnly MeetingOn)
    : Refusal($"Enter a day before the meeting of {MeetingOn.InWords()}, so that there is time to check what comes in", nameof(OpenRound.ReturnBy));

public sealed record AnsweredInTheFuture() : Refusal("The day of the answer must be today or in the past", nameof(AnswerRound.On));

public sealed record AnsweredBeforeAsked(DateOnly OpenedOn)
    : Refusal($"The agencies were asked on {OpenedOn.InWords()}. Enter that day or a later one", nameof(AnswerRound.On));

public sealed record RoundIsClosed() : Refusal("This update round is closed");
