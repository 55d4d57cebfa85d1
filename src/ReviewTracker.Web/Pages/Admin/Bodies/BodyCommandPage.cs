using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>A page on which one thing about one body is changed.</summary>
public abstract class BodyCommandPage(Streams streams, Views views) : CommandPage, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    public BodyCard Body { get; private set; } = null!;

    /// <summary>Every body, this one among them.</summary>
    public IReadOnlyList<BodyCard> All { get; private set; } = [];

    public override string Subject => "body";

    public string Caption => Body.Name;

    public virtual string BackTo => $"/admin/bodies/{Id}";

    public abstract string Button { get; }

    public virtual bool HasForm => true;

    protected Views Views => views;

    protected Streams Streams => streams;

    /// <summary>Loads what the page offers beside the body.</summary>
    protected virtual void Prepare() { }

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (await views.Get<BodyCard>(Id, cancel) is not { } body) return false;

        (Body, All) = (body.State, [.. (await views.All<BodyCard>(cancel)).Select(b => b.State)]);
        ShownAt(body.Version);
        Prepare();
        return true;
    }

    protected async Task<IActionResult> Change(Func<BodyCard, object> decide, string said, CancellationToken cancel, params Beside[] beside)
    {
        await streams.Change(Id, Version, Act() with { Beside = beside }, decide, cancel);
        return Done(BackTo, said);
    }
}
