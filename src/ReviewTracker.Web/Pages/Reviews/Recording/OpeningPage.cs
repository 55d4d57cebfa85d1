using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>A page that opens a review, ours or another area's.</summary>
[Authorize(Policies.RunReviews)]
public abstract class OpeningPage(ReviewDesk desk) : CommandPage
{
    [BindProperty, Line(20), Required(ErrorMessage = "Enter a reference")]
    public string? Reference { get; set; }

    [BindProperty, Line(40), Required(ErrorMessage = "Choose which rules apply")]
    public string? Regime { get; set; }

    public override string Subject => "review";

    protected ReviewDesk Desk => desk;

    protected DateOnly Today => desk.Today;

    protected abstract string Said { get; }

    protected abstract object Decide(bool referenceTaken);

    protected abstract Task Prepare(CancellationToken cancel);

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        await Prepare(cancel);
        MustHaveNewId();
        return true;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var opened = Decide(await TakenByAnother(cancel));
        try
        {
            await desk.Streams.Start(NewId, Act(), [opened], cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation && e.ConstraintName == "caseload_reference")
        {
            // Somebody took the reference between the question and the answer.
            throw new RefusedException(new ReferenceTaken(Reference!, nameof(Reference)));
        }

        return Done($"/reviews/{ReviewReference.ToAddress(Reference!)}", Said);
    }

    protected async Task Propose(CancellationToken cancel) => Reference = await desk.Reviews.NextReference(Today.Year, cancel);

    protected void MustBeOffered(string field, object? answer, IEnumerable<Choice> offered) => ModelState.MustBeOffered(field, answer, offered);

    // The same form sent twice finds its own review under the reference: that is the first result, not a clash.
    private async Task<bool> TakenByAnother(CancellationToken cancel) =>
        await desk.Reviews.IsTaken(Reference!, cancel)
        && (await desk.Reviews.Find(Reference!, User.ToViewer(), cancel))?.Id.Value != NewId;
}
