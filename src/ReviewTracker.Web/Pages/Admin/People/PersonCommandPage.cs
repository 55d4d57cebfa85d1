using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>A page on which one thing about one person's account is changed.</summary>
public abstract class PersonCommandPage(PeopleDesk desk) : CommandPage, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    /// <summary>The account with name and address, as this viewer may see it.</summary>
    public ListedPerson Person { get; private set; } = null!;

    public Names Names { get; private set; } = null!;

    public override string Subject => "account";

    public string Caption => Person.Card.Name;

    public virtual string BackTo => $"/admin/people/{Id}";

    public abstract string Button { get; }

    public virtual bool HasForm => true;

    protected PeopleDesk Desk => desk;

    protected Viewer By => User.ToViewer();

    /// <summary>Loads what the page offers beside the account. False: there is no such page.</summary>
    protected virtual Task<bool> Prepare(CancellationToken cancel) => Task.FromResult(true);

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.People.Find(new(Id), By, cancel) is not { } found) return false;

        Person = found;
        ShownAt(found.Version);
        if (Version > found.Version) ModelState.AddModelError("", Incomplete);
        Names = await desk.Names.Of([.. found.Account.Proposals.Select(p => (PersonId?)p.By), .. found.Account.Deputies.Select(d => (PersonId?)d.Deputy)], cancel);
        return await Prepare(cancel);
    }

    protected async Task<IActionResult> Change(Func<Account, object> decide, string said, CancellationToken cancel, params Beside[] beside)
    {
        await desk.Streams.Change(Id, Version, Act() with { Beside = beside }, decide, cancel);
        return Done(BackTo, said);
    }

    // Another stream than the account's may be what moved; the form still builds on the account.
    protected override void BuildOn(Guid stream, long version)
    {
        if (stream == Id) base.BuildOn(stream, version);
    }
}
