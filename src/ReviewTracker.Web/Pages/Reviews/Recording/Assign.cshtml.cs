using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Who works on the review until when, and somebody more.</summary>
public sealed class AssignModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    private const int SuggestedMonths = 12;

    private bool _holdsRole;

    [BindProperty, Required(ErrorMessage = "Choose who is assigned")]
    public Guid? Person { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose as what the person works on the review")]
    public Assignment? As { get; set; }

    [BindProperty]
    public Guid? Agency { get; set; }

    [BindProperty, Display(Name = "Last day on which they see it"), Required(ErrorMessage = "Enter the last day on which they see it")]
    public DateOnly? Until { get; set; }

    public IReadOnlyList<Choice> People { get; private set; } = [];
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];
    public IReadOnlyList<AssigneeLine> Lines { get; private set; } = [];

    public override string Button => "Assign";

    public override bool HasForm => File.TakesPeopleOn(Today) || Moved is not null || !ModelState.IsValid;

    protected override string Said => $"{People.First(p => p.Value == $"{Person}").Text} is assigned until {Until.InWords()}.";

    public void OnGet() => Until = Today.AddMonths(SuggestedMonths);

    public override async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Record(cancel);
        return Done($"{BackTo}/assign", Said);
    }

    protected override async Task Prepare(CancellationToken cancel)
    {
        People = await Desk.PeopleWho([Role.ReviewChair, Role.PanelMember], cancel);
        Agencies = await Desk.Bodies(Today, cancel, BodyKind.Agency, BodyKind.Other);
        Lines = await AssigneeLine.Of(File, Desk, cancel);
        MustBeOffered(nameof(Person), Person, People);
        MustBeOffered(nameof(Agency), Agency, Agencies);
        if (Person is { } person && As is { } assignment && Enum.IsDefined(assignment))
            _holdsRole = (await Desk.WhoHold(assignment.Role(), cancel)).Contains(new PersonId(person));
    }

    protected override object Decide(Review review) => AssignPersonHandler.Handle(
        new(new PersonId(Person!.Value), As!.Value, Agency is { } agency ? new BodyId(agency) : null, Until!.Value, Today), review, _holdsRole, Today);
}
