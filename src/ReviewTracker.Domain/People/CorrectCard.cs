using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>Puts somebody's name or address right. The new ones go into the table beside the log, never into an event.</summary>
/// <param name="MovesAddress">Whether mail and sign-in codes go elsewhere from now on.</param>
public sealed record CorrectCard(bool MovesAddress);

public static class CorrectCardHandler
{
    /// <returns>Where the address moves, roles that see cases wait for another manager again: whoever gets the codes signs in as this person.</returns>
    public static ImmutableList<AccountEvent> Handle(CorrectCard command, Account account, Viewer by)
    {
        Refuse.When(!by.IsAny(Role.Manager, Role.Administrator), new NotTheirsToCorrect());
        Refuse.When(command.MovesAddress && by.Person == account.Id, new OwnAddress());
        Refuse.When(
            command.MovesAddress && !by.Is(Role.Manager) && account.Grants.Exists(g => g.Role.SeesCases()), new AddressOpensCases());
        if (!command.MovesAddress) return [new CardCorrected()];

        var held = account.Grants.FindAll(g => g.Role.SeesCases());
        var waiting = account.Proposals.FindAll(p => p.Role.SeesCases());
        return
        [
            new CardCorrected(), .. held.Select(g => new RoleWithdrawn(g.Role, g.Body)), .. waiting.Select(p => new ProposalDeclined(p.Role, p.Body)),
            .. held.Select(g => new RoleProposed(g.Role, g.Body, by.Person)), .. waiting.Select(p => new RoleProposed(p.Role, p.Body, by.Person)),
        ];
    }
}

public sealed record NotTheirsToCorrect() : Refusal("Names and addresses are put right by a manager or an administrator");

public sealed record OwnAddress() : Refusal("Your own address is changed by another manager", "Email");

public sealed record AddressOpensCases()
    : Refusal("Sign-in codes go to this address, and the person sees cases. Ask a manager to change it", "Email");
