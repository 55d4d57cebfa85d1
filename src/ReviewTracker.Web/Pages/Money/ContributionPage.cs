using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>A page on which one thing is recorded about what one partner contributes.</summary>
[Authorize(Policies.RunMoney)]
public abstract class ContributionPage(MoneyDesk desk) : CommandPage, IFormPage
{
    [FromRoute] public Guid Body { get; set; }

    public BodyCard Partner { get; private set; } = null!;

    public Loaded<ContributionsOfPartner>? Contributions { get; private set; }

    public override string Subject => "partner's account";

    public string Caption => Partner.Name;

    public string BackTo => $"/money/partners/{Body}";

    public virtual string Button => "Save";

    protected MoneyDesk Desk => desk;

    /// <summary>Whether there is what the page is about, once the partner's account is loaded.</summary>
    protected virtual bool Exists => Partner.Kind is not BodyKind.Department;

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Body(Body, cancel) is not { } partner) return false;

        (Partner, Contributions) = (partner, await desk.Contributions(new BodyId(Body), cancel));
        ShownAt(Contributions?.Version ?? 0);
        MustHaveNewId();
        return Exists;
    }
}
