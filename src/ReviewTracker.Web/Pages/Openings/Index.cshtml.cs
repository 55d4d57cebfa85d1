using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Openings;

/// <summary>Who opened which review, since when, until when and why; for managers all of it, for others their own.</summary>
[Authorize(Policies.SeeOpenings)]
public sealed class IndexModel(OpeningList openings, NameSource names, SealedTexts texts, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "page")] public string? PageNumber { get; set; }

    public IReadOnlyList<ListedOpening> Rows { get; private set; } = [];
    public PageOf Paging { get; private set; } = new(1, OpeningPage.Size, 0);
    public Names Names { get; private set; } = null!;
    public OpenedTexts Texts { get; private set; } = null!;

    /// <summary>Whether the reader sees everybody's.</summary>
    public bool Everybodys { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        var (asked, viewer) = (int.TryParse(PageNumber, out var number) ? number : 1, User.ToViewer());
        var page = await openings.Page(asked, viewer, cancel);
        Paging = PageOf.Asked(PageNumber, OpeningPage.Size, page.Total);
        if (Paging.Number != asked) page = await openings.Page(Paging.Number, viewer, cancel);
        Rows = page.Rows;
        Everybodys = viewer.Reaches(Rights.Read, Resource.Openings).Contains(Reach.All);
        Names = await names.Of(Rows.SelectMany(r => new PersonId?[] { r.Opening.By, r.Opening.End?.By }), cancel);
        Texts = await texts.Open(Rows.SelectMany(r => new SealedText?[] { r.Opening.Reason, r.Opening.End?.Reason }), cancel);
    }

    public bool IsOpen(CaseOpening opening) => opening.IsOpenAt(clock.GetUtcNow());

    public string HowItEnded(CaseOpening opening) => opening.End is { } end
        ? $"Ended {end.At.InWords()} by {Names.Of(end.By, "the system")}"
        : IsOpen(opening) ? "Open" : "Ended by itself";
}
