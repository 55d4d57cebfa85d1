using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Web removal and disposal of the record.</summary>
public sealed class ArchiveModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty, Display(Name = "Date of archiving"), Required(ErrorMessage = "Enter the date of archiving")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs]
    public string? Note { get; set; }

    public override string SaveButton => "Archive the review";

    public override string? Warning => "Nothing more can be recorded on an archived review.";

    public override IEnumerable<Entered?> Entries => [Entry("Date of archiving", On), Entry("Note", Note)];

    protected override string Said => "The review is archived.";

    protected override object Decide(Review review) => ArchiveReviewHandler.Handle(new(On!.Value, Note), review, Today);
}
