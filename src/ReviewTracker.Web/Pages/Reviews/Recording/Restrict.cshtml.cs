using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Only the people named see that the review exists.</summary>
public sealed class RestrictModel(ReviewDesk desk) : CheckedPage(desk)
{
    [BindProperty, Display(Name = "People who may see it")]
    public List<Guid> People { get; set; } = [];

    [BindProperty, Display(Name = "Reason"), Paragraphs, Required(ErrorMessage = "Say why, so that readers of the record understand it later")]
    public string? Reason { get; set; }

    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public override string SaveButton => "Restrict the review";

    public override string? Warning => People.Contains(User.PersonId().Value)
        ? "Nobody else will see that this review exists, whatever their role."
        : "You have not named yourself: you will not see this review any more.";

    public override string BackTo => Leaving ? "/reviews" : base.BackTo;

    public override IEnumerable<Entered?> Entries =>
    [
        Entry("People who may see it", string.Join("\n", Offered.Where(o => People.Contains(Guid.Parse(o.Value))).Select(o => o.Text))),
        Entry("Reason", Reason),
    ];

    protected override string Said => "The review is restricted to the people you named.";

    private bool Leaving => Request.Method == "POST" && !People.Contains(User.PersonId().Value);

    public void OnGet() => People = [.. (File.NamedPeople ?? [User.PersonId()]).Select(p => p.Value)];

    protected override async Task Prepare(CancellationToken cancel)
    {
        // A restricted review cannot be opened for a time, so whoever sees others only so would gain nothing.
        Offered = await Desk.PeopleWho([.. AccessMatrix.RolesThat(Rights.Read, Resource.Caseload).Where(role => AccessMatrix.Of(role, Resource.Caseload).Reach != Reach.Opened)], cancel);
        foreach (var person in People) MustBeOffered(nameof(People), person, Offered);
    }

    protected override object Decide(Review review) =>
        RestrictAccessHandler.Handle(new([.. People.Select(p => new PersonId(p))], Reason), review);
}
