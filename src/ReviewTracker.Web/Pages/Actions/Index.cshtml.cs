using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions;

/// <summary>Actions across all reviews, one line for each agency's part, most urgent first.</summary>
[Authorize(Policies.SeeActions)]
public sealed class IndexModel(ActionList actions, ActionChoices choices, NameSource names, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> Shows =
    [
        new("due", $"Due in {Pages.IndexModel.Soon} days"), new("asked", "Where more time is asked for"), new("stuck", "Completed, and time to look whether it stuck"), new("all", "Open and finished actions"),
    ];

    [FromQuery] public string? Agency { get; set; }
    [FromQuery] public string? Rag { get; set; }
    [FromQuery] public string? Review { get; set; }
    [FromQuery] public string? Owner { get; set; }
    [FromQuery] public string? Status { get; set; }
    [FromQuery] public string? Show { get; set; }
    [FromQuery] public string? Sort { get; set; }
    [FromQuery(Name = "page")] public string? PageNumber { get; set; }

    public ActionChoices Choices => choices;
    public IReadOnlyList<FilterOn> FiltersOn { get; private set; } = [];
    public ActionPage List { get; private set; } = null!;
    public PageOf Paging { get; private set; } = new(1, ActionFilter.PageSize, 0);
    public Names Names { get; private set; } = null!;
    public DateOnly Today { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        (Today, var viewer) = (clock.GetUtcNow().UkDate(), User.ToViewer());
        await choices.Load(this, viewer, cancel);
        FiltersOn = choices.On(this);

        var filter = choices.Filter(this, Today);
        List = await actions.Page(filter, Today, viewer, cancel);
        Paging = PageOf.Asked(PageNumber, ActionFilter.PageSize, List.Total);
        if (Paging.Number != filter.Page) List = await actions.Page(filter with { Page = Paging.Number }, Today, viewer, cancel);
        Names = await names.Of(List.Rows.Select(r => r.Row.Owner), cancel);
    }

    /// <summary>"9 of 34 are overdue": the sentence before the table.</summary>
    public string Summary
    {
        get
        {
            var all = List.Counts.Values.Sum();
            var red = List.Counts.GetValueOrDefault(Domain.Recommendations.Rag.Red);
            return $"{red:N0} of {Words.Of(all, "action")} {(red == 1 ? "is" : "are")} overdue.";
        }
    }
}
