using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>A page on which one thing is recorded about one review.</summary>
[ForThose(Policies.RunReviews)]
public abstract class ReviewCommandPage(ReviewDesk desk) : CommandPage, IFormPage
{
    /// <summary>The review's reference as addresses have it ("2026-04").</summary>
    [FromRoute] public string Reference { get; set; } = "";

    public new ReviewFile File { get; private set; } = null!;

    public override string Subject => "review";

    public virtual string Button => "Save";

    /// <summary>Whether there is anything to fill in.</summary>
    public virtual bool HasForm => true;

    public string Caption => $"Review {File.Reference}";

    /// <summary>Where "Back" leads and where one lands when it is done.</summary>
    public virtual string BackTo => $"/reviews/{ReviewReference.ToAddress(File.Reference)}";

    public DateOnly Today => Desk.Today;

    protected ReviewDesk Desk => desk;

    /// <summary>What the page's one command makes of the review, or a refusal.</summary>
    protected abstract object Decide(Review review);

    /// <summary>What is said once it is recorded.</summary>
    protected abstract string Said { get; }

    /// <summary>Whether there is what the page is about, once everything is loaded.</summary>
    protected virtual bool Exists => true;

    /// <summary>Loads what the page offers beside the review itself.</summary>
    protected virtual Task Prepare(CancellationToken cancel) => Task.CompletedTask;

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Find(Reference, User.ToViewer(), cancel) is not { } found) return false;

        File = found.State;
        ShownAt(found.Version);
        await Prepare(cancel);
        return Exists;
    }

    public virtual async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Record(cancel);
        return Done(BackTo, Said);
    }

    // The dates of its actions may have moved instead; the form still builds on the review.
    protected override void BuildOn(Guid stream, long version)
    {
        if (stream == File.Id.Value) base.BuildOn(stream, version);
    }

    protected Task Record(CancellationToken cancel) => desk.Recorder.Record(File.Id, Version, Act(), User.ToViewer(), Decide, cancel);

    protected void MustBeOffered(string field, object? answer, IEnumerable<Choice> offered) => ModelState.MustBeOffered(field, answer, offered);
}
