using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>A note is added to a milestone already reached.</summary>
public sealed class AnnotateModel(ReviewDesk desk) : MilestonePage(desk)
{
    [BindProperty, Paragraphs, Required(ErrorMessage = "Enter the note")]
    public string? Note { get; set; }

    public override IEnumerable<Entered?> Entries => [Entry("Milestone", Title), Entry("Day it was reached", Day), Entry("Note", Note)];

    protected override string Said => "The note is added.";

    protected override object Decide(Review review) =>
        AnnotateMilestoneHandler.Handle(new(Milestone, Day!.Value, Note), review, Today);
}
