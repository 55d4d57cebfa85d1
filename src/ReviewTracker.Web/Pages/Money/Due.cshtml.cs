using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>One partner's box on the form.</summary>
public sealed class DueRow
{
    public Guid Partner { get; set; }
    public long Version { get; set; }
    public decimal? Amount { get; set; }
}

/// <summary>What every partner is to pay for one year, saved in one act.</summary>
[Authorize(Policies.RunMoney)]
public sealed class DueModel(MoneyDesk desk) : CommandPage
{
    private IReadOnlyList<BodyCard> _partners = [];

    [BindProperty(SupportsGet = true), Line(7)] public string? Year { get; set; }

    [BindProperty, Display(Name = "Agreed on"), Required(ErrorMessage = "Enter the day the amounts were agreed")]
    public DateOnly? On { get; set; }

    [BindProperty] public List<DueRow> Rows { get; set; } = [];

    [BindProperty, Paragraphs(1000)] public string? Reason { get; set; }

    public override string Subject => "partner's account";

    public IReadOnlyList<Choice> Years => MoneyWords.YearsUntil(desk.Today);

    public string NameOf(Guid partner) => _partners.FirstOrDefault(p => p.Id.Value == partner)?.Name ?? "A body that is not in the list";

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        _partners = await desk.Partners(desk.Today, cancel);
        Year ??= FinancialYear.InWords(FinancialYear.Of(desk.Today));
        if (!Years.Any(y => y.Value == Year)) return false;
        if (Rows.Exists(r => _partners.All(p => p.Id.Value != r.Partner)) || Rows.DistinctBy(r => r.Partner).Count() != Rows.Count)
            ModelState.AddModelError("", Incomplete);
        return true;
    }

    public async Task OnGet(CancellationToken cancel)
    {
        On = desk.Today;
        foreach (var partner in _partners)
        {
            var known = await desk.Contributions(partner.Id, cancel);
            Rows.Add(new() { Partner = partner.Id.Value, Version = known?.Version ?? 0, Amount = known?.State.DueFor(MoneyWords.YearOf(Year!), DateOnly.MaxValue) });
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var writes = new List<StreamWrite>();
        for (var i = 0; i < Rows.Count; i++)
            if (await Write(Rows[i], i, cancel) is { Events.Count: > 0 } write) writes.Add(write);
        if (!ModelState.IsValid) return Again();

        if (writes.Count > 0) await desk.Streams.Append(Act(), writes, [], cancel);
        return Done($"/money?year={Year}", writes.Count == 0 ? "Nothing was changed." : $"Recorded for {Words.Of(writes.Count, "partner")}.");
    }

    protected override void BuildOn(Guid stream, long version)
    {
        var i = Rows.FindIndex(r => MoneyStreams.Of(new BodyId(r.Partner)) == stream);
        if (i >= 0) Rows[i].Version = version;
    }

    // What a handler refuses about an amount belongs to this partner's box.
    private async Task<StreamWrite?> Write(DueRow row, int i, CancellationToken cancel)
    {
        if (row.Amount is not { } amount) return null;
        var (partner, stream) = (new BodyId(row.Partner), MoneyStreams.Of(new BodyId(row.Partner)));
        var known = row.Version == 0 ? null : await desk.Streams.LoadAt<ContributionsOfPartner>(stream, new AsAt { Version = row.Version }, cancel);
        try
        {
            return new(stream, row.Version, SetContributionHandler.Handle(new(partner, MoneyWords.YearOf(Year!), amount, On!.Value, Reason), known, desk.Today));
        }
        catch (RefusedException e) when (e.Refusal.Field == nameof(DueRow.Amount))
        {
            ModelState.AddModelError($"Rows[{i}].{nameof(DueRow.Amount)}", $"{NameOf(row.Partner)}: {e.Refusal.Message}");
            return null;
        }
    }
}
