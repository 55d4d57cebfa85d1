using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>What the chair of the partnership decided after a notification.</summary>
public sealed class DecideModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Choose what was decided")]
    public DecisionOutcome? Outcome { get; set; }

    [BindProperty, Display(Name = "Date of the decision"), Required(ErrorMessage = "Enter the date of the decision")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Which kind of review, or whose"), Line(100)]
    public string? ReviewKind { get; set; }

    /// <summary>The last day in time, as of today; null where there is no limit or it is decided already.</summary>
    public DateOnly? LastDay { get; private set; }

    protected override string Said => $"The decision is recorded.{Kept} Tell the Home Office and the family next.";

    private string Kept => LastDay is not { } last ? ""
        : On <= last ? " It was taken in time." : $" It was taken {Words.Of(On!.Value.DayNumber - last.DayNumber, "day")} after the limit.";

    protected override Task Prepare(CancellationToken cancel)
    {
        LastDay = File.MilestonesOn(Today).Find(m => m.Milestone.Id == MilestoneIds.Decided && m.Open)?.Due;
        return Task.CompletedTask;
    }

    protected override object Decide(Review review) =>
        DecideReviewHandler.Handle(new(Outcome!.Value, On!.Value, Reason, ReviewKind), review, Today);
}
