using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The review is assigned to a coordinator.</summary>
public sealed class LeadModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Choose who leads the review")]
    public Guid? Lead { get; set; }

    [BindProperty, Display(Name = "Date of assignment"), Required(ErrorMessage = "Enter the date of assignment")]
    public DateOnly? On { get; set; }

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public string? LeadNow { get; private set; }

    protected override string Said => "The review is assigned.";

    public void OnGet() => On = Today;

    protected override async Task Prepare(CancellationToken cancel)
    {
        People = await Desk.PeopleWho([Role.Coordinator, Role.Manager], cancel);
        LeadNow = await Desk.NameOf(File.Lead?.Person, cancel);
        MustBeOffered(nameof(Lead), Lead, People);
    }

    protected override object Decide(Review review) =>
        AssignLeadHandler.Handle(new(new PersonId(Lead!.Value), On!.Value), review, Today);
}
