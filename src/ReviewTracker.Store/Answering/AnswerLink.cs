using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store.Answering;

/// <summary>A link that is good: whose mail it came in and for which agencies it answers.</summary>
public sealed record AnswerLink(Guid Id, PersonId Recipient, ImmutableHashSet<BodyId> Agencies, DateTimeOffset Expires);

/// <summary>A link as it is listed; its token nobody knows any more.</summary>
/// <param name="Revoked">When it was ended before its time; null: it was not.</param>
/// <param name="RevokedBy">Who ended it; null: the program, because somebody left or an address moved.</param>
/// <param name="Answers">How many actions were answered by it.</param>
public sealed record ListedLink(
    Guid Id, PersonId Recipient, DateTimeOffset Made, DateTimeOffset Expires, DateTimeOffset? Revoked, PersonId? RevokedBy, int Answers)
{
    public bool IsGoodAt(DateTimeOffset now) => Revoked is null && Expires > now;
}
