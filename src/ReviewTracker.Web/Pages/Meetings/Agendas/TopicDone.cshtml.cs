using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>A topic needs no further meeting. The meeting of the address is the one that raised it.</summary>
public sealed class TopicDoneModel(MeetingDesk desk, SealedTexts texts) : MeetingFormPage(desk)
{
    [FromRoute] public Guid Topic { get; set; }

    /// <summary>The meeting on whose agenda it stands.</summary>
    [FromQuery] public Guid? From { get; set; }

    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the day it was done")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs] public string? Outcome { get; set; }

    public string? Title { get; private set; }

    public override string BackTo => $"/meetings/{From ?? Id}/agenda";

    public override string Button => "It is done";

    public void OnGet() => On = Desk.Today;

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(meeting => FinishTopicHandler.Handle(
        new(new TopicId(Topic), Narrative.Of(Outcome), On!.Value), meeting, Desk.Today), "The topic is done.", cancel);

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        if (Meeting.Agenda.Topics.Find(t => t.Id.Value == Topic) is not { } topic) return false;

        Title = (await texts.Open([topic.Title], cancel))[topic.Title];
        return true;
    }
}
