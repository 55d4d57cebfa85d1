using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Reviews;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>One review's money with what its reader may know of the review itself.</summary>
/// <param name="Row">Its line in the caseload; null for somebody who may know what it costs and no more of it than its reference.</param>
/// <param name="Texts">Whether what was written beside an entry may be read.</param>
public sealed record ReviewMoney(ReviewId Id, string Reference, CaseloadRow? Row, bool Texts, Loaded<MoneyOfReview>? Money);

/// <summary>What the pages about money look things up with.</summary>
public sealed class MoneyDesk(
    Streams streams, Views views, MoneyList money, ReviewList reviews, ReviewReading reading, NameSource names, SealedTexts texts, TimeProvider clock)
{
    public Streams Streams => streams;
    public Views Views => views;
    public NameSource Names => names;
    public SealedTexts Texts => texts;
    public ReviewReading Reading => reading;
    public DateOnly Today => clock.GetUtcNow().UkDate();

    /// <summary>The money of the review under this address ("2026-04"); null where there is none for who is looking.</summary>
    public async Task<ReviewMoney?> Of(string address, Viewer viewer, CancellationToken cancel)
    {
        var reference = ReviewReference.FromAddress(address);
        if (await money.Find(reference, viewer, cancel) is not { } review) return null;
        return new(review, reference, await reviews.Find(reference, viewer, cancel), await reviews.Get(reference, viewer, cancel) is not null,
            await views.Get<MoneyOfReview>(MoneyStreams.Of(review), cancel));
    }

    /// <summary>The bodies that may pay into the pool on a day, by name: all but government departments.</summary>
    public async Task<IReadOnlyList<BodyCard>> Partners(DateOnly day, CancellationToken cancel) =>
        [.. (await views.All<BodyCard>(cancel)).Select(b => b.State)
            .Where(b => b.Kind is not BodyKind.Department && b.IsOpenOn(day)).OrderBy(b => b.Name, StringComparer.Ordinal)];

    /// <summary>A body, whether it still exists or not; null where there is none.</summary>
    public async Task<BodyCard?> Body(Guid id, CancellationToken cancel) => (await views.Get<BodyCard>(id, cancel))?.State;

    public Task<Loaded<ContributionsOfPartner>?> Contributions(BodyId partner, CancellationToken cancel) =>
        views.Get<ContributionsOfPartner>(MoneyStreams.Of(partner), cancel);

    /// <summary>Begins the stream where nothing was recorded yet, else adds to it; whoever begins it second is shown what the first has recorded.</summary>
    public Task Record<T>(Guid stream, long version, Act act, Func<T?, IReadOnlyList<object>> decide, CancellationToken cancel) where T : class =>
        version == 0 ? streams.Start(stream, act, decide(null), cancel) : streams.Change<T>(stream, version, act, decide, cancel);
}
