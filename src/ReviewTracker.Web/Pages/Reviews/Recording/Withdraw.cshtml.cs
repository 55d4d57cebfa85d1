using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The published review is taken down: by one person, at once.</summary>
[ForThose(Policies.WithdrawPublications)]
public sealed class WithdrawModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty, Display(Name = "Date of withdrawal"), Required(ErrorMessage = "Enter the date of withdrawal")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Reason"), Paragraphs, Required(ErrorMessage = "Say why, so that readers of the record understand it later")]
    public string? Reason { get; set; }

    public override string SaveButton => "Withdraw the publication";

    public override string? Warning => "The review will be shown as withdrawn from publication. Take the documents off the web yourself.";

    public override string NoEffect => "The stage stays as it is; “withdrawn” is shown beside it.";

    public override IEnumerable<Entered?> Entries => [Entry("Date of withdrawal", On), Entry("Reason", Reason)];

    protected override string Said => "The review is recorded as withdrawn from publication.";

    protected override object Decide(Review review) => WithdrawPublicationHandler.Handle(new(On!.Value, Reason), review, Today);
}
