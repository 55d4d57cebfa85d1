using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>A signed-off review is opened again.</summary>
public sealed class ReopenModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty, Display(Name = "Date of reopening"), Required(ErrorMessage = "Enter the date of reopening")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Reason"), Paragraphs, Required(ErrorMessage = "Say why, so that readers of the record understand it later")]
    public string? Reason { get; set; }

    public override string SaveButton => "Open it again";

    public override string? Warning => "The sign-off no longer holds. The Steering Group must sign the review off again.";

    public override IEnumerable<Entered?> Entries => [Entry("Date of reopening", On), Entry("Reason", Reason)];

    protected override string Said => "The review is open again.";

    protected override object Decide(Review review) => ReopenReviewHandler.Handle(new(On!.Value, Reason), review, Today);
}
