using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Pages.Reviews;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>What one review costs: planned, committed and paid of each kind, and every entry with who made it and when.</summary>
[Authorize(Policies.SeeMoney)]
public sealed class ReviewModel(MoneyDesk desk) : PageModel
{
    private OpenedTexts _texts = null!;
    private Names _names = null!;

    [FromRoute] public string Reference { get; set; } = "";

    public ReviewMoney Review { get; private set; } = null!;

    /// <summary>Null for somebody who may know what it costs and no more of it than its reference.</summary>
    public ReviewHead? Head { get; private set; }

    public string Address => $"/reviews/{ReviewReference.ToAddress(Review.Reference)}/money";

    /// <summary>Latest day first.</summary>
    public IReadOnlyList<CostEntry> Entries =>
        [.. (Review.Money?.State.Entries ?? []).OrderByDescending(e => e.On).ThenByDescending(e => e.At)];

    public CostFigures Figures => Review.Money!.State.On(desk.Today);

    public bool MayRecord => User.ToViewer().May(Policies.RunMoney);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await desk.Of(Reference, viewer, cancel) is not { } review) return NotFound();

        Review = review;
        if (await desk.Reading.Of(review.Reference, viewer, cancel) is { } whole) Head = whole.Head("Money", desk.Today, viewer);
        else if (review.Row is { } row) Head = (await desk.Reading.HeadOf(row, viewer, cancel)) with { Current = "Money" };
        _texts = await desk.Texts.Open(review.Texts ? Entries.SelectMany(TextsOf) : [], cancel);
        _names = await desk.Names.Of(Entries.SelectMany(PeopleOf), cancel);
        return Page();
    }

    /// <summary>A text for whoever may read the review; null for others.</summary>
    public string? Text(Narrative? text) => Review.Texts ? _texts[text] : null;

    public string Who(PersonId? by) => _names.Of(by, "nobody on record");

    private static IEnumerable<Narrative?> TextsOf(CostEntry e) => [e.Note, e.Withdrawn?.Reason, .. e.Corrections.Select(c => c.Reason)];

    private static IEnumerable<PersonId?> PeopleOf(CostEntry e) => [e.By, e.Withdrawn?.By, .. e.Corrections.Select(c => c.By)];
}
