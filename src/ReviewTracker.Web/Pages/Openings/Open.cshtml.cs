using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Openings;

/// <summary>Opens a review to somebody who otherwise sees only that it exists, once they have read what comes of it.</summary>
[Authorize(Policies.OpenReviews)]
public sealed class OpenModel(ReviewRegister register, Streams streams, OpeningMail mail, TimeProvider clock) : CommandPage
{
    [FromRoute] public string Reference { get; set; } = "";

    [BindProperty, Display(Name = "Why do you need to read it?"), Paragraphs(1000), Required(ErrorMessage = "Say why you need to read it")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "For how many hours?")]
    public int? Hours { get; set; }

    [BindProperty, Display(Name = "Or until the end of which day?")]
    public DateOnly? Day { get; set; }

    public RecordedReview Review { get; private set; } = null!;
    public override string Subject => "review";

    /// <summary>What would be recorded, shown before it is; null while the form is shown.</summary>
    public CaseOpened? Proposed { get; private set; }

    private OpenCase Command => new(Reason, Hours, Day);

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (await register.Find(ReviewReference.FromAddress(Reference), User.ToViewer(), cancel) is not { } found) return false;
        Review = found;
        ShownAt(found.Version);
        return true;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await streams.Load<Review>(Review.Id.Value, cancel) is not { } loaded) return NotFound();
        Proposed = OpenCaseHandler.Handle(Command, loaded.State, User.ToViewer(), clock.GetUtcNow());
        return Page();
    }

    /// <summary>Back to the form, with everything that was entered.</summary>
    public IActionResult OnPostChange() => Page();

    public async Task<IActionResult> OnPostOpen(CancellationToken cancel)
    {
        var (viewer, now) = (User.ToViewer(), clock.GetUtcNow());
        var act = await mail.With(Act(), Review.Reference, OpenCaseHandler.UntilOf(Command, now), Request, cancel);
        await streams.Change<Review>(Review.Id.Value, Version, act, state => OpenCaseHandler.Handle(Command, state, viewer, now), cancel);
        return Done($"/reviews/{ReviewReference.ToAddress(Review.Reference)}", "The review is open to you. A manager has been told.");
    }

    // What happened in the review itself is nothing its reader may know yet.
    internal override Task<IReadOnlyList<Recorded>> Telling(IReadOnlyList<Recorded> since, CancellationToken cancel)
    {
        var me = User.PersonId();
        return Task.FromResult<IReadOnlyList<Recorded>>(
            [.. since.Where(e => e.Data is CaseOpened opened && opened.By == me || e.Data is CaseOpeningEnded ended && ended.Of == me)]);
    }
}
