using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin;

/// <summary>How totals of implemented actions are counted.</summary>
[Authorize(Policies.RunSettings)]
public sealed class CountingModel(Streams streams, Views views) : CommandPage
{
    public static readonly IReadOnlyList<Choice> Days =
    [
        new(nameof(Domain.Partnership.ImplementedBy.Accepted), "The day the Steering Group accepted it"),
        new(nameof(Domain.Partnership.ImplementedBy.Claimed), "The day its agency claimed it", "Also while the claim still waits for the group"),
    ];

    [BindProperty] public ImplementedBy? ImplementedBy { get; set; }

    [BindProperty] public bool PerPart { get; set; }

    public override string Subject => "setting";

    public PartnershipCard Card { get; private set; } = null!;

    public void OnGet() => (ImplementedBy, PerPart) = (Card.Counting.ImplementedBy, Card.Counting.PerPart);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await streams.Change<PartnershipCard>(
            PartnershipCard.StreamId, Version, Act(), card => ChooseCountingHandler.Handle(new(ImplementedBy, PerPart), card), cancel);
        return Done("/admin/counting", "Every report counts so from now on, past years too.");
    }

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel) is not { } card) return false;

        Card = card.State;
        ShownAt(card.Version);
        if (Version > card.Version) ModelState.AddModelError("", Incomplete);
        return true;
    }
}
