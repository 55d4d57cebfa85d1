using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The pause ends.</summary>
public sealed class ResumeModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty, Display(Name = "Day work went on"), Required(ErrorMessage = "Enter the day work went on")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs]
    public string? Note { get; set; }

    public override string SaveButton => "Save and go on";

    public override IEnumerable<Entered?> Entries => [Entry("Day work went on", On), Entry("Note", Note)];

    protected override string Said => "The pause has ended. The stopped days are added to what was stopped.";

    protected override object Decide(Review review) => ResumeReviewHandler.Handle(new(On!.Value, Note), review, Today);
}
