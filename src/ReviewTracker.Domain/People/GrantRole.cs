using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Puts a proposed role in force, as the second person.</summary>
public sealed record GrantRole(Role Role, BodyId? Body);

public static class GrantRoleHandler
{
    public static RoleGranted Handle(GrantRole command, Account account, Viewer by, BodyCard? body, DateOnly today)
    {
        var proposal = account.ProposalOf(command.Role, command.Body);

        account.CheckMayBeChangedBy(by);
        Refuse.When(proposal is null, new NothingProposed());
        Refuse.When(proposal.By == by.Person, new OwnProposal());
        Refuse.When(!command.Role.MayBeGrantedBy(by), new NotTheirsToGrant(command.Role.SeesCases()));
        command.Role.CheckFits(command.Body, body, today);

        return new RoleGranted(command.Role, command.Body);
    }
}

public sealed record NothingProposed() : Refusal("This role is not waiting for a decision any more");

public sealed record OwnProposal() : Refusal("You proposed this role, so somebody else has to grant it");

public sealed record NotTheirsToGrant(bool SeesCases)
    : Refusal(SeesCases ? "A role that sees cases is granted by a manager" : "This role is granted by a manager or another administrator");
