using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The Quality Assurance Panel's letter came.</summary>
public sealed class QaOutcomeModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Choose what the letter says")]
    public QaVerdict? Verdict { get; set; }

    [BindProperty, Display(Name = "Date of the letter"), Required(ErrorMessage = "Enter the date of the letter")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs]
    public string? Note { get; set; }

    protected override string Said => "The letter is recorded.";

    protected override object Decide(Review review) =>
        RecordQaOutcomeHandler.Handle(new(Verdict!.Value, On!.Value, Note), review, Today);
}
