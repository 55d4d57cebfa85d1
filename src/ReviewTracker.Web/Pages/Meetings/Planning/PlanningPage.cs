using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Planning;

/// <summary>A page on which dates of meetings are set.</summary>
[Authorize(Policies.RunMeetings)]
public abstract class PlanningPage(ReviewDesk desk) : CommandPage, IFormPage
{
    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the date of the meeting")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Time"), Required(ErrorMessage = "Enter the time it begins")]
    public TimeOnly? StartsAt { get; set; }

    [BindProperty] public string? Place { get; set; }

    [BindProperty, Line(40), Required(ErrorMessage = "Choose whose member takes the chair")]
    public string? ChairedBy { get; set; }

    [BindProperty, Line(40)] public string? ViceChair { get; set; }

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public override string Subject => "meeting";

    public string Caption => "Meetings";

    public string BackTo => "/meetings";

    public abstract string Button { get; }

    protected ReviewDesk Desk => desk;

    protected BodyId Chair => new(Guid.Parse(ChairedBy!));

    protected BodyId? Vice => ViceChair is null ? null : new BodyId(Guid.Parse(ViceChair));

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        Bodies = await desk.Bodies(desk.Today, cancel);
        ModelState.MustBeOffered(nameof(ChairedBy), ChairedBy, Bodies);
        ModelState.MustBeOffered(nameof(ViceChair), ViceChair, Bodies);
        MustHaveNewId();
        return true;
    }
}
