using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>Somebody with the same role stands in during a leave.</summary>
[Authorize(Policies.RunTeams)]
public sealed class DeputyModel(PeopleDesk desk) : PersonRolePage(desk)
{
    [BindProperty, Required(ErrorMessage = "Choose who stands in")]
    public Guid? Deputy { get; set; }

    [BindProperty, Display(Name = "First day of the leave"), Required(ErrorMessage = "Enter the first day of the leave")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Last day of the leave"), Required(ErrorMessage = "Enter the last day of the leave")]
    public DateOnly? Until { get; set; }

    public IReadOnlyList<Choice> Candidates { get; private set; } = [];

    public override string Button => "Name the deputy";

    public override bool HasForm => Candidates.Count > 0;

    public void OnGet()
    {
        var now = Person.Account.DeputyOf(TheRole, OfBody);
        (Deputy, From, Until) = (now?.Deputy.Value, now?.From ?? Desk.Today, now?.Until);
    }

    protected override async Task<bool> PrepareRole(CancellationToken cancel)
    {
        var others = (await Desk.Accounts(cancel)).Where(a => a.State.Id.Value != Id && a.State.Holds(TheRole, OfBody));
        Candidates = await Desk.Choices(others.Select(a => a.State.Id), cancel);
        ModelState.MustBeOffered(nameof(Deputy), Deputy, Candidates);
        return Person.Account.Holds(TheRole, OfBody);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var command = new NameDeputy(TheRole, OfBody, new(Deputy!.Value), From!.Value, Until!.Value);
        var deputy = await Desk.Account(command.Deputy, cancel);
        return await Change(account => NameDeputyHandler.Handle(command, account, deputy, By, Desk.Today),
            $"{Candidates.First(c => c.Value == $"{Deputy}").Text} stands in until {command.Until.InWords()}.", cancel);
    }
}
