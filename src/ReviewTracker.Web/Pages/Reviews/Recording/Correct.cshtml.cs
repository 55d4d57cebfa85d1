using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The day of a milestone is put right, or it was not reached at all.</summary>
public sealed class CorrectModel(ReviewDesk desk) : MilestonePage(desk)
{
    [BindProperty, Display(Name = "Right day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public bool NotReached { get; set; }

    [BindProperty, Display(Name = "Reason"), Paragraphs, Required(ErrorMessage = "Say why, so that readers of the record understand it later")]
    public string? Reason { get; set; }

    public override IEnumerable<Entered?> Entries =>
    [
        Entry("Milestone", Title), Entry("Day on record", Day), NotReached ? Entry("Right day", "Not reached at all") : Entry("Right day", On),
        Entry("Reason", Reason),
    ];

    protected override string Said => "The milestone is corrected. What was recorded before stays in the timeline.";

    protected override async Task Prepare(CancellationToken cancel)
    {
        await base.Prepare(cancel);
        if (Request.Method != "POST") return;
        if (On is null && !NotReached && ModelState[nameof(On)] is not { Errors.Count: > 0 })
            ModelState.AddModelError(nameof(On), "Enter the right day, or say that it was not reached");
        if (On is not null && NotReached) ModelState.AddModelError(nameof(NotReached), "Enter the right day or tick this, not both");
    }

    protected override object Decide(Review review) =>
        CorrectMilestoneHandler.Handle(new(Milestone, Day!.Value, NotReached ? null : On, Reason), review, Today);
}
