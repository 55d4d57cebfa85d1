using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Pages.Answer;

/// <summary>Whom an action can be handed on to without anybody of the team: people with an address where the agency already has one.</summary>
public sealed class Colleagues(PeopleDirectory people, Views views, TeamList teams)
{
    // Anybody can have an address there, so it says nothing of whose it is.
    private static readonly HashSet<string> ForAnybody = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.com", "live.co.uk", "msn.com", "yahoo.com", "yahoo.co.uk", "ymail.com",
        "icloud.com", "me.com", "mac.com", "aol.com", "aol.co.uk", "proton.me", "protonmail.com", "gmx.com", "gmx.co.uk", "mail.com", "zoho.com",
        "btinternet.com", "sky.com", "talktalk.net", "virginmedia.com", "ntlworld.com", "tiscali.co.uk", "blueyonder.co.uk", "fastmail.com", "tutanota.com",
    };

    /// <summary>Where an agency's leads, its teams and the link's own recipient have their addresses.</summary>
    public async Task<IReadOnlySet<string>> DomainsOf(BodyId agency, PersonId recipient, CancellationToken cancel)
    {
        var leads = (await views.All<Account>(cancel)).Where(a => a.State.LeftOn is null && a.State.Grants.Contains(new(Role.AgencyLead, agency))).Select(a => a.State.Id);
        var cards = await people.Find([.. leads, .. await teams.OfBody(agency, cancel), recipient], cancel);
        return cards.Values.Select(c => DomainOf(c.Email)).OfType<string>().Where(d => !ForAnybody.Contains(d)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The person with this address, or somebody new under this id.</summary>
    public async Task<PersonCard> Card(Guid id, string name, string address, CancellationToken cancel) =>
        await people.FindByEmail(address, cancel) ?? new(new(id), name, address.Trim());

    public static string? DomainOf(string? address) => address?.Split('@') is [.., { Length: > 0 } domain] and { Length: > 1 } ? domain.Trim().ToLowerInvariant() : null;
}
