using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports;

/// <summary>Which reviews are on record, since when and by whom; for those who watch over the record and read no case.</summary>
[Authorize(Policies.SeeRegister)]
public sealed class RegisterModel(ReviewRegister register, OpeningList openings, NameSource names) : PageModel
{
    [FromQuery(Name = "page")] public string? PageNumber { get; set; }

    public IReadOnlyList<RegisteredReview> Rows { get; private set; } = [];
    public PageOf Paging { get; private set; } = new(1, RegisterPage.Size, 0);
    /// <summary>What the reader has open at this instant, by reference.</summary>
    public IReadOnlySet<string> Opened { get; private set; } = new HashSet<string>();

    public Names Names { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancel)
    {
        var asked = int.TryParse(PageNumber, out var number) ? number : 1;
        var page = await register.Page(asked, User.ToViewer(), cancel);
        Paging = PageOf.Asked(PageNumber, RegisterPage.Size, page.Total);
        if (Paging.Number != asked) page = await register.Page(Paging.Number, User.ToViewer(), cancel);
        Opened = (await openings.Own(User.ToViewer(), cancel)).Select(o => o.Reference).ToHashSet();
        (Rows, Names) = (page.Rows, await names.Of(page.Rows.Select(r => r.By), cancel));
    }
}
