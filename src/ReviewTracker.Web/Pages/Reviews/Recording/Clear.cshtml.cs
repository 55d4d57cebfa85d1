using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The Home Office cleared the report for publication.</summary>
public sealed class ClearModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [BindProperty, Display(Name = "Date of clearance"), Required(ErrorMessage = "Enter the date of clearance")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs]
    public string? Note { get; set; }

    protected override string Said => "The clearance is recorded. Tell the family the date of publication before you publish.";

    protected override object Decide(Review review) => ClearPublicationHandler.Handle(new(On!.Value, Note), review, Today);
}
