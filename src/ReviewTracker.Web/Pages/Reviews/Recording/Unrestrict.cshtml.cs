using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Everybody whose role allows it sees the review again.</summary>
public sealed class UnrestrictModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty, Display(Name = "Reason"), Paragraphs, Required(ErrorMessage = "Say why, so that readers of the record understand it later")]
    public string? Reason { get; set; }

    public override string SaveButton => "Lift the restriction";

    public override string? Warning => "Everybody whose role allows it will see this review.";

    public override IEnumerable<Entered?> Entries => [Entry("Reason", Reason)];

    protected override string Said => "The restriction is lifted.";

    protected override object Decide(Review review) => LiftRestrictionHandler.Handle(new(Reason), review);
}
