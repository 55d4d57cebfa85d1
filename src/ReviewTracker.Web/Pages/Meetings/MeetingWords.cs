using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>Meetings and decisions in words.</summary>
public static class MeetingWords
{
    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Meeting => "Meeting",
        MeetingKind.ChairsAction => "Chair’s action between meetings",
        _ => "Decided by e-mail",
    };

    public static string TitleOf(MeetingKind kind, DateOnly on) => kind switch
    {
        MeetingKind.Meeting => $"Meeting of {on.InWords()}",
        MeetingKind.ChairsAction => $"Chair’s action of {on.InWords()}",
        _ => $"E-mail round of {on.InWords()}",
    };

    /// <summary>"9 June 2026 at 10:00am".</summary>
    public static string When(MeetingRecord meeting) => When(meeting.HeldOn, meeting.StartsAt);

    public static string When(DateOnly on, TimeOnly? startsAt) => $"{on.InWords()}{(startsAt is { } at ? $" at {at.InWords()}" : "")}";

    public static string Of(Presence presence) => presence switch
    {
        Presence.Deputy => "A deputy",
        _ => presence.ToString(),
    };

    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.AcceptCompletion => "Completion accepted",
        DecisionKind.ReturnForEvidence => "Returned for more evidence",
        DecisionKind.MoveTarget => "Target moved",
        DecisionKind.RefuseMoreTime => "More time refused",
        DecisionKind.CloseUncompleted => "Closed without completion",
        DecisionKind.Reopen => "Opened again",
        DecisionKind.SignOffReview => "Review signed off",
        DecisionKind.Reassign => "Given to another agency",
        DecisionKind.KeepWithAgency => "Stays with the agency",
        DecisionKind.Escalate => "Taken higher",
        DecisionKind.ProposeSignOff => "Sign-off proposed",
        DecisionKind.ReopenReview => "Review opened again",
        DecisionKind.NewAction => "Action added",
        DecisionKind.Ratify => "Ratification",
        _ => "Other decision",
    };

    public static string Of(Advice advice) => advice switch
    {
        Advice.Accept => "Accept",
        Advice.MoreEvidence => "More evidence needed",
        _ => "Not achievable",
    };

    public static string Of(StuckResult result) => result switch
    {
        StuckResult.Stuck => "It stuck",
        StuckResult.PartlyStuck => "It stuck in part",
        _ => "It did not stick",
    };
}
