using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin;

/// <summary>What makes a meeting able to decide: the rule in force, the coming ones, and a new one.</summary>
[Authorize(Policies.RunSettings)]
public sealed class QuorumModel(ReviewDesk desk, NameSource names, Views views) : CommandPage
{
    [BindProperty, Display(Name = "Number of bodies"), Required(ErrorMessage = "Enter how many bodies must be present")]
    public int? AtLeast { get; set; }

    [BindProperty] public bool ChairOrVice { get; set; }

    [BindProperty] public List<string> MustInclude { get; set; } = [];

    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter from when it holds")]
    public DateOnly? From { get; set; }

    public PartnershipCard Card { get; private set; } = null!;

    public Names Names { get; private set; } = null!;

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public override string Subject => "rule";

    public void OnGet()
    {
        From = desk.Today;
        if (Card.QuorumOn(desk.Today) is not { } rule) return;
        (AtLeast, ChairOrVice, MustInclude) = (rule.AtLeast, rule.ChairOrVice, [.. rule.MustInclude.Select(b => b.ToString())]);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await desk.Streams.Change<PartnershipCard>(PartnershipCard.StreamId, Version, Act(), card => SetQuorumHandler.Handle(
            new(AtLeast!.Value, ChairOrVice, [.. MustInclude.Select(b => new BodyId(Guid.Parse(b)))], From!.Value), card, desk.Today), cancel);
        return Done("/admin/quorum", $"The rule holds from {From!.Value.InWords()}.");
    }

    public string Says(QuorumSet rule) => string.Join(". ",
    [
        $"At least {Words.Of(rule.AtLeast, "body", "bodies")}",
        .. rule.ChairOrVice ? ["The chair’s or the vice-chair’s among them"] : Array.Empty<string>(),
        .. rule.MustInclude.IsEmpty ? Array.Empty<string>() : [$"Always {string.Join(", ", rule.MustInclude.Select(b => Names.Of(b)))}"],
    ]);

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel) is not { } card) return false;

        (Card, Names, Bodies) = (card.State, await names.Of([], cancel), await desk.Bodies(desk.Today, cancel));
        ShownAt(card.Version);
        if (Version > card.Version) ModelState.AddModelError("", Incomplete);
        foreach (var body in MustInclude) ModelState.MustBeOffered(nameof(MustInclude), body, Bodies);
        return true;
    }
}
