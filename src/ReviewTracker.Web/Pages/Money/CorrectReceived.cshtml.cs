using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>A partner's payment was recorded wrongly, or should not have been recorded.</summary>
public sealed class CorrectReceivedModel(MoneyDesk desk) : ContributionPage(desk), IPaymentForm
{
    [FromRoute] public Guid Payment { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what is wrong")]
    public Wrong? What { get; set; }

    [BindProperty, Line(7), Required(ErrorMessage = "Choose the year it is for")]
    public string? Year { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the amount")]
    public decimal? Amount { get; set; }

    [BindProperty, Display(Name = "Day"), Required(ErrorMessage = "Enter the day the money came")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Reference (optional)")]
    public string? Reference { get; set; }

    [BindProperty, Paragraphs(1000)] public string? Reason { get; set; }

    public IReadOnlyList<Choice> Years => MoneyWords.YearsUntil(Desk.Today);

    public ContributionsOfPartner.Payment Entry => Contributions!.State.Payments.Find(p => p.Id.Value == Payment)!;

    protected override bool Exists
    {
        get
        {
            ModelState.MustBeOffered(nameof(Year), Year, Years);
            return Contributions?.State.Payments.Exists(p => p.Id.Value == Payment) ?? false;
        }
    }

    public void OnGet() => (What, Year, Amount, On, Reference) =
        (Wrong.Figures, FinancialYear.InWords(Entry.Year), Entry.Amount, Entry.On, Entry.Reference);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var payment = new PaymentId(Payment);
        await Desk.Streams.Change<ContributionsOfPartner>(MoneyStreams.Of(new BodyId(Body)), Version, Act(), known => What is Wrong.Entry
            ? WithdrawContributionHandler.Handle(new(payment, Reason), known)
            : CorrectContributionHandler.Handle(new(payment, MoneyWords.YearOf(Year!), Amount!.Value, On!.Value, Reference, Reason), known, Desk.Today), cancel);
        return Done(BackTo, What is Wrong.Entry ? "The payment is taken out." : "The payment is corrected.");
    }
}
