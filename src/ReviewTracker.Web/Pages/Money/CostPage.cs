using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>A page on which one thing is recorded about one review's costs.</summary>
[Authorize(Policies.RunMoney)]
public abstract class CostPage(MoneyDesk desk) : CommandPage, IFormPage
{
    [FromRoute] public string Reference { get; set; } = "";

    public ReviewMoney Review { get; private set; } = null!;

    public override string Subject => "review's money";

    public string Caption => $"Review {Review.Reference}";

    public string BackTo => $"/reviews/{ReviewReference.ToAddress(Review.Reference)}/money";

    public virtual string Button => "Save";

    protected MoneyDesk Desk => desk;

    /// <summary>Whether there is what the page is about, once the review's money is loaded.</summary>
    protected virtual bool Exists => true;

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Of(Reference, User.ToViewer(), cancel) is not { } review) return false;

        Review = review;
        ShownAt(review.Money?.Version ?? 0);
        MustHaveNewId();
        return Exists;
    }
}
