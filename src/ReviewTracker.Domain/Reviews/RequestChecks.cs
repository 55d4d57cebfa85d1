using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>What every step of a request is asked.</summary>
internal static class RequestChecks
{
    public const int FurthestYears = 5;

    /// <summary>The request a step belongs to: asked for, and not before its latest step.</summary>
    public static MaterialRequest CheckRequested(
        this Review review, BodyId agency, Material material, DateOnly on, DateOnly today, string field)
    {
        review.CheckIsOurs();
        review.CheckNotEnded(today);
        var request = review.Requests.Of(agency, material);
        Refuse.When(request is null or { State: RequestState.Withdrawn }, new NotRequested());
        Refuse.When(request.State == RequestState.NilReturn, new NilReturnOnRecord(request.On));
        review.CheckHappened(on, today, "date", field);
        Refuse.When(on < request.On, new BeforeItsLatestStep(request.On, field));
        return request;
    }

    /// <summary>By when it is wanted: not before it was asked for, and in a likely year.</summary>
    public static void CheckDue(DateOnly? due, DateOnly on, DateOnly today, string field)
    {
        if (due is not { } day) return;
        Refuse.When(day.Year < ReviewChecks.FirstYear || day > today.AddYears(FurthestYears), new UnlikelyYear("date it is wanted by", day.Year, field));
        Refuse.When(day < on, new WantedBeforeAsked(on, field));
    }
}

public sealed record NotRequested() : Refusal("The agency is not asked for this; record the request first");

public sealed record NilReturnOnRecord(DateOnly On)
    : Refusal($"On {On.InWords()} the agency answered that it has nothing to send; request it again first");

public sealed record BeforeItsLatestStep(DateOnly Latest, string At)
    : Refusal($"The latest step of this request was on {Latest.InWords()}; give that day or a later one", At);

public sealed record WantedBeforeAsked(DateOnly Asked, string At)
    : Refusal($"It cannot be wanted before it is asked for, {Asked.InWords()}", At);
