using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>The caseload: every review the reader may know of, most urgent first.</summary>
[Authorize(Policies.SeeCaseload)]
public sealed class IndexModel(ReviewList reviews, CaseloadChoices choices, NameSource names, SealedTexts texts, TimeProvider clock) : PageModel
{
    [FromQuery] public string? Stage { get; set; }
    [FromQuery] public string? Csp { get; set; }
    [FromQuery] public string? Regime { get; set; }
    [FromQuery] public string? Lead { get; set; }
    [FromQuery] public string? Show { get; set; }
    [FromQuery] public string? Sort { get; set; }
    [FromQuery(Name = "page")] public string? PageNumber { get; set; }

    public DateOnly Today { get; private set; }
    public CaseloadChoices Choices => choices;
    public IReadOnlyList<CaseloadRow> Rows { get; private set; } = [];
    public PageOf Paging { get; private set; } = new(1, CaseloadPage.Size, 0);
    public Names Names { get; private set; } = null!;
    public IReadOnlyList<FilterOn> FiltersOn { get; private set; } = [];
    private OpenedTexts _texts = null!;

    public async Task OnGet(CancellationToken cancel)
    {
        Today = clock.GetUtcNow().UkDate();
        await choices.Load(User.ToViewer(), cancel);
        FiltersOn = choices.On(this);
        var found = await reviews.Caseload(CaseloadChoices.Filter(this, Today), User.ToViewer(), Today, cancel);
        (Rows, Paging) = (found.Rows, new(found.Page, CaseloadPage.Size, found.Total));
        Names = await names.Of(Rows.Select(r => r.Lead), cancel);
        _texts = await texts.Open(Rows.Select(r => r.Name), cancel);
    }

    public string? NameOf(CaseloadRow row) => ReviewHead.NameOf(_texts[row.Name], row.YearOfDeath);

    /// <summary>Asked with today, never stored.</summary>
    public bool IsLate(CaseloadRow row) => row.LateFrom <= Today;

    public bool IsPastStatutory(CaseloadRow row) => !IsLate(row) && row.StatutoryPassedFrom <= Today;

    public string? NextOf(CaseloadRow row) =>
        row.NextMilestone is { } id ? Regimes.On(row.Regime, Today).Find(id)?.Title ?? id : null;
}
