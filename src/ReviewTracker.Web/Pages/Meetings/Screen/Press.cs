using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>The buttons with which the group decides.</summary>
public enum Press
{
    Accept, Return, MoveTarget, RefuseMoreTime, Reassign, Keep, Escalate, CloseNotAchievable, CloseNotAccepted, CloseSuperseded,
    Reopen, NewAction, ProposeSignOff, SignOff, ReopenReview, Other,
    TopicDone, CarriedOut, Ratify,
}

/// <summary>Which buttons there are, as things stand.</summary>
public static class Presses
{
    /// <summary>What can be decided about an agency's part.</summary>
    public static IReadOnlySet<Press> For(PlannedAction action, PlannedPart part)
    {
        HashSet<Press> possible = [Press.NewAction, Press.Other];
        if (part.Status is ActionStatus.WithTheSteeringGroup) possible.UnionWith([Press.Accept, Press.Return]);
        if (!action.Status.IsOver())
            possible.UnionWith([Press.MoveTarget, Press.CloseNotAchievable, Press.CloseNotAccepted, Press.CloseSuperseded]);
        if (!part.Status.IsOver()) possible.UnionWith([Press.Reassign, Press.Escalate]);
        if (part is { TimeAskedOn: not null } && !part.Status.IsOver()) possible.Add(Press.RefuseMoreTime);
        if (part is { NotOursOn: not null } && !part.Status.IsOver()) possible.Add(Press.Keep);
        if (action.Parts.Exists(p => p.Status.IsOver())) possible.Add(Press.Reopen);
        return possible;
    }

    public static Closure? AsClosure(this Press press) => press switch
    {
        Press.CloseNotAchievable => Closure.NotAchievable,
        Press.CloseNotAccepted => Closure.NotAccepted,
        Press.CloseSuperseded => Closure.Superseded,
        _ => null,
    };

    /// <summary>What was decided, for the banner of the next item.</summary>
    public static string Done(this Press press) => press switch
    {
        Press.Accept => "Accepted.",
        Press.Return => "Returned for more evidence.",
        Press.MoveTarget => "The target was moved.",
        Press.RefuseMoreTime => "More time was refused.",
        Press.Reassign => "Another agency has the action now.",
        Press.Keep => "The action stays with the agency.",
        Press.Escalate => "The matter is taken higher.",
        Press.CloseNotAchievable => "Closed as not achievable.",
        Press.CloseNotAccepted => "Closed as not accepted.",
        Press.CloseSuperseded => "Closed as superseded.",
        Press.Reopen => "Opened again.",
        Press.NewAction => "The new action stands in the plan.",
        Press.ProposeSignOff => "The sign-off is proposed.",
        Press.SignOff => "The review is signed off.",
        Press.ReopenReview => "The review is open again.",
        Press.TopicDone => "The topic is done and returns on no further agenda.",
        Press.CarriedOut => "It is carried out and returns on no further agenda.",
        Press.Ratify => "Ratified.",
        _ => "The decision is on record.",
    };
}
