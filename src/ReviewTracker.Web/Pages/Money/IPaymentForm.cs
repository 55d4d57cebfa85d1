using System.ComponentModel.DataAnnotations;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>What is asked about a payment, whether it is recorded or corrected.</summary>
public interface IPaymentForm
{
    string? Year { get; }

    decimal? Amount { get; }

    [Display(Name = "Day")]
    DateOnly? On { get; }

    [Display(Name = "Reference (optional)")]
    string? Reference { get; }

    IReadOnlyList<Choice> Years { get; }
}
