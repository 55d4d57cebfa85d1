using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>How far a request has come.</summary>
public enum RequestState { Requested, Received, Accepted, Returned, NilReturn, Withdrawn }

/// <summary>What one agency was asked for, and where that stands. Asked anew, it begins anew.</summary>
/// <param name="On">The day of its latest step.</param>
/// <param name="DueOn">By when it was asked for, or wanted again after it was sent back.</param>
/// <param name="ReceivedOn">The day it came in last; null when it has not.</param>
/// <param name="Where">Where what came in last is held, and which version it is.</param>
/// <param name="Remark">What was said about the latest step: why it was sent back or withdrawn.</param>
public sealed record MaterialRequest(
    BodyId Agency, Material Material, RequestState State, DateOnly RequestedOn, DateOnly? DueOn, DateOnly? ReceivedOn,
    DateOnly On, Narrative? Where, Narrative? Remark)
{
    /// <summary>It is with the agency.</summary>
    public bool IsWithAgency() => State is RequestState.Requested or RequestState.Returned;

    /// <summary>Nothing more is to come of it: accepted, a nil return, or withdrawn.</summary>
    public bool IsSettled() => State is RequestState.Accepted or RequestState.NilReturn or RequestState.Withdrawn;

    /// <summary>Whether asking for it once more would be the same request twice.</summary>
    public bool Stands() => State is not (RequestState.NilReturn or RequestState.Withdrawn);

    public bool IsOverdueOn(DateOnly day) => IsWithAgency() && DueOn < day;

    /// <summary>Days since its latest step, while something is to come: for the agency to answer, or for the panel to look at it.</summary>
    public int DaysWaitingOn(DateOnly day) => IsSettled() ? 0 : Math.Max(0, day.DayNumber - On.DayNumber);
}

/// <summary>The requests of one review: at most one per agency and material, in the order they were first asked.</summary>
public static class MaterialRequests
{
    public static MaterialRequest? Of(this ImmutableList<MaterialRequest> requests, BodyId agency, Material material) =>
        requests.Find(r => r.Agency == agency && r.Material == material);

    /// <summary>Whether somebody is asked for it and everybody who still is has settled it: accepted, or a nil return.</summary>
    public static bool AllSettled(this ImmutableList<MaterialRequest> requests, Material material)
    {
        var asked = requests.FindAll(r => r.Material == material && r.State != RequestState.Withdrawn);
        return !asked.IsEmpty && asked.TrueForAll(r => r.IsSettled());
    }

    internal static ImmutableList<MaterialRequest> Put(this ImmutableList<MaterialRequest> requests, RequestEvent step)
    {
        var place = requests.FindIndex(r => r.Agency == step.Agency && r.Material == step.Material);
        var was = place < 0 ? null : requests[place];
        if (Next(was, step) is not { } now) return requests;
        return place < 0 ? requests.Add(now) : requests.SetItem(place, now);
    }

    private static MaterialRequest? Next(MaterialRequest? was, RequestEvent step) => step switch
    {
        MaterialRequested e => new(e.Agency, e.Material, RequestState.Requested, e.On, e.DueOn, null, e.On, null, null),
        MaterialReceived e => was is null ? null
            : was with { State = RequestState.Received, ReceivedOn = e.On, On = e.On, Where = e.Where, Remark = null },
        MaterialAccepted e => was is null ? null : was with { State = RequestState.Accepted, On = e.On, Remark = e.Note },
        MaterialReturned e => was is null ? null : was with { State = RequestState.Returned, On = e.On, DueOn = e.DueOn, Remark = e.Reason },
        NilReturnReceived e => was is null ? null : was with { State = RequestState.NilReturn, On = e.On, Remark = e.Note },
        RequestWithdrawn e => was is null ? null : was with { State = RequestState.Withdrawn, On = e.On, Remark = e.Reason },
        _ => null,
    };
}
