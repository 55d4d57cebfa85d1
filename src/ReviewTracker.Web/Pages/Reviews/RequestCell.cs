using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>One cell of the grid: what one agency was asked for, as it stands today.</summary>
/// <param name="Where">Where it is held, opened for this page; null for who may not read it.</param>
/// <param name="Remark">What was said about the latest step, opened for this page.</param>
/// <param name="Record">Where the next step is recorded; null for who may not.</param>
/// <param name="Whose">The agency and what it was asked for, for who cannot see the table.</param>
public sealed record RequestCell(MaterialRequest? Request, DateOnly Today, string Whose, string? Where, string? Remark, string? Record)
{
    public string? Waiting => Request is null || Request.IsSettled() ? null
        : $"{Words.Of(Request.DaysWaitingOn(Today), "day")} {(Request.IsWithAgency() ? "with the agency" : "waiting to be looked at")}";

    public string? Overdue => Request?.IsOverdueOn(Today) is true
        ? $"Overdue, {Words.Of(Today.DayNumber - Request.DueOn!.Value.DayNumber, "day")}" : null;
}
