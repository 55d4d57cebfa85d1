using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>A date is agreed for a milestone; every former one stays on record.</summary>
public sealed class AgreeDateModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty(SupportsGet = true), Line(60)]
    public string? Milestone { get; set; }

    [BindProperty, Display(Name = "New date"), Required(ErrorMessage = "Enter the new date")]
    public DateOnly? Date { get; set; }

    [BindProperty, Display(Name = "Day it was agreed"), Required(ErrorMessage = "Enter the day it was agreed")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Agreed by")]
    public Guid? AgreedBy { get; set; }

    [BindProperty, Display(Name = "Reason"), Paragraphs, Required(ErrorMessage = "Say why, so that readers of the record understand it later")]
    public string? Reason { get; set; }

    public IReadOnlyList<Choice> Open { get; private set; } = [];

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public override IEnumerable<Entered?> Entries =>
    [
        Entry("Milestone", Open.First(o => o.Value == Milestone).Text), Entry("New date", Date), Entry("Day it was agreed", On),
        Entry("Agreed by", Bodies.FirstOrDefault(b => b.Value == AgreedBy?.ToString())?.Text), Entry("Reason", Reason),
    ];

    protected override string Said => "The date is agreed. The former date stays on record.";

    protected override async Task Prepare(CancellationToken cancel)
    {
        Bodies = await Desk.Bodies(Today, cancel, BodyKind.CommunitySafetyPartnership, BodyKind.Department, BodyKind.Other);
        Open = [.. File.MilestonesOn(Today).Where(m => m.Open || (m.Milestone.Recurs && !File.Course.HasEndedBy(Today))).Select(m =>
            new Choice(m.Milestone.Id, m.Milestone.Title, m.Due is { } due ? $"Due on {Words.InWords(due)}" : null))];
        MustBeOffered(nameof(AgreedBy), AgreedBy, Bodies);
        if (Request.Method == "POST" && Milestone is null) ModelState.AddModelError(nameof(Milestone), "Choose a milestone");
        MustBeOffered(nameof(Milestone), Milestone, Open);
    }

    protected override object Decide(Review review) => AgreeDateHandler.Handle(
        new(Milestone!, Date!.Value, On!.Value, AgreedBy is { } body ? new BodyId(body) : null, Reason), review, Today);
}
