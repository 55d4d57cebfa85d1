using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace ReviewTracker.Web.Mail;

/// <summary>
/// Speaks with a mail server as far as the login and says in a sentence where it ends. SmtpClient hides a refused login, and
/// gives no reason for a certificate it does not trust.
/// </summary>
public sealed class CheckSmtp(SmtpSettings settings, TimeSpan limit)
{
    /// <summary>Null: it would take mail as far as could be seen without sending any.</summary>
    public async Task<string?> Trouble(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(limit);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(settings.Host, settings.Port, patience.Token);
            return await Converse(client.GetStream(), patience.Token);
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode switch
            {
                SocketError.ConnectionRefused => $"No connection: {Server} refuses it. Is the host right, and the port (587 as a rule), and does a firewall let it through?",
                SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => $"No connection: the name {settings.Host} cannot be found.",
                _ => $"No connection to {Server}: {e.SocketErrorCode}.",
            };
        }
        catch (AuthenticationException e)
        {
            return $"The certificate of {Server} is not trusted: {e.Message} A certificate of your own authority becomes trusted by SSL_CERT_FILE.";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return $"{Server} does not answer within {limit.TotalSeconds:0} seconds.";
        }
        catch (IOException)
        {
            return $"{Server} broke the connection off.";
        }
    }

    private string Server => $"{settings.Host}:{settings.Port}";

    private async Task<string?> Converse(Stream plain, CancellationToken cancel)
    {
        var lines = new SmtpLines(plain);
        if (await lines.Answer(cancel) is not (220, _)) return $"{Server} does not greet as a mail server does.";
        var (_, offers) = await lines.Ask("EHLO reviewtracker", cancel);
        if (!offers.Contains("STARTTLS", StringComparison.OrdinalIgnoreCase))
            return $"{Server} does not offer STARTTLS, and without it no mail is sent: it would cross the network in the open.";
        if (await lines.Ask("STARTTLS", cancel) is not (220, _)) return $"{Server} offers STARTTLS and then refuses it.";

        await using var tls = new SslStream(plain, leaveInnerStreamOpen: true, Validation());
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.Host }, cancel);
        var secure = new SmtpLines(tls);
        (_, offers) = await secure.Ask("EHLO reviewtracker", cancel);
        var trouble = await LogIn(secure, offers, cancel);
        await secure.Ask("QUIT", cancel);
        return trouble;
    }

    // The same check SmtpClient makes.
#pragma warning disable SYSLIB0014
    private static RemoteCertificateValidationCallback? Validation() => System.Net.ServicePointManager.ServerCertificateValidationCallback;
#pragma warning restore SYSLIB0014

    private async Task<string?> LogIn(SmtpLines lines, string offers, CancellationToken cancel)
    {
        if (settings.User is not { } user) return null;
        if (!offers.Contains("AUTH", StringComparison.OrdinalIgnoreCase)) return $"{Server} offers no login. Leave user and password away, or use its other port.";
        if (!offers.Contains("LOGIN", StringComparison.OrdinalIgnoreCase)) return
            $"{Server} offers no login by name and password (AUTH LOGIN). Microsoft 365 with basic authentication switched off is one such: use a relay, or GOV.UK Notify.";
        var (code, _) = await lines.Ask("AUTH LOGIN", cancel);
        if (code == 334) (code, _) = await lines.Ask(Convert.ToBase64String(Encoding.UTF8.GetBytes(user)), cancel);
        if (code == 334) (code, _) = await lines.Ask(Convert.ToBase64String(Encoding.UTF8.GetBytes(settings.Password!.Reveal())), cancel);
        return code == 235 ? null : $"The login as {user} was refused ({code}). Is the password right, and may this account send by SMTP?";
    }
}

/// <summary>Lines to and from a mail server.</summary>
internal sealed class SmtpLines(Stream stream)
{
    private const int LongestAnswer = 64 * 1024;

    public async Task<(int Code, string Text)> Ask(string line, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancel);
        await stream.FlushAsync(cancel);
        return await Answer(cancel);
    }

    /// <summary>All lines of one answer; code 0 when it is not one.</summary>
    public async Task<(int Code, string Text)> Answer(CancellationToken cancel)
    {
        var text = new StringBuilder();
        while (text.Length < LongestAnswer)
        {
            var line = await Line(cancel);
            text.Append(line).Append('\n');
            if (line.Length < 4 || line[3] != '-') return (int.TryParse(line.AsSpan(0, Math.Min(3, line.Length)), null, out var code) ? code : 0, text.ToString());
        }
        return (0, "");
    }

    // Byte by byte: what comes after a STARTTLS answer must be left for the handshake.
    private async Task<string> Line(CancellationToken cancel)
    {
        var (line, one) = (new StringBuilder(), new byte[1]);
        while (line.Length < LongestAnswer && await stream.ReadAsync(one, cancel) == 1 && one[0] != '\n') line.Append((char)one[0]);
        return line.Length == 0 && one[0] != '\n' ? throw new IOException("The connection was closed.") : line.ToString().TrimEnd('\r');
    }
}
