using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Security.Oidc;

/// <summary>Opens an account for somebody the identity provider knows and we do not: without a role.</summary>
public sealed class Newcomers(Streams streams, Views views)
{
    /// <summary>Also when an earlier attempt broke off between the identity and the account.</summary>
    public async Task<PersonId> Ensure(PersonId person, ProviderIdentity identity, CancellationToken cancel)
    {
        if (await views.Get<Account>(person.Value, cancel) is not null) return person;
        var card = new PersonCard(person, NameOf(identity), identity.Email);
        try
        {
            await streams.Start(person.Value, new Act(person, Guid.CreateVersion7()) { Beside = [new CardSaved(card)] }, [new AccountOpened(person)], cancel);
        }
        catch (StreamMovedOnException)
        {
            // The same person in another window was faster.
        }
        return person;
    }

    private static string NameOf(ProviderIdentity identity)
    {
        var name = Forms.TypedText.Of(identity.Name, lines: false).Text;
        return name.Length is > 0 and <= 200 ? name : "Somebody without a name";
    }
}
