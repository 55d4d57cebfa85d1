using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>A page on which one thing is recorded about a recommendation, an action or an agency's part of one.</summary>
public abstract class PlanCommandPage(ActionDesk desk) : CommandPage, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    /// <summary>The recommendation as this person may read it.</summary>
    public ReadPlan Read { get; private set; } = null!;

    public override string Subject => "action";

    public virtual string Caption => $"Review {Read.ReviewReference}, recommendation {Read.Plan.Number}";

    public virtual string Button => "Save";

    public abstract string BackTo { get; }

    public virtual string? Refused => null;

    public virtual bool TakesFiles => false;

    public DateOnly Today => Desk.Today;

    protected ActionDesk Desk => desk;

    /// <summary>What the page's one command makes of the recommendation, or a refusal.</summary>
    protected abstract object Decide(Recommendation recommendation);

    /// <summary>What is said once it is recorded.</summary>
    protected abstract string Said { get; }

    /// <summary>Null where there is none for who is looking.</summary>
    protected abstract Task<ReadPlan?> Find(CancellationToken cancel);

    /// <summary>Loads what the page offers beside the plan itself.</summary>
    protected virtual Task Prepare(CancellationToken cancel) => Task.CompletedTask;

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (await Find(cancel) is not { } read) return false;

        Read = read;
        ShownAt(read.Version);
        if (Version > read.Version) ModelState.AddModelError("", Incomplete);
        await Prepare(cancel);
        return true;
    }

    public virtual async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await desk.Streams.Change<Recommendation>(Read.Plan.Id.Value, Version, Act(), Decide, cancel);
        return Done(BackTo, Said);
    }
}
