using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>A meeting stands by what was decided between meetings.</summary>
public sealed record RatifyDecisions;

public static class RatifyDecisionsHandler
{
    /// <param name="between">The chair's action or e-mail round.</param>
    /// <param name="meeting">The meeting that ratifies it.</param>
    public static DecisionsRatified Handle(RatifyDecisions _, Meeting between, Meeting meeting)
    {
        Refuse.When(between.Kind is MeetingKind.Meeting, new NothingToRatify());
        Refuse.When(between.RatifiedBy is not null, new RatifiedAlready());
        Refuse.When(meeting.Kind is not MeetingKind.Meeting || meeting.HeldOn < between.HeldOn, new RatifiedByALaterMeeting());
        meeting.CheckHeld();
        return new DecisionsRatified(meeting.Id, meeting.HeldOn);
    }
}

public sealed record NothingToRatify() : Refusal("Only what was decided between meetings is ratified.");

public sealed record RatifiedAlready() : Refusal("A meeting has ratified this already.");

public sealed record RatifiedByALaterMeeting() : Refusal("It is ratified by a meeting of the whole group on that day or later.");
