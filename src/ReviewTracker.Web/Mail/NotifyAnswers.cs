using System.Net;
using System.Text.Json;
using ReviewTracker.Store.Mail;

namespace ReviewTracker.Web.Mail;

/// <summary>What Notify's answers mean for a mail. Its own words are left out: they may name the address.</summary>
public static class NotifyAnswers
{
    public static MailOutcome Posted(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => MailOutcome.Sent("Notify took it."),
        401 or 403 => MailOutcome.NotTaken($"Notify answered {(int)status}: it does not accept the key, or this machine's clock is wrong.", channelTroubled: true),
        408 => MailOutcome.NotTaken("Notify answered 408: it did not get the request in time."),
        429 => MailOutcome.NotTaken("Notify answered 429: no more for now, a limit is reached.", channelTroubled: true),
        503 => MailOutcome.NotTaken("Notify answered 503: it is not available now.", channelTroubled: true),
        >= 400 and < 500 => MailOutcome.Failed($"Notify answered {(int)status}: it refuses this mail (the address, the template, or what the key is allowed)."),
        // It broke with the request in its hands; the reference tells later whether it kept it.
        _ => MailOutcome.Unknown($"Notify answered {(int)status}, so nobody can know yet whether it took it. It will be asked."),
    };

    public static MailOutcome Unanswered(Exception e) => e switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError } =>
            MailOutcome.NotTaken("Notify could not be reached.", channelTroubled: true),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            MailOutcome.NotTaken("No secure connection to Notify could be made.", channelTroubled: true),
        _ => MailOutcome.Unknown("Notify's answer was lost, so nobody can know yet whether it took it. It will be asked."),
    };

    /// <summary>The answer to the question by reference.</summary>
    public static MailOutcome? Told(JsonElement told)
    {
        if (!told.TryGetProperty("notifications", out var found) || found.ValueKind is not JsonValueKind.Array) return null;
        if (found.GetArrayLength() == 0) return MailOutcome.Failed("Notify was asked, and never got it. It can be sent again.");
        var states = found.EnumerateArray().Select(n => n.TryGetProperty("status", out var s) ? s.GetString() : null).ToList();
        if (states.FirstOrDefault(s => s is "created" or "sending" or "delivered") is { } taken) return MailOutcome.Sent($"Notify was asked, and has it: {taken}.");
        return states.FirstOrDefault(s => s is "permanent-failure" or "temporary-failure" or "technical-failure") is { } failed
            ? MailOutcome.Failed($"Notify was asked, and could not deliver it: {failed}.")
            : null;
    }
}
