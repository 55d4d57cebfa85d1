using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>That the Steering Group signed a review off: when, by which decision, with what done. It prints.</summary>
[Authorize(Policies.SeeCaseload)]
public sealed class CertificateModel(ReviewReading reading, Streams streams, PastPlans past, DecisionList decisions) : PageModel
{
    [FromRoute] public string Reference { get; set; } = "";

    public ReadReview Review { get; private set; } = null!;

    public string Heading => ReviewHead.NameOf(Review.File.Name is { } name ? Review.Texts[name.Name] : null, Review.File.Name?.YearOfDeath) ?? $"Review {Review.File.Reference}";

    public ReviewSignedOff SignedOff { get; private set; } = null!;

    /// <summary>Null for whoever reads no decisions.</summary>
    public ListedDecision? Decision { get; private set; }

    /// <summary>The day it was opened again afterwards; null while the sign-off stands.</summary>
    public DateOnly? ReopenedOn { get; private set; }

    /// <summary>The actions as they stood when it was signed off.</summary>
    public IReadOnlyList<PlannedAction> Actions { get; private set; } = [];

    public int Completed => Actions.Count(a => a.Status is ActionStatus.Completed);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await reading.Of(ReviewReference.FromAddress(Reference), viewer, cancel) is not { } review) return NotFound();
        var events = await streams.Read(review.File.Id.Value, AsAt.Now, cancel);
        if (events.LastOrDefault(e => e.Data is ReviewSignedOff) is not { } signed) return NotFound();

        (Review, SignedOff) = (review, (ReviewSignedOff)signed.Data);
        ReopenedOn = events.LastOrDefault(e => e.Data is ReviewReopened && e.Version > signed.Version)?.Day;
        Decision = await decisions.Find(SignedOff.Decision, viewer, cancel);
        Actions = [.. (await past.OfReview(review.File.Id, new AsAt { Position = signed.Position }, viewer, cancel)).SelectMany(p => p.Actions)];
        return Page();
    }
}
