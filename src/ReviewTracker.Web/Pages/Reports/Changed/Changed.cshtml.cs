using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports.Changed;

/// <summary>What changed since the last meeting, or since the one that is named.</summary>
[Authorize(Policies.SeePacks)]
public sealed class ChangedModel(ChangedReport changed, Receipts receipts, TimeProvider clock) : ReportPage(changed, receipts, clock)
{
    /// <summary>The id of the meeting to compare with.</summary>
    [FromQuery] public Guid? Since { get; set; }

    protected override async Task<DocumentAsked?> Asks(AsAtAsked at, CancellationToken cancel) =>
        await base.Asks(at, cancel) is { } asked && Since is { } since ? asked with { About = since, Choices = asked.Choices.Add("since", since.ToString()) } : await base.Asks(at, cancel);
}
