using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>The words for what agencies are asked for.</summary>
public static class RequestWords
{
    /// <summary>The part of an address, and the id of the milestone that is reached when everything is in.</summary>
    public static string ToAddress(Material material) => material == Material.Chronology ? "chronologies" : "imrs";

    /// <summary>Null when there is no such thing to ask for.</summary>
    public static Material? FromAddress(string address) => address switch
    {
        "chronologies" => Material.Chronology,
        "imrs" => Material.Imr,
        _ => null,
    };

    public static string One(Material material) => material == Material.Chronology ? "chronology" : "individual management review";

    public static string Many(Material material) => material == Material.Chronology ? "chronologies" : "individual management reviews";

    public static string Of(RequestState state) => state switch
    {
        RequestState.Requested => "Requested",
        RequestState.Received => "Came in",
        RequestState.Accepted => "Accepted",
        RequestState.Returned => "Sent back",
        RequestState.NilReturn => "Nothing to send",
        _ => "Request withdrawn",
    };

    public static string Of(RequestEvent step) => step switch
    {
        MaterialRequested { DueOn: { } due } => $"requested, wanted by {due.InWords()}",
        MaterialRequested => "requested",
        MaterialReceived => "came in",
        MaterialAccepted => "accepted",
        MaterialReturned { DueOn: { } due } => $"sent back, wanted again by {due.InWords()}",
        MaterialReturned => "sent back",
        NilReturnReceived => "nothing to send",
        _ => "no longer asked for",
    };
}
