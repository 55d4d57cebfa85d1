using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Store.AccessLog;
using ReviewTracker.Store.Answering;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Evidence;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions;

/// <summary>A file handed in as evidence, given back to those who may read what was written about the part. It never opens in the browser.</summary>
[Authorize(Policies.SeeActions), EnableRateLimiting(RequestLimits.Exporting)]
public sealed class KeptEvidenceModel(ActionList actions, EvidenceFiles files, SealedTexts texts, AccessLog log, TimeProvider clock) : PageModel
{
    /// <summary>As the access log calls it.</summary>
    public const string Kind = "evidence-file";

    [FromRoute] public Guid Id { get; set; }

    [FromRoute(Name = "file")] public Guid Handed { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await actions.Find(new(Id), viewer, cancel) is not { } read) return NotFound();
        // The line stays for whoever may know that there is evidence; its words only for whoever may read them.
        if (read.Action.Story.Find(line => line.File == Handed) is not { Link: { } name, Text: not null }) return NotFound();
        if (await files.Open(Handed, new(Id), cancel) is not { } kept) return NotFound();

        var now = clock.GetUtcNow();
        await log.Write(
            new AccessEntry(
                now, viewer.Person, AccessAct.Given, Kind, Handed, $"{read.In.ReviewReference}, action {read.Action.Number}", read.In.Plan.ReviewId, now.UkDate(), null,
                await log.Position(cancel), Convert.ToHexStringLower(SHA256.HashData(kept.Content)),
                JsonSerializer.Serialize(new AccessDetails(kept.Type, ImmutableSortedDictionary<string, string>.Empty, ViewedAs.Of(viewer)), AccessDetails.Json)), cancel);
        var given = TakenFile.GivenName((await texts.Open([name], cancel))[name] ?? "file", kept.Type);
        return File(kept.Content, FileContent.MediaTypeOf(kept.Type), given);
    }
}
