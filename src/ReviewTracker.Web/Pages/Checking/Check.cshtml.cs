using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Store.AccessLog;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Checking;

/// <summary>
/// Which document a receipt belongs to, and whether the record still says the same. For whoever has a role: it finds what
/// they took out themselves, and what they may see in the access log.
/// </summary>
[Authorize(Policies.SignedIn), EnableRateLimiting(RequestLimits.Exporting)]
public sealed class CheckModel(AccessList log, ReceiptCheck check, NameSource names) : PageModel
{
    private const int ShortestBeginning = 12;
    private const int MostRemade = 3;

    [BindProperty(SupportsGet = true), Display(Name = "Receipt"), StringLength(100, ErrorMessage = "A receipt has at most 64 digits")]
    public string? Receipt { get; set; }

    public IReadOnlyList<(AccessEntry Entry, string Title, Checked? Result)>? Found { get; private set; }
    public Names Names { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Receipt) || !ModelState.IsValid) return ModelState.IsValid ? Page() : Refused();

        var digits = new string([.. Receipt.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–'))]).ToLowerInvariant();
        if (digits.Length is < ShortestBeginning or > 64 || !digits.All(char.IsAsciiHexDigit))
        {
            ModelState.AddModelError(nameof(Receipt), "Enter the receipt as it is printed, for example 3F2A-91C0-55AB-0D17-C2E4");
            return Refused();
        }

        var entries = await log.WithDigest(digits, User.ToViewer(), cancel);
        Names = await names.Of(entries.Select(e => (Domain.Kernel.PersonId?)e.Person), cancel);
        var found = new List<(AccessEntry, string, Checked?)>();
        foreach (var entry in entries)
            found.Add((entry, check.TitleOf(entry), found.Count < MostRemade ? await check.Of(entry, cancel) : null));
        Found = found;
        return Page();
    }

    private PageResult Refused() => new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
