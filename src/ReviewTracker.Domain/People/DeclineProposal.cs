using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Says no to a proposed role; whoever proposed it may take it back.</summary>
public sealed record DeclineProposal(Role Role, BodyId? Body);

public static class DeclineProposalHandler
{
    public static ProposalDeclined Handle(DeclineProposal command, Account account, Viewer by)
    {
        var proposal = account.ProposalOf(command.Role, command.Body);

        account.CheckMayBeChangedBy(by);
        Refuse.When(proposal is null, new NothingProposed());
        Refuse.When(proposal.By != by.Person && !command.Role.MayBeGrantedBy(by), new NotTheirsToGrant(command.Role.SeesCases()));

        return new ProposalDeclined(command.Role, command.Body);
    }
}
