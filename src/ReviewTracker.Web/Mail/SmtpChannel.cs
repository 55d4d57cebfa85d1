using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using ReviewTracker.Store.Mail;

namespace ReviewTracker.Web.Mail;

/// <summary>Sends by SMTP: STARTTLS always, one connection for as long as it holds.</summary>
public sealed class SmtpChannel(SmtpSettings settings, TimeSpan limit) : IMailChannel
{
    private SmtpClient? _client;

    public async Task<MailOutcome> Send(Letter letter, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(letter.To, out var to) || letter.To.Any(char.IsControl))
            return MailOutcome.Failed("The recipient's address is not an e-mail address.");
        if (letter.Subject.Any(char.IsControl)) return MailOutcome.Failed("Its subject is more than one line.");

        var (reused, first) = (_client is not null, await TryOnce(letter, to, cancel));
        // A connection kept from the mail before may have been closed meanwhile, which says nothing about this one.
        return reused && first is { Becomes: MailState.Pending, ChannelTroubled: true } ? await TryOnce(letter, to, cancel) : first;
    }

    /// <summary>A mail server keeps no record that could be asked for.</summary>
    public Task<MailOutcome?> WhatBecameOf(Guid id, CancellationToken cancel) => Task.FromResult<MailOutcome?>(null);

    public void Dispose() => Drop();

    private async Task<MailOutcome> TryOnce(Letter letter, MailAddress to, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(limit);
        ContentStream[] contents = [new(letter.Text), new(letter.Html)];
        using var message = Message(letter, to, contents);
        try
        {
            // Once the content is out SmtpClient hears no cancellation; then it is left to itself and its connection closed.
            await (_client ??= Connectable()).SendMailAsync(message, patience.Token).WaitAsync(patience.Token);
            return MailOutcome.Sent("The mail server took it.");
        }
        catch (Exception e) when (e is SmtpException or OperationCanceledException or IOException or InvalidOperationException or FormatException)
        {
            var mayHaveBeenTaken = contents.Select(content => content.Withdraw()).ToList().Contains(false);
            Drop();
            return SmtpAnswers.Outcome(e, mayHaveBeenTaken);
        }
    }

    private SmtpClient Connectable() => new(settings.Host, settings.Port)
    {
        EnableSsl = true,
        Timeout = (int)(limit.TotalMilliseconds + 5000),
        DeliveryMethod = SmtpDeliveryMethod.Network,
        DeliveryFormat = SmtpDeliveryFormat.SevenBit,
        UseDefaultCredentials = false,
        Credentials = settings.User is { } user ? new NetworkCredential(user, settings.Password!.Reveal()) : null,
    };

    private MailMessage Message(Letter letter, MailAddress to, ContentStream[] contents)
    {
        var message = new MailMessage(settings.From, to) { Subject = letter.Subject };
        if (settings.ReplyTo is { } replies) message.ReplyToList.Add(replies);
        message.Headers["Message-ID"] = $"<{letter.Id:n}@{settings.From.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.Headers["X-Auto-Response-Suppress"] = "All";
        message.AlternateViews.Add(View(contents[0], MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(contents[1], MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(ContentStream content, string type) =>
        new(content, new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.Base64 };

    private void Drop()
    {
        try
        {
            _client?.Dispose();
        }
        catch (Exception e) when (e is SmtpException or IOException or InvalidOperationException)
        {
            // It says good-bye to a server that may be gone.
        }
        _client = null;
    }
}
