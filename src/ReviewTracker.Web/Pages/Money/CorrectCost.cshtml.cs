using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Money;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Money;

public enum Wrong { Figures, Entry }

/// <summary>An entry among a review's costs said the wrong thing, or should not have been made.</summary>
public sealed class CorrectCostModel(MoneyDesk desk) : CostPage(desk)
{
    public static readonly IReadOnlyList<Choice> Ways =
    [
        new(nameof(Wrong.Figures), "What it says", "Enter below what is right."),
        new(nameof(Wrong.Entry), "That it was made", "It is taken out and counts no more; the boxes below are not looked at, but say why."),
    ];

    [FromRoute] public Guid Cost { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what is wrong")]
    public Wrong? What { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what it is for")]
    public CostKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the amount")]
    public decimal? Amount { get; set; }

    [BindProperty, Display(Name = "Day"), Required(ErrorMessage = "Enter the day")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Reference (optional)")]
    public string? Supplier { get; set; }

    [BindProperty, Paragraphs(1000)] public string? Reason { get; set; }

    public CostEntry Entry => Review.Money!.State.Find(new CostId(Cost))!;

    protected override bool Exists => Review.Money?.State.Find(new CostId(Cost)) is not null;

    public void OnGet() => (What, Kind, Amount, On, Supplier) = (Wrong.Figures, Entry.Kind, Entry.Amount, Entry.On, Entry.Supplier);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var cost = new CostId(Cost);
        await Desk.Streams.Change<MoneyOfReview>(MoneyStreams.Of(Review.Id), Version, Act(), money => What is Wrong.Entry
            ? WithdrawCostHandler.Handle(new(cost, Reason), money)
            : CorrectCostHandler.Handle(new(cost, Kind!.Value, Amount!.Value, On!.Value, Supplier, Reason), money, Desk.Today), cancel);
        return Done(BackTo, What is Wrong.Entry ? "The entry is taken out." : "The entry is corrected.");
    }
}
