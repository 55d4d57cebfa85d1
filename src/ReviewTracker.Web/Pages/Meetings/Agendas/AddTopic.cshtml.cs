using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>Puts a topic on the agenda.</summary>
public sealed class AddTopicModel(MeetingDesk desk) : MeetingFormPage(desk)
{
    [BindProperty] public string? Title { get; set; }

    [BindProperty] public TopicKind Kind { get; set; }

    [BindProperty, Display(Name = "Day")] public DateOnly? On { get; set; }

    [BindProperty, Line(2000)] public string? Link { get; set; }

    [BindProperty, Paragraphs] public string? Note { get; set; }

    /// <summary>The reference of the review it is about.</summary>
    [BindProperty, Line(20)] public string? ReviewId { get; set; }

    [BindProperty] public bool UntilDone { get; set; }

    [BindProperty, Line(40)] public string? RaisedBy { get; set; }

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    private ReviewId? About { get; set; }

    public override string BackTo => $"/meetings/{Id}/agenda";

    public override string Button => "Add the topic";

    protected override void Check(Meeting meeting) => meeting.CheckAgendaOpen();

    public void OnGet() { }

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(meeting => AddTopicHandler.Handle(
        new(new TopicId(NewId), Narrative.Of(Title), Narrative.Of(Note), About, UntilDone, RaisedBy is null ? null : new BodyId(Guid.Parse(RaisedBy)))
        {
            Kind = Kind, On = On, Link = Narrative.Of(Link),
        }, meeting),
        "The topic is on the agenda.", cancel);

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        Bodies = await Desk.Reviews.Bodies(Desk.Today, cancel);
        ModelState.MustBeOffered(nameof(RaisedBy), RaisedBy, Bodies);
        MustHaveNewId();
        if (ReviewId is null) return true;

        About = (await Desk.Reviews.Reviews.Find(ReviewReference.FromAddress(ReviewId.Replace('/', '-')), User.ToViewer(), cancel))?.Id;
        if (About is null) ModelState.AddModelError(nameof(ReviewId), "There is no review with this reference. Enter it as in 2021/04");
        return true;
    }
}
