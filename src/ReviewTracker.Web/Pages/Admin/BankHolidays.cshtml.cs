using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin;

/// <summary>Which list of bank holidays is in use, and a newer one of the government's.</summary>
[Authorize(Policies.RunSettings)]
public sealed class BankHolidaysModel(Streams streams, Views views, TimeProvider clock) : CommandPage
{
    private readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [BindProperty] public IFormFile? Json { get; set; }

    public BankHolidays InForce { get; private set; } = BankHolidays.Shipped;

    public override string Subject => "list";

    public string Listed => $"{InForce.Version[..1].ToUpperInvariant()}{InForce.Version[1..]}";

    public string Next => InForce.Days.Where(d => d >= Today).Order().Select(d => d.InWords()).FirstOrDefault("None on the list");

    private DateOnly Today => clock.GetUtcNow().UkDate();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Content(cancel) is not { } json) return Again();

        await streams.Change<PartnershipCard>(PartnershipCard.StreamId, Version, Act(), card =>
            LoadBankHolidaysHandler.Handle(new($"loaded on {Today.InWords()}", json), card), cancel);
        return Done("/admin/bank-holidays", "The newer list is in use.");
    }

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel) is not { } card) return false;

        InForce = card.State.Holidays();
        ShownAt(card.Version);
        if (Version > card.Version) ModelState.AddModelError("", Incomplete);
        return true;
    }

    private async Task<string?> Content(CancellationToken cancel)
    {
        var wrong = Json switch
        {
            null => "Choose the government’s file",
            { Length: 0 } => "The file is empty. Fetch bank-holidays.json from www.gov.uk and choose it again",
            { Length: > BankHolidayFile.LongestText } => "The file is larger than 500 kB. Fetch bank-holidays.json from www.gov.uk and choose it again",
            _ => null,
        };
        if (wrong is null)
        {
            using var content = new MemoryStream();
            await Json!.CopyToAsync(content, cancel);
            try
            {
                return _utf8.GetString(content.ToArray()).TrimStart('\uFEFF');
            }
            catch (DecoderFallbackException)
            {
                wrong = "This is not the government’s file: it is not text. Fetch bank-holidays.json from www.gov.uk and choose it again";
            }
        }

        ModelState.AddModelError(nameof(Json), wrong);
        return null;
    }
}
