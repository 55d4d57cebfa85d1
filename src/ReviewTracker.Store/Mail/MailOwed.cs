using Npgsql;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store.Mail;

/// <summary>A mail that is owed to somebody, once per kind and period. Nothing about a case may be in it.</summary>
/// <param name="To">A person or a team; the address is looked up when it is sent.</param>
/// <param name="Kind">Which template: <c>sign-in-code</c>, <c>invitation</c>, <c>test</c>.</param>
/// <param name="Period">What makes it this one and no other: a day, the id of a code. Stored in the open.</param>
/// <param name="Facts">What the template puts in; sealed, and gone when the mail is over.</param>
public sealed record MailOwed(PersonId To, string Kind, string Period, IReadOnlyDictionary<string, string> Facts) : Beside
{
    /// <summary>From then on it is of no use and is not sent (a code that has run out).</summary>
    public DateTimeOffset? UselessFrom { get; init; }

    /// <summary>For so long what the server does not take is tried again.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromHours(24);

    internal override void AddTo(NpgsqlBatch batch, StoreOptions options) => OutboxSql.Owe(batch, this, options);
}

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    /// <summary>Waits for its turn, or for its next try.</summary>
    Pending,

    /// <summary>A worker has it in hand.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>The server may have taken it: its answer was lost. Never sent again by itself.</summary>
    Unknown,

    /// <summary>It was not sent and will not be by itself.</summary>
    Failed,

    /// <summary>When it was to be sent it was not owed any more.</summary>
    Cancelled,
}
