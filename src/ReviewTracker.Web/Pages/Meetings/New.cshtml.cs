using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>The group met, or its chair acted between meetings.</summary>
[Authorize(Policies.RunMeetings)]
public sealed class NewModel(ReviewDesk desk, MeetingList meetings) : CommandPage, IFormPage
{
    [BindProperty, Required(ErrorMessage = "Choose what it was")]
    public MeetingKind? Kind { get; set; }

    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the date of the meeting")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty, Line(40), Required(ErrorMessage = "Choose whose member took the chair")]
    public string? ChairedBy { get; set; }

    [BindProperty] public List<string> Present { get; set; } = [];

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public override string Subject => "meeting";

    public string Caption => "Meetings";

    public string BackTo => "/meetings";

    public string Button => "Save and record its decisions";

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var held = HoldMeetingHandler.Handle(
            new(new MeetingId(NewId), Kind!.Value, HeldOn!.Value, new BodyId(Guid.Parse(ChairedBy!)), [.. Present.Select(b => new BodyId(Guid.Parse(b)))]),
            desk.Today, await meetings.LogPosition(cancel));
        await desk.Streams.Start(NewId, Act(), [held], cancel);
        return Done($"/meetings/{NewId}", "The meeting is on record. Record its decisions next.");
    }

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        Bodies = await desk.Bodies(desk.Today, cancel);
        ModelState.MustBeOffered(nameof(ChairedBy), ChairedBy, Bodies);
        foreach (var body in Present) ModelState.MustBeOffered(nameof(Present), body, Bodies);
        MustHaveNewId();
        return true;
    }
}
