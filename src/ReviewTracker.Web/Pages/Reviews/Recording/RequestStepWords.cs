using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>What can happen to a request, in words, and which of it is offered.</summary>
internal static class RequestStepWords
{
    public static string Of(RequestStep step) => step switch
    {
        RequestStep.CameIn => "It came in",
        RequestStep.Accepted => "It was accepted",
        RequestStep.SentBack => "It was sent back for more",
        RequestStep.NilReturn => "The agency has nothing to send",
        _ => "It is no longer asked for",
    };

    /// <summary>The steps a form offers where a request stands so; whether one is right the handler says.</summary>
    public static IReadOnlyCollection<string> After(RequestState state)
    {
        RequestStep[] steps = state switch
        {
            RequestState.Requested or RequestState.Returned => [RequestStep.CameIn, RequestStep.NilReturn, RequestStep.Withdrawn],
            RequestState.Received => [RequestStep.Accepted, RequestStep.SentBack, RequestStep.CameIn],
            RequestState.Accepted => [RequestStep.SentBack],
            _ => [],
        };
        return [.. steps.Select(s => s.ToString())];
    }
}
