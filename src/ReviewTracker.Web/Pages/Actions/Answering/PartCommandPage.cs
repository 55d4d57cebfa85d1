using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>A page on which an agency answers for its part of an action, or the team records it for the agency.</summary>
[Authorize(Policies.AnswerActions)]
public abstract class PartCommandPage(ActionDesk desk) : PlanCommandPage(desk)
{
    [FromRoute] public Guid Agency { get; set; }

    [BindProperty, Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public PlannedAction Action { get; private set; } = null!;

    public PlannedPart Part { get; private set; } = null!;

    public Names Names { get; private set; } = null!;

    public override string Caption => $"Review {Read.ReviewReference}, action {Action.Number}";

    public override string BackTo => $"/actions/{Id}";

    /// <summary>What the date at the end of the form is called.</summary>
    public virtual string DayIs => "When did the agency tell you?";

    /// <summary>An agency answers today; the team may be told first and record it later.</summary>
    public virtual bool AsksDay => OnTheTeam;

    public bool OnTheTeam => User.ToViewer().OnTheTeam;

    protected ActionId ActionId => new(Id);

    protected BodyId Body => new(Agency);

    protected DateOnly Day => AsksDay ? On!.Value : Today;

    public virtual void OnGet() => On = Today;

    /// <summary>Somebody else's part is told to nobody else.</summary>
    internal override Task<IReadOnlyList<Recorded>> Telling(IReadOnlyList<Recorded> since, CancellationToken cancel) =>
        Task.FromResult(OnTheTeam ? since : [.. since.Where(Concerns)]);

    private bool Concerns(Recorded e) =>
        e.Data is PartEvent part ? (part.ActionId, part.Agency) == (ActionId, Body) : (e.Data as ActionEvent)?.ActionId == ActionId;

    protected sealed override async Task<ReadPlan?> Find(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (!viewer.MayAnswerFor(Body) || await Desk.Actions.Find(ActionId, viewer, cancel) is not { } read) return null;
        if (read.Action.PartOf(Body) is not { } part) return null;

        (Action, Part, Names) = (read.Action, part, await Desk.Names.Of([], cancel));
        if (AsksDay && On is null && HttpMethods.IsPost(Request.Method) && ModelState.GetFieldValidationState(nameof(On)) is not Invalid)
            ModelState.AddModelError(nameof(On), "Enter the date");
        return read.In;
    }

    private const Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState Invalid =
        Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid;
}
