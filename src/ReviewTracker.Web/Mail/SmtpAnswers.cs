using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using ReviewTracker.Store.Mail;

namespace ReviewTracker.Web.Mail;

/// <summary>
/// What an attempt by SMTP came to, in words. A server's own words are left out: they may name the address or quote the mail.
/// </summary>
public static class SmtpAnswers
{
    private const int TemporarilyUnavailable = 421;

    // Not the mail's fault but the login's; SmtpClient hides a refused login and runs into 530 afterwards.
    private static readonly int[] s_login = [454, 530, 534, 535, 538];

    /// <param name="mayHaveBeenTaken">The content was on its way when it happened.</param>
    public static MailOutcome Outcome(Exception e, bool mayHaveBeenTaken) => e switch
    {
        SmtpException { StatusCode: >= (SmtpStatusCode)400 } said => Said((int)said.StatusCode, e is SmtpFailedRecipientException),
        _ when mayHaveBeenTaken => MailOutcome.Unknown(e is OperationCanceledException
            ? "The mail server got it and gave no answer in time, so nobody can know whether it took it."
            : "The connection broke before the mail server's answer came, so nobody can know whether it took it."),
        FormatException => MailOutcome.Failed("It could not be written as a mail."),
        _ => MailOutcome.NotTaken(NeverGotThere(e), channelTroubled: true),
    };

    private static MailOutcome Said(int code, bool aboutRecipient)
    {
        var said = $"The mail server answered {code}";
        if (s_login.Contains(code)) return MailOutcome.NotTaken($"{said}: it did not accept the login.", channelTroubled: true);
        if (code < 500) return MailOutcome.NotTaken(
            $"{said}: {(aboutRecipient ? "not for this recipient now" : "not now")}.", channelTroubled: code == TemporarilyUnavailable);
        return MailOutcome.Failed($"{said}: it refuses {(aboutRecipient ? "this recipient" : "this mail")}.");
    }

    private static string NeverGotThere(Exception e) => Causes(e).OfType<SocketException>().FirstOrDefault() is { } socket
        ? socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "The mail server refused the connection.",
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "The mail server's name could not be found.",
            SocketError.TimedOut => "The mail server did not answer in time.",
            _ => "The connection to the mail server broke before it was asked to take anything.",
        }
        : Causes(e).Any(cause => cause is AuthenticationException) ? "The mail server's certificate is not trusted."
        : e is OperationCanceledException ? "The mail server did not answer in time; it was not yet given the mail."
        : Causes(e).Any(cause => cause is IOException) ? "The connection to the mail server broke before it was given the mail."
        : "The mail server does not offer STARTTLS, or said something that could not be understood.";

    private static IEnumerable<Exception> Causes(Exception? e)
    {
        for (; e is not null; e = e.InnerException) yield return e;
    }
}
