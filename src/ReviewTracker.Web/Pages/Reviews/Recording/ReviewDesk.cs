using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>What the pages on which a review is changed look things up with.</summary>
public sealed class ReviewDesk(
    Streams streams, Views views, ReviewList reviews, PeopleDirectory people, SealedTexts texts, ReviewRecorder recorder, TimeProvider clock)
{
    public Streams Streams => streams;
    public ReviewList Reviews => reviews;
    public PeopleDirectory People => people;
    public SealedTexts Texts => texts;
    public ReviewRecorder Recorder => recorder;
    public DateOnly Today => clock.GetUtcNow().UkDate();

    /// <summary>The review under this address ("2026-04"); null where there is none for who is looking.</summary>
    public Task<Loaded<ReviewFile>?> Find(string address, Viewer viewer, CancellationToken cancel) =>
        reviews.Get(ReviewReference.FromAddress(address), viewer, cancel);

    /// <summary>The bodies of these kinds that exist on the day, by name; of every kind when none is named.</summary>
    public async Task<IReadOnlyList<Choice>> Bodies(DateOnly day, CancellationToken cancel, params BodyKind[] kinds) =>
        [.. (await views.All<BodyCard>(cancel)).Select(b => b.State)
            .Where(b => (kinds.Length == 0 || kinds.Contains(b.Kind)) && !(b.ValidFrom > day) && !(b.ValidTo < day))
            .OrderBy(b => b.Name, StringComparer.InvariantCulture).Select(b => new Choice(b.Id.ToString(), b.Name))];

    /// <summary>Names of bodies, also of those that are no more.</summary>
    public async Task<IReadOnlyDictionary<BodyId, string>> BodyNames(CancellationToken cancel) =>
        (await views.All<BodyCard>(cancel)).ToDictionary(b => b.State.Id, b => b.State.Name);

    /// <summary>The people who have one of these roles, by name.</summary>
    public async Task<IReadOnlyList<Choice>> PeopleWho(Role[] roles, CancellationToken cancel)
    {
        var accounts = (await views.All<Account>(cancel)).Where(a => a.State.Grants.Exists(g => roles.Contains(g.Role))).ToList();
        var cards = await people.Find(accounts.Select(a => a.State.Id), cancel);
        return [.. cards.Values.Where(c => c.Name != PeopleDirectory.Erased)
            .OrderBy(c => c.Name, StringComparer.InvariantCulture).Select(c => new Choice(c.Id.ToString(), c.Name))];
    }

    /// <summary>What somebody may do now; null for nobody.</summary>
    public async Task<Account?> AccountOf(PersonId? person, CancellationToken cancel) =>
        person is { } id ? (await views.Get<Account>(id.Value, cancel))?.State : null;

    /// <summary>Everybody to whom the role is granted now.</summary>
    public async Task<IReadOnlySet<PersonId>> WhoHold(Role role, CancellationToken cancel) =>
        (await views.All<Account>(cancel)).Where(a => a.State.Has(role)).Select(a => a.State.Id).ToHashSet();

    /// <summary>What somebody is called.</summary>
    public async Task<string?> NameOf(PersonId? person, CancellationToken cancel) => person is not { } id ? null
        : (await people.Find([id], cancel)).TryGetValue(id, out var card) ? card.Name : PeopleDirectory.Erased;
}
