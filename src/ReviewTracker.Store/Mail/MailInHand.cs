using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store.Mail;

/// <summary>A mail that a worker has taken, for as long as its lease runs, with the address as it is at this moment.</summary>
/// <param name="Facts">Null when what it says cannot be read any more.</param>
/// <param name="Address">Null: the recipient has none, or was erased.</param>
/// <param name="Attempt">Counts every try there was; what is written down later only holds for this one.</param>
/// <param name="Try">Counts tries since it was owed or somebody sent it again.</param>
/// <param name="TakenAt">By the store's clock.</param>
/// <param name="GiveUp">No further try after this.</param>
public sealed record MailInHand(
    Guid Id, PersonId To, string Kind, string Period, IReadOnlyDictionary<string, string>? Facts, string? Address,
    int Attempt, int Try, DateTimeOffset TakenAt, DateTimeOffset GiveUp, DateTimeOffset? UselessFrom)
{
    private const int LongestWaitMinutes = 60;

    /// <summary>1, 2, 4 … minutes after this try, an hour at most; null when that would be too late.</summary>
    public DateTimeOffset? NextTry =>
        TakenAt.AddMinutes(Math.Min(LongestWaitMinutes, Math.Pow(2, Try - 1))) is var next && next < GiveUp ? next : null;
}

/// <summary>What became of a try. <see cref="MailState.Pending"/>: the server said that it did not take it, so it may be tried again.</summary>
/// <param name="Answer">In words for whoever looks after the mail: no address, and nothing the mail says.</param>
/// <param name="ChannelTroubled">Not this mail's fault, so the next one would fare no better now.</param>
public sealed record MailOutcome(MailState Becomes, string Answer, bool ChannelTroubled = false)
{
    public static MailOutcome Sent(string answer) => new(MailState.Sent, answer);

    public static MailOutcome NotTaken(string answer, bool channelTroubled = false) => new(MailState.Pending, answer, channelTroubled);

    public static MailOutcome Failed(string answer) => new(MailState.Failed, answer);

    public static MailOutcome Cancelled(string answer) => new(MailState.Cancelled, answer);

    public static MailOutcome Unknown(string answer) => new(MailState.Unknown, answer, ChannelTroubled: true);
}
