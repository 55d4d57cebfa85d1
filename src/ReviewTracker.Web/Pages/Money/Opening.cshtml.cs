using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Money;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>What was in the pool on the day its account begins.</summary>
[Authorize(Policies.RunMoney)]
public sealed class OpeningModel(MoneyDesk desk) : CommandPage, IFormPage
{
    private Loaded<Pool>? _pool;

    [BindProperty, Required(ErrorMessage = "Enter the amount")]
    public decimal? Amount { get; set; }

    [BindProperty, Display(Name = "On"), Required(ErrorMessage = "Enter the day the account begins")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs(1000)] public string? Reason { get; set; }

    public override string Subject => "pool";

    public string Caption => "Money";

    public string BackTo => "/money";

    public string Button => "Save";

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        _pool = await desk.Views.Get<Pool>(Pool.StreamId, cancel);
        ShownAt(_pool?.Version ?? 0);
        return true;
    }

    public void OnGet() => (Amount, On) = (_pool?.State.Opening, _pool?.State.From);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await desk.Record<Pool>(Pool.StreamId, Version, Act(), pool => [OpenPoolHandler.Handle(new(Amount!.Value, On!.Value, Reason), pool, desk.Today)], cancel);
        return Done(BackTo, "What was in the pool is on record.");
    }
}
