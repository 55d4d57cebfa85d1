using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>A page about one milestone already reached, on one of the days on record.</summary>
public abstract class MilestonePage(ReviewDesk desk) : CheckedPage(desk)
{
    /// <summary>The milestone's id, from the address.</summary>
    [FromRoute]
    public string Milestone { get; set; } = "";

    [BindProperty(SupportsGet = true), Display(Name = "Day on record"), Required(ErrorMessage = "Choose which day on record")]
    public DateOnly? Day { get; set; }

    public IReadOnlyList<Choice> Days { get; private set; } = [];

    public string Title => File.RegimeOn(Today).Find(Milestone)?.Title ?? "A milestone of other rules";

    protected override bool Exists => Days.Count > 0;

    public void OnGet()
    {
        // Nothing has been asked yet.
        ModelState.Clear();
        Day ??= File.Course.Milestones.Latest(Milestone, Today);
    }

    protected override Task Prepare(CancellationToken cancel)
    {
        Days = [.. File.Course.Milestones.Of(Milestone, Today).Select(r => r.On).Distinct()
            .Select(on => new Choice(on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Words.InWords(on)))];
        return Task.CompletedTask;
    }
}
