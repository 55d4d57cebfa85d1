using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Actions.Answering;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Recommendations.Planning;

/// <summary>An action is drafted, with one part for each agency.</summary>
public sealed class AddActionModel(ActionDesk desk) : RecommendationCommandPage(desk), ITargetAnswer
{
    private ReviewFile _review = null!;

    [BindProperty, Line(20), Required(ErrorMessage = "Enter the action’s number, as in the plan")]
    public string? Number { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Enter what will be done")]
    public string? Text { get; set; }

    [BindProperty] public List<string> Agencies { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Choose the kind of target")]
    public TargetKind? Target { get; set; }

    [BindProperty, Display(Name = "Target date")] public DateOnly? TargetOn { get; set; }

    [BindProperty, Display(Name = "Months")] public int? TargetMonths { get; set; }

    [BindProperty, Line(60)] public string? TargetAfter { get; set; }

    [BindProperty, Paragraphs] public string? KeyMilestones { get; set; }

    [BindProperty, Paragraphs] public string? WhatWillShowItWorked { get; set; }

    [BindProperty, Display(Name = "Start")] public DateOnly? StartsOn { get; set; }

    [BindProperty, Display(Name = "Date it was added"), Required(ErrorMessage = "Enter the date it was added")]
    public DateOnly? On { get; set; }

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public IReadOnlyList<Choice> Milestones { get; private set; } = [];

    public override string? Refused => HttpMethods.IsPost(Request.Method) ? null : Refuse.Said(() => Deciding.CheckNotSignedOff(SignedOffOn));

    private DateOnly? SignedOffOn => _review.Course.Milestones.Latest(MilestoneIds.SignedOff, Today);

    protected override string Said => "The action is in the plan. Record next that its agencies agreed.";

    public void OnGet() => (Number, On) = ($"{Read.Plan.Number}.{Read.Plan.Actions.Count + 1}", Today);

    protected override async Task Prepare(CancellationToken cancel)
    {
        _review = (await Desk.Reviews.Find(Read.ReviewReference, User.ToViewer(), cancel))!.State;
        Bodies = await Desk.Reviews.Bodies(Today, cancel, BodyKind.Agency, BodyKind.Department, BodyKind.Other);
        Milestones = RuleDates.Milestones(_review, Today);
        foreach (var agency in Agencies) ModelState.MustBeOffered(nameof(Agencies), agency, Bodies);
        ModelState.MustBeOffered(nameof(TargetAfter), TargetAfter, Milestones);
        MustHaveNewId();
    }

    protected override object Decide(Recommendation recommendation)
    {
        Deciding.CheckNotSignedOff(SignedOffOn);
        var added = AddActionHandler.Handle(
            new(new ActionId(NewId), Number, Text, [.. Agencies.Select(a => new BodyId(Guid.Parse(a)))], this.AsTarget(),
                KeyMilestones, WhatWillShowItWorked, StartsOn, On!.Value),
            recommendation, Today);
        return RuleDates.With(added, added.Target, recommendation.Apply(added), _review);
    }
}
