using ReviewTracker.Store.Mail;

namespace ReviewTracker.Web.Mail;

/// <summary>A mail as it goes out.</summary>
/// <param name="Id">The outbox's id: the Message-ID or reference it is known by outside.</param>
/// <param name="Facts">Cleaned, for a channel that has templates of its own.</param>
public sealed record Letter(
    Guid Id, string Kind, string To, string Subject, string Text, string Html, IReadOnlyDictionary<string, string> Facts);

/// <summary>A way for mail out of the house. One worker uses one of them at a time.</summary>
public interface IMailChannel : IDisposable
{
    /// <summary>
    /// Sends, and says what the other side made of it; never throws for what the other side does. Ends by itself within
    /// <see cref="MailSettings.Limit"/>.
    /// </summary>
    Task<MailOutcome> Send(Letter letter, CancellationToken cancel);

    /// <summary>Asks the other side about a mail whose answer was lost; null when it cannot tell.</summary>
    Task<MailOutcome?> WhatBecameOf(Guid id, CancellationToken cancel);
}
