using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>One connection's conversation.</summary>
internal sealed class SmtpConversation(SmtpServer server, TcpClient client, X509Certificate2 certificate, CancellationToken stop)
{
    private Stream _stream = client.GetStream();
    private bool _secure;
    private bool _known;
    private Course _course;

    public async Task Run()
    {
        await server.At(Moment.Connected);
        await Say("220 test.example ESMTP");
        while (await Line() is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "QUIT") { await Say("221 good-bye"); return; }
            if (!await Answer(verb, line)) return;
        }
    }

    private async Task<bool> Answer(string verb, string line)
    {
        switch (verb)
        {
            case "EHLO":
                await server.At(Moment.Greeted);
                await Say(_secure ? "250-test.example\r\n250-AUTH LOGIN\r\n250 8BITMIME" : server.OffersStartTls ? "250-test.example\r\n250 STARTTLS" : "250 test.example");
                return true;
            case "STARTTLS": await Secure(); return true;
            case "AUTH": await LogIn(line); return true;
            case "MAIL":
                await server.At(Moment.Sender);
                await Say(_known ? "250 ok" : "530 5.7.0 Authentication required");
                return true;
            case "RCPT": return await Recipient(line);
            case "DATA": return await Content();
            case "RSET" or "NOOP": await Say("250 ok"); return true;
            default: await Say("502 not here"); return true;
        }
    }

    private async Task Secure()
    {
        await Say("220 go on");
        var tls = new SslStream(_stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop);
        (_stream, _secure) = (tls, true);
    }

    private async Task LogIn(string line)
    {
        var said = line.Split(' ');
        var user = said.Length > 2 ? said[2] : await Asked("334 VXNlcm5hbWU6");
        var password = await Asked("334 UGFzc3dvcmQ6");
        _known = Plain(user) == SmtpServer.User && Plain(password) == SmtpServer.Password;
        await server.At(Moment.Authenticated);
        await Say(_known ? "235 welcome" : "535 5.7.8 no");
    }

    private async Task<bool> Recipient(string line)
    {
        await server.At(Moment.Recipient);
        _course = server.Plan(line.Split('<', '>')[1]);
        if (_course is Course.ResetsAtRecipient) return Reset();
        await Say(_course switch
        {
            Course.RefusesRecipient => "550 5.1.1 <secret-recipient@wealdshire.example> unknown",
            Course.RefusesRecipientForNow => "450 4.2.0 greylisted, come again",
            _ => "250 ok",
        });
        return true;
    }

    private async Task<bool> Content()
    {
        await server.At(Moment.ContentAsked);
        await Say("354 go on");
        var mail = new StringBuilder();
        while (await Line() is var line && line != ".")
        {
            // Half a mail is none.
            if (line is null) return false;
            if (mail.Length == 0) await server.At(Moment.ContentComing);
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        if (_course is Course.RefusesContent or Course.RefusesContentForNow)
        {
            await Say(_course is Course.RefusesContent ? "554 5.6.0 not this" : "451 4.3.0 not now");
            return true;
        }
        return await Take($"{mail}");
    }

    private async Task<bool> Take(string mail)
    {
        if (_course is Course.HangsAfterTaking or Course.HangsBeforeTaking or Course.ResetsAfterTaking or Course.ResetsBeforeTaking) server.LeftUnanswered.Enqueue(mail);
        if (_course is Course.ResetsBeforeTaking) return Reset();
        if (_course is not Course.HangsBeforeTaking) server.Took.Enqueue(mail);
        await server.At(Moment.Taken);
        if (_course is Course.HangsAfterTaking or Course.HangsBeforeTaking)
        {
            // Nothing is said until the client gives up.
            await Line();
            return false;
        }
        if (_course is Course.ResetsAfterTaking) return Reset();
        await Say("250 2.0.0 queued");
        await server.At(Moment.Answered);
        return _course is not Course.DropsAfterAnswer || Reset();
    }

    private bool Reset()
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
        return false;
    }

    private async Task<string> Asked(string question)
    {
        await Say(question);
        return await Line() ?? "";
    }

    private static string Plain(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private async Task Say(string words)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"), stop);
        await _stream.FlushAsync(stop);
    }

    private readonly byte[] _buffer = new byte[8192];
    private int _from, _to;

    private async Task<string?> Line()
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_from == _to)
            {
                (_from, _to) = (0, await _stream.ReadAsync(_buffer, stop));
                if (_to == 0) return null;
            }
            var c = (char)_buffer[_from++];
            if (c == '\n') return line.ToString().TrimEnd('\r');
            line.Append(c);
        }
    }
}
