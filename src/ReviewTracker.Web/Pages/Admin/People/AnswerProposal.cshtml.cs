using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>The second person grants a proposed role, or it is declined or taken back.</summary>
[Authorize(Policies.ProposeRoles)]
public sealed class AnswerProposalModel(PeopleDesk desk) : PersonRolePage(desk)
{
    public enum Answer { Grant, Decline }

    private BodyCard? _body;
    private Account? _proposer;

    [BindProperty, Required(ErrorMessage = "Choose what you decide")]
    public Answer? Decision { get; set; }

    public override string Button => "Save";

    public override bool HasForm => (Proposal is not null && (MayGrant || MayDecline)) || Moved is not null || !ModelState.IsValid;

    public string? ProposedBy => Proposal is null ? null : Proposal.By.Value == Id ? "Their directory" : Names.Of(Proposal.By);

    public bool MayGrant => TheRole.MayBeGrantedBy(By) && Proposal?.By != By.Person && By.Person.Value != Id;

    public bool Waits => Proposal is not null;

    private bool MayDecline => By.Person.Value != Id && (Proposal?.By == By.Person || TheRole.MayBeGrantedBy(By));

    public IReadOnlyList<Choice> Decisions =>
    [
        .. MayGrant ? [new Choice(nameof(Answer.Grant), "Grant the role")] : Array.Empty<Choice>(),
        new(nameof(Answer.Decline), Proposal?.By == By.Person ? "Take the proposal back" : "Decline"),
    ];

    private Account.Proposal? Proposal => Person.Account.ProposalOf(TheRole, OfBody);

    protected override async Task<bool> PrepareRole(CancellationToken cancel)
    {
        _body = await Desk.Body(OfBody, cancel);
        _proposer = Proposal is null ? null : (await Desk.People.Find(Proposal.By, By, cancel))?.Account;
        return OfBody is null || _body is not null;
    }

    public Task<IActionResult> OnPost(CancellationToken cancel) => Decision is Answer.Grant
        ? Change(account => GrantRoleHandler.Handle(new(TheRole, OfBody), account, By, _proposer, _body, Desk.Today), $"{RoleInWords} is in force.", cancel)
        : Change(account => DeclineProposalHandler.Handle(new(TheRole, OfBody), account, By), $"{RoleInWords} is not given.", cancel);
}
