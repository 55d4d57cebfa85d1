using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>A page about one role of a person: held, or waiting.</summary>
public abstract class PersonRolePage(PeopleDesk desk) : PersonCommandPage(desk)
{
    [FromRoute(Name = "role")] public string RoleName { get; set; } = "";

    [FromRoute(Name = "body")] public Guid? BodyGuid { get; set; }

    public BodyId? OfBody => BodyGuid is { } id ? new(id) : null;

    public Role TheRole { get; private set; }

    public string RoleInWords => RoleText.Of(TheRole, OfBody, Names);

    /// <summary>Whether the page has anything to show; asked once the account is loaded.</summary>
    protected virtual Task<bool> PrepareRole(CancellationToken cancel) => Task.FromResult(true);

    protected sealed override async Task<bool> Prepare(CancellationToken cancel)
    {
        if (Named.Of<Role>(RoleName) is not { } role) return false;
        TheRole = role;
        return await PrepareRole(cancel);
    }
}
