using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Which rules the review follows is chosen anew.</summary>
public sealed class RegimeModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty, Line(40), Required(ErrorMessage = "Choose which rules apply")]
    public string? Regime { get; set; }

    [BindProperty, Display(Name = "Date of the choice"), Required(ErrorMessage = "Enter the date of the choice")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Reason"), Paragraphs, Required(ErrorMessage = "Say why, so that readers of the record understand it later")]
    public string? Reason { get; set; }

    public override IEnumerable<Entered?> Entries =>
        [Entry("Rules", ReviewWords.Regime(Regime!)), Entry("Date of the choice", On), Entry("Reason", Reason)];

    protected override string Said => "The review now follows the rules you chose.";

    protected override object Decide(Review review) => ChooseRegimeHandler.Handle(new(Regime!, On!.Value, Reason), review, Today);
}
