using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Reviews;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Search;

/// <summary>Finds a review by its reference or its public name. What was typed is posted, so that no name stands in an address.</summary>
[Authorize(Policies.Search), EnableRateLimiting(RequestLimits.Searching)]
public sealed class IndexModel(ReviewList reviews, NameLookup names, SealedTexts texts) : PageModel
{
    [BindProperty, Display(Name = "Reference or public name"), Required(ErrorMessage = "Enter a reference, for example 2026/04, or a public name, for example Heather 2021")]
    public string? Find { get; set; }

    /// <summary>References of what was found, in an address that names nobody.</summary>
    [FromQuery(Name = "review")] public string?[] Found { get; set; } = [];

    public IReadOnlyList<(CaseloadRow Row, string? Name)> Rows { get; private set; } = [];
    public bool Nothing { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        var rows = new List<CaseloadRow>();
        foreach (var reference in Found.OfType<string>().Distinct().Take(25))
            if (await reviews.Find(ReviewReference.FromAddress(reference), User.ToViewer(), cancel) is { } row) rows.Add(row);

        var opened = await texts.Open(rows.Select(r => r.Name), cancel);
        Rows = [.. rows.Select(r => (r, ReviewHead.NameOf(opened[r.Name], r.YearOfDeath)))];
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };

        var found = await Look(Find!, cancel);
        if (found is [var one]) return LocalRedirect($"/reviews/{ReviewReference.ToAddress(one.Reference)}");
        if (found.Count > 1) return LocalRedirect("/search?" + string.Join('&', found.Select(r => $"review={ReviewReference.ToAddress(r.Reference)}")));

        Nothing = true;
        return Page();
    }

    private async Task<IReadOnlyList<CaseloadRow>> Look(string typed, CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        var reference = ReviewReference.FromAddress(typed.Replace(" ", "", StringComparison.Ordinal));
        if (await reviews.Find(reference, viewer, cancel) is { } row) return [row];
        return await reviews.Among(await names.Find(typed, viewer, cancel), viewer, cancel);
    }
}
