using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>A partner paid into the pool.</summary>
public sealed class ReceivedModel(MoneyDesk desk) : ContributionPage(desk), IPaymentForm
{
    [BindProperty, Line(7), Required(ErrorMessage = "Choose the year it is for")]
    public string? Year { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the amount")]
    public decimal? Amount { get; set; }

    [BindProperty, Display(Name = "Day"), Required(ErrorMessage = "Enter the day the money came")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Reference (optional)")]
    public string? Reference { get; set; }

    public IReadOnlyList<Choice> Years => MoneyWords.YearsUntil(Desk.Today);

    protected override bool Exists
    {
        get
        {
            ModelState.MustBeOffered(nameof(Year), Year, Years);
            return base.Exists;
        }
    }

    public void OnGet() => Year = FinancialYear.InWords(FinancialYear.Of(Desk.Today));

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var partner = new BodyId(Body);
        await Desk.Record<ContributionsOfPartner>(MoneyStreams.Of(partner), Version, Act(), known => ReceiveContributionHandler.Handle(
            new(new PaymentId(NewId), partner, MoneyWords.YearOf(Year!), Amount!.Value, On!.Value, Reference), known, Desk.Today), cancel);
        return Done(BackTo, "The payment is on record.");
    }
}
