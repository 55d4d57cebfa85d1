using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Store;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>One thing that was recorded about a partner's contributions.</summary>
/// <param name="Lines">Why, and what was said before.</param>
/// <param name="Correct">Where it can be corrected; null where it cannot.</param>
public sealed record ContributionItem(
    string Title, DateOnly On, PersonId? By, DateTimeOffset At, bool Withdrawn, IReadOnlyList<string> Lines, string? Correct);

/// <summary>What one partner is to pay into the pool and has paid, year by year.</summary>
[Authorize(Policies.SeeMoney)]
public sealed class PartnerModel(MoneyDesk desk) : PageModel
{
    private ContributionsOfPartner? _contributions;
    private OpenedTexts _texts = null!;
    private Names _names = null!;

    [FromRoute] public Guid Body { get; set; }

    public BodyCard Partner { get; private set; } = null!;

    public string Address => $"/money/partners/{Body}";

    public bool MayRecord => User.ToViewer().May(Policies.RunMoney);

    public IReadOnlyList<(int Year, decimal? Due, decimal Received, decimal Outstanding)> Years => _contributions is not { } c ? [] :
        [.. c.YearsBy(DateOnly.MaxValue).Reverse().Select(y => (y, c.DueFor(y, desk.Today), c.ReceivedFor(y, desk.Today), c.OutstandingFor(y, desk.Today)))];

    /// <summary>Latest day first.</summary>
    public IEnumerable<ContributionItem> Story => _contributions is null ? [] :
        _contributions.Dues.Select(Due).Concat(_contributions.Payments.Select(Paid)).OrderByDescending(i => i.On).ThenByDescending(i => i.At);

    public string Who(PersonId? by) => _names.Of(by, "nobody on record");

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await desk.Body(Body, cancel) is not { Kind: not BodyKind.Department } partner) return NotFound();

        (Partner, _contributions) = (partner, (await desk.Contributions(new BodyId(Body), cancel))?.State);
        var (dues, payments) = (_contributions?.Dues ?? [], _contributions?.Payments ?? []);
        _texts = await desk.Texts.Open([.. dues.Select(d => d.Reason), .. payments.SelectMany(p => p.Corrections).Select(c => c.Reason), .. payments.Select(p => p.Withdrawn?.Reason)], cancel);
        _names = await desk.Names.Of([.. dues.Select(d => d.By), .. payments.Select(p => p.By), .. payments.Select(p => p.Withdrawn?.By), .. payments.SelectMany(p => p.Corrections).Select(c => c.By)], cancel);
        return Page();
    }

    private ContributionItem Due(ContributionsOfPartner.DueAmount d) => new(
        $"{d.Amount.InPounds()} {(d.Reason is null ? "due" : "due instead")} for {FinancialYear.InWords(d.Year)}", d.On, d.By, d.At, false,
        _texts[d.Reason] is { } why ? [why] : [], null);

    private ContributionItem Paid(ContributionsOfPartner.Payment p) => new(
        $"{p.Amount.InPounds()} received for {FinancialYear.InWords(p.Year)}{(p.Reference is { } number ? $", reference {number}" : "")}",
        p.On, p.By, p.At, p.Withdrawn is not null, [.. p.Corrections.Select(Before), .. p.Withdrawn is { } o ? [$"Taken out by {Who(o.By)} on {o.At.InWords()}: {_texts[o.Reason]}"] : Array.Empty<string>()],
        MayRecord && p.Withdrawn is null ? $"{Address}/{p.Id}/correct" : null);

    private string Before(ContributionsOfPartner.PaymentBefore b) =>
        $"It said {b.Amount.InPounds()} for {FinancialYear.InWords(b.Year)}, {b.On.InWords()}{(b.Reference is { } was ? $", reference {was}" : "")}. Corrected by {Who(b.By)} on {b.At.InWords()}: {_texts[b.Reason]}";
}
