using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Puts a proposed role in force, as the second person.</summary>
public sealed record GrantRole(Role Role, BodyId? Body);

public static class GrantRoleHandler
{
    /// <param name="proposer">Who proposed it, as they stand now: a proposal is worth what its proposer may still propose.</param>
    public static RoleGranted Handle(GrantRole command, Account account, Viewer by, Account? proposer, BodyCard? body, DateOnly today)
    {
        var proposal = account.ProposalOf(command.Role, command.Body);

        account.CheckMayBeChangedBy(by);
        Refuse.When(proposal is null, new NothingProposed());
        Refuse.When(proposal.By == by.Person, new OwnProposal());
        // A group of the directory asks in the person's own name.
        Refuse.When(proposal.By != account.Id && proposer?.AsViewer().May(Rights.Propose, Resource.People) is not true, new ProposerIsGone());
        Refuse.When(!command.Role.MayBeGrantedBy(by), new NotTheirsToGrant(command.Role.SeesCases()));
        command.Role.CheckFits(command.Body, body, today);

        return new RoleGranted(command.Role, command.Body);
    }
}

public sealed record NothingProposed() : Refusal("This role is not waiting for a decision any more");

public sealed record OwnProposal() : Refusal("You proposed this role, so somebody else has to grant it");

public sealed record ProposerIsGone() : Refusal("Whoever proposed this role has left, or may not propose roles any more. Decline it, and have it proposed again");

public sealed record NotTheirsToGrant(bool SeesCases)
    : Refusal(SeesCases ? "A role that sees cases is granted by a manager" : "This role is granted by a manager or another administrator");
