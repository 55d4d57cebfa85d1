using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>A cost of a review is planned, committed or paid.</summary>
public sealed class RecordCostModel(MoneyDesk desk) : CostPage(desk)
{
    public static readonly IReadOnlyList<Choice> Stages =
    [
        new(nameof(CostStage.Planned), "Planned", "It is expected to be spent."),
        new(nameof(CostStage.Committed), "Committed", "Somebody was commissioned for it."),
        new(nameof(CostStage.Paid), "Paid", "The money has gone out."),
    ];

    [BindProperty, Required(ErrorMessage = "Choose whether it is planned, committed or paid")]
    public CostStage? Stage { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what it is for")]
    public CostKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the amount")]
    public decimal? Amount { get; set; }

    [BindProperty, Display(Name = "Day"), Required(ErrorMessage = "Enter the day")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Reference (optional)")]
    public string? Supplier { get; set; }

    [BindProperty, Paragraphs(1000), Display(Name = "Note (optional)")]
    public string? Note { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Desk.Record<MoneyOfReview>(MoneyStreams.Of(Review.Id), Version, Act(), money => RecordCostHandler.Handle(
            new(new CostId(NewId), Review.Id, Stage!.Value, Kind!.Value, Amount!.Value, On!.Value, Supplier, Narrative.Of(Note)), money, Desk.Today), cancel);
        return Done(BackTo, "The cost is on record.");
    }
}
