using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Store.Lists;

/// <summary>What the caseload can be sorted by. Never by public name, which is sealed.</summary>
public enum CaseloadSort { Urgency, Reference, Notified, Stage, NextDue, Lead, Csp }

/// <summary>Which reviews are asked for; nothing set means all.</summary>
/// <param name="Late">Only those late today.</param>
/// <param name="Ongoing">Only those decided, not yet published and not ended.</param>
/// <param name="DueBy">Only those whose next milestone is due from today up to this day.</param>
/// <param name="Page">From 1; a page beyond the last gives the last.</param>
public sealed record CaseloadFilter(
    Stage? Stage = null, BodyId? Csp = null, string? Regime = null, PersonId? Lead = null, bool Late = false,
    bool Ongoing = false, DateOnly? DueBy = null, CaseloadSort Sort = CaseloadSort.Urgency, bool Descending = false, int Page = 1);

/// <summary>One page of the caseload.</summary>
/// <param name="Total">How many reviews there are on all pages.</param>
/// <param name="Page">The page shown, from 1.</param>
public sealed record CaseloadPage(IReadOnlyList<CaseloadRow> Rows, int Total, int Page)
{
    public const int Size = 25;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
