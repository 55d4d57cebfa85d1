using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The report went to the Home Office.</summary>
public sealed class SubmitModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [BindProperty, Display(Name = "Date it was sent"), Required(ErrorMessage = "Enter the date it was sent")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Home Office reference"), Line(60)]
    public string? HomeOfficeReference { get; set; }

    [BindProperty, Paragraphs]
    public string? Note { get; set; }

    protected override string Said => "It is recorded that the report was sent to the Home Office.";

    public void OnGet() => HomeOfficeReference = File.HomeOfficeReference;

    protected override object Decide(Review review) =>
        SubmitReportHandler.Handle(new(On!.Value, HomeOfficeReference, Note), review, Today);
}
