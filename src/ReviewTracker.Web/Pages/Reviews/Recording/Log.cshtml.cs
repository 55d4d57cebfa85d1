using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>A milestone of the review's rules was reached.</summary>
public sealed class LogModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty(SupportsGet = true), Line(60)]
    public string? Milestone { get; set; }

    [BindProperty, Display(Name = "Date it was reached"), Required(ErrorMessage = "Enter the date it was reached")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs]
    public string? Note { get; set; }

    public IReadOnlyList<Choice> Reachable { get; private set; } = [];

    public override IEnumerable<Entered?> Entries =>
        [Entry("Milestone", File.RegimeOn(Today).Find(Milestone!)?.Title), Entry("Date it was reached", On), Entry("Note", Note)];

    protected override string Said => $"“{File.RegimeOn(Today).Find(Milestone!)?.Title}” is recorded for {Words.InWords(On!.Value)}.";

    protected override Task Prepare(CancellationToken cancel)
    {
        Reachable = [.. File.MilestonesOn(Today).Where(m => !m.Milestone.OwnCommand && (m.Milestone.Recurs || m.Reached.IsEmpty))
            .Select(m => new Choice(m.Milestone.Id, m.Milestone.Title, Hint(m)))];
        if (Request.Method == "POST" && Milestone is null) ModelState.AddModelError(nameof(Milestone), "Choose a milestone");
        return Task.CompletedTask;
    }

    protected override object Decide(Review review) => ReachMilestoneHandler.Handle(new(Milestone!, On!.Value, Note), review, Today);

    private static string? Hint(MilestoneStanding m) => (m.Actual, m.Due) switch
    {
        ({ } last, _) => $"Last on {Words.InWords(last)}",
        (null, { } due) when m.Open => $"Due on {Words.InWords(due)}",
        _ => null,
    };
}
