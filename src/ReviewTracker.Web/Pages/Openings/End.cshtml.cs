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

/// <summary>Ends an opening before its time: one's own, or as a manager anybody's.</summary>
[Authorize(Policies.EndOpenings)]
public sealed class EndModel(OpeningList openings, Streams streams, NameSource names, TimeProvider clock) : CommandPage
{
    [FromRoute] public string Reference { get; set; } = "";
    [FromRoute] public Guid Person { get; set; }

    [BindProperty, Display(Name = "Reason (optional)"), Paragraphs(1000)]
    public string? Reason { get; set; }

    public OpeningInHand Found { get; private set; } = null!;
    public string Who { get; private set; } = "";
    public bool IsOpen => Found.Opening.IsOpenAt(clock.GetUtcNow());
    public bool IsOwn => Found.Opening.By == User.PersonId();
    public override string Subject => "opening";

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        var by = new PersonId(Person);
        if (await openings.Find(ReviewReference.FromAddress(Reference), by, User.ToViewer(), cancel) is not { } found) return false;
        (Found, Who) = (found, (await names.Of([by], cancel)).Of(by));
        ShownAt(found.Version);
        return true;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var (viewer, now) = (User.ToViewer(), clock.GetUtcNow());
        await streams.Change<Review>(
            Found.Review.Value, Version, Act(), state => EndCaseOpeningHandler.Handle(new(Found.Opening.By, Reason), state, viewer, now), cancel);
        return Done("/admin/openings", $"Review {Found.Reference} is no longer open to {(IsOwn ? "you" : Who)}.");
    }

    internal override Task<IReadOnlyList<Recorded>> Telling(IReadOnlyList<Recorded> since, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Recorded>>([.. since.Where(e => e.Data is CaseOpeningEnded ended && ended.Of.Value == Person)]);
}
