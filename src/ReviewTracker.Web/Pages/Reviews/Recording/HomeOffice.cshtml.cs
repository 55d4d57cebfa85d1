using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The Home Office was told of the decision in writing.</summary>
public sealed class HomeOfficeModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [BindProperty, Display(Name = "Date they were told"), Required(ErrorMessage = "Enter the date they were told")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs]
    public string? Note { get; set; }

    protected override string Said => "It is recorded that the Home Office was told.";

    protected override object Decide(Review review) => TellHomeOfficeHandler.Handle(new(On!.Value, Note), review, Today);
}
