using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>An action gets new words; its target is moved by the Steering Group alone.</summary>
[Authorize(Policies.AgreeActions)]
public sealed class RewordModel(ActionDesk desk) : PlanCommandPage(desk)
{
    [BindProperty, Paragraphs, Required(ErrorMessage = "Enter the action’s new words")]
    public string? Text { get; set; }

    [BindProperty, Paragraphs]
    public string? KeyMilestones { get; set; }

    [BindProperty, Paragraphs]
    public string? WhatWillShowItWorked { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Say why the words change")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? On { get; set; }

    public PlannedAction Action { get; private set; } = null!;

    public override string Caption => $"Review {Read.ReviewReference}, action {Action.Number}";

    public override string BackTo => $"/actions/{Id}";

    protected override string Said => "The action has its new words.";

    public void OnGet() =>
        (Text, KeyMilestones, WhatWillShowItWorked, On) = (Action.Text, Action.KeyMilestones, Action.WhatWillShowItWorked, Today);

    protected override async Task<ReadPlan?> Find(CancellationToken cancel)
    {
        if (await Desk.Actions.Find(new ActionId(Id), User.ToViewer(), cancel) is not { } read) return null;
        Action = read.Action;
        return read.In;
    }

    protected override object Decide(Recommendation recommendation) => RewordActionHandler.Handle(
        new(new ActionId(Id), Text, KeyMilestones, WhatWillShowItWorked, Narrative.Of(Reason), On!.Value), recommendation, Today);
}
