using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Named milestones stop.</summary>
public sealed class PauseModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty, Display(Name = "Milestones it stops")]
    public List<string> Milestones { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Choose why the review is paused")]
    public PauseCause? Cause { get; set; }

    [BindProperty, Display(Name = "Day the pause began"), Required(ErrorMessage = "Enter the day the pause began")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public bool HomeOfficeTold { get; set; }

    [BindProperty, Display(Name = "Reason"), Paragraphs, Required(ErrorMessage = "Say why, so that readers of the record understand it later")]
    public string? Reason { get; set; }

    /// <summary>What is still to be reached, in the order of the rules.</summary>
    public IReadOnlyList<Choice> Stoppable { get; private set; } = [];

    public override string SaveButton => "Pause the review";

    public override IEnumerable<Entered?> Entries =>
    [
        Entry("Milestones it stops", string.Join("\n", Stoppable.Where(s => Milestones.Contains(s.Value)).Select(s => s.Text))),
        Entry("Cause", ReviewWords.Of(Cause!.Value)), Entry("Day the pause began", On),
        Entry("Home Office told", HomeOfficeTold ? "Yes" : "Not yet"), Entry("Reason", Reason),
    ];

    protected override string Said => "The review is paused. Agencies’ actions go on.";

    protected override Task Prepare(CancellationToken cancel)
    {
        Stoppable = [.. File.MilestonesOn(Today).Where(m => m.Open).Select(m =>
            new Choice(m.Milestone.Id, m.Milestone.Title, m.Due is { } due ? $"Due on {Words.InWords(due)}" : null))];
        // Nothing ticked is sent as nothing, or as an empty line by hand.
        Milestones.RemoveAll(string.IsNullOrEmpty);
        foreach (var milestone in Milestones) MustBeOffered(nameof(Milestones), milestone, Stoppable);
        return Task.CompletedTask;
    }

    protected override object Decide(Review review) =>
        PauseReviewHandler.Handle(new([.. Milestones], Cause!.Value, On!.Value, HomeOfficeTold, Reason), review, Today);
}
