using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Security.Oidc;

/// <summary>
/// Opens an account for somebody the identity provider knows and we do not: without a role. Their groups only propose
/// roles, which count once somebody here grants them.
/// </summary>
public sealed class Newcomers(Streams streams, Views views, OidcSettings settings)
{
    /// <summary>Also when an earlier attempt broke off between the identity and the account.</summary>
    /// <exception cref="NotSignedInException">The person has left.</exception>
    public async Task<PersonId> Ensure(PersonId person, ProviderIdentity identity, CancellationToken cancel)
    {
        if (await views.Get<Account>(person.Value, cancel) is null) await Open(person, identity, cancel);
        if (await views.Get<Account>(person.Value, cancel) is { State.LeftOn: not null }) throw new NotSignedInException(
            "You were not signed in, because your account here has ended. Ask a manager of the community safety team if that is wrong.",
            "The identity belongs to somebody who has left.");
        await Propose(person, identity, cancel);
        return person;
    }

    private async Task Open(PersonId person, ProviderIdentity identity, CancellationToken cancel)
    {
        var card = new PersonCard(person, NameOf(identity), identity.Email);
        try
        {
            await streams.Start(person.Value, By(person) with { Beside = [new CardSaved(card)] }, [new AccountOpened(person)], cancel);
        }
        catch (StreamMovedOnException)
        {
            // The same person in another window was faster.
        }
    }

    private async Task Propose(PersonId person, ProviderIdentity identity, CancellationToken cancel)
    {
        ImmutableList<Role> roles = [.. identity.Groups.Where(settings.Groups.ContainsKey).Select(group => settings.Groups[group])];
        if (roles.IsEmpty || await views.Get<Account>(person.Value, cancel) is not { } account) return;
        if (ProposeByDirectoryHandler.Handle(new(roles), account.State).IsEmpty) return;
        try
        {
            await streams.Change<Account>(person.Value, account.Version, By(person), state => ProposeByDirectoryHandler.Handle(new(roles), state), cancel);
        }
        catch (StreamMovedOnException)
        {
            // Somebody is deciding about this account at this very moment; the next sign-in proposes what is still missing.
        }
    }

    private static Act By(PersonId person) => new(person, Guid.CreateVersion7());

    private static string NameOf(ProviderIdentity identity)
    {
        var name = Forms.TypedText.Of(identity.Name, lines: false).Text;
        return name.Length is > 0 and <= 200 ? name : "Somebody without a name";
    }
}
