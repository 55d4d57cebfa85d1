using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>
/// Everything that can happen to what one partner pays into the pool. Amounts are pounds with two decimals; a year is the one
/// in which the financial year begins on 1 April.
/// </summary>
public abstract record ContributionsOfPartnerEvent;

/// <summary>The partner pays into the pool. Opens the stream. Belongs to the day it was recorded.</summary>
public sealed record PartnerJoinedPool(BodyId Partner) : ContributionsOfPartnerEvent;

/// <summary>So much is to be paid for a year. Belongs to the day it was agreed.</summary>
public sealed record ContributionDue(int Year, decimal Amount, DateOnly On) : ContributionsOfPartnerEvent, IDated, ITouchesPart
{
    DateOnly IDated.Day => On;
    string ITouchesPart.Part => $"due/{Year}";
}

/// <summary>Another amount is to be paid for a year than was said; none where nothing is owed any more. Belongs to the day it was agreed.</summary>
/// <param name="Reason">Why; sealed.</param>
public sealed record ContributionDueRevised(int Year, decimal Amount, Narrative Reason, DateOnly On)
    : ContributionsOfPartnerEvent, IDated, ITouchesPart
{
    DateOnly IDated.Day => On;
    string ITouchesPart.Part => $"due/{Year}";
}

/// <summary>The partner paid. Belongs to the day the money came.</summary>
/// <param name="Year">The financial year it is for.</param>
/// <param name="Reference">The number of the transfer or the invoice; never a name.</param>
public sealed record ContributionReceived(PaymentId PaymentId, int Year, decimal Amount, string? Reference, DateOnly On)
    : ContributionsOfPartnerEvent, IDated, ITouchesPart
{
    DateOnly IDated.Day => On;
    string ITouchesPart.Part => $"payment/{PaymentId}";
}

/// <summary>A payment was recorded wrongly; what was said stays beside it. Belongs to the earlier of its two days.</summary>
public sealed record ContributionCorrected(
    PaymentId PaymentId, int Year, decimal Amount, string? Reference, DateOnly On, DateOnly WasOn, Narrative Reason)
    : ContributionsOfPartnerEvent, IDated, ITouchesPart
{
    DateOnly IDated.Day => On < WasOn ? On : WasOn;
    IEnumerable<DateOnly> IDated.FurtherDays => [On < WasOn ? WasOn : On];
    string ITouchesPart.Part => $"payment/{PaymentId}";
}

/// <summary>A payment should not have been recorded; it stays in the record and counts no more. Belongs to the day it was recorded for.</summary>
public sealed record ContributionWithdrawn(PaymentId PaymentId, DateOnly WasOn, Narrative Reason)
    : ContributionsOfPartnerEvent, IDated, ITouchesPart
{
    DateOnly IDated.Day => WasOn;
    string ITouchesPart.Part => $"payment/{PaymentId}";
}
