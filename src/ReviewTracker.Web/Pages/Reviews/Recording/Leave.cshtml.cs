using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Our part in another area's review is over.</summary>
public sealed class LeaveModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [BindProperty, Display(Name = "Day our part ended"), Required(ErrorMessage = "Enter the day our part ended")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs]
    public string? Note { get; set; }

    protected override string Said => "Our part in this review has ended.";

    protected override object Decide(Review review) => EndOutOfAreaParticipationHandler.Handle(new(On!.Value, Note), review, Today);
}
