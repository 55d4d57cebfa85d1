using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The review ends without publication, or was never one.</summary>
public sealed class EndModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Choose how the review ends")]
    public Ending? Ending { get; set; }

    [BindProperty, Display(Name = "Date it ended"), Required(ErrorMessage = "Enter the date it ended")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Reference of the other review"), Line(20)]
    public string? MergedInto { get; set; }

    [BindProperty, Display(Name = "Reason"), Paragraphs, Required(ErrorMessage = "Say why, so that readers of the record understand it later")]
    public string? Reason { get; set; }

    private ReviewId? _other;

    public override string SaveButton => "End the review";

    public override string? Warning => "Hardly anything more can be recorded on a review that has ended. The record is kept.";

    public override IEnumerable<Entered?> Entries =>
    [
        Entry("How it ends", ReviewWords.Of(Ending!.Value)), Entry("Date it ended", On),
        Entry("Merged into", Ending == Domain.Reviews.Ending.Merged ? MergedInto : null), Entry("Reason", Reason),
    ];

    protected override string Said => "The review has ended.";

    protected override async Task Prepare(CancellationToken cancel)
    {
        if (MergedInto is not { } reference || Ending != Domain.Reviews.Ending.Merged) return;
        _other = (await Desk.Reviews.Find(ReviewReference.FromAddress(reference), User.ToViewer(), cancel))?.Id;
        if (_other is null) ModelState.AddModelError(nameof(MergedInto), "There is no review with this reference. Enter it like 2026/04");
    }

    protected override object Decide(Review review) =>
        EndReviewHandler.Handle(new(Ending!.Value, On!.Value, _other, Reason), review, Today);
}
