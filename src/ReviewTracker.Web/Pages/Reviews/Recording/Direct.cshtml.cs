using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The Secretary of State directed a review.</summary>
public sealed class DirectModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [BindProperty, Display(Name = "Date of the direction"), Required(ErrorMessage = "Enter the date of the direction")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs]
    public string? Note { get; set; }

    protected override string Said => "The direction is recorded. This is now a review.";

    protected override object Decide(Review review) => DirectReviewHandler.Handle(new(On!.Value, Note), review, Today);
}
