using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>A page about one person's work on the review.</summary>
public abstract class AssignmentPage(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [FromRoute] public Guid Person { get; set; }

    /// <summary>The assignment as addresses have it ("PanelMember").</summary>
    [FromRoute] public string Assignment { get; set; } = "";

    [FromRoute] public Guid? Agency { get; set; }

    /// <summary>"Ned Harrowgate, panel member for Wealdshire Police".</summary>
    public string Who { get; private set; } = "";

    public override string BackTo => $"{base.BackTo}/assign";

    /// <summary>Null where nobody was ever assigned so.</summary>
    public Assignee? Now => File.Assignees.Find(a =>
        a.Person.Value == Person && $"{a.As}" == Assignment && a.Agency?.Value == Agency);

    protected override bool Exists => Now is not null;

    /// <summary>Whether the person was granted the role that belongs to it.</summary>
    protected bool HoldsRole { get; private set; }

    protected sealed override async Task Prepare(CancellationToken cancel)
    {
        if (Now is not { } now) return;
        var agency = now.Agency is { } id ? (await Desk.BodyNames(cancel)).GetValueOrDefault(id) : null;
        Who = $"{await Desk.NameOf(now.Person, cancel)}, {AssigneeLine.WorkOf(now, agency)}";
        HoldsRole = (await Desk.WhoHold(now.As.Role(), cancel)).Contains(now.Person);
    }
}
