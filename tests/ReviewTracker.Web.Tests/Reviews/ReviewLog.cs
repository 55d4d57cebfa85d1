using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>Reviews written straight into the log, as far along as a test needs them.</summary>
public sealed class ReviewLog(WebApp app)
{
    private Streams Streams => app.Get<Streams>();

    public async Task<TestReview> Begin(IEnumerable<object> events)
    {
        var review = await Next();
        await Streams.Start(review.Id.Value, Act(), [Course.Notified(review), .. events], CancellationToken.None);
        return review;
    }

    private async Task<TestReview> Next() => new(
        new ReviewId(Guid.CreateVersion7()), await app.Get<ReviewList>().NextReference(2026, CancellationToken.None));

    /// <summary>Somebody else records something meanwhile.</summary>
    public async Task Meanwhile(TestReview review, object happened)
    {
        var version = (await Events(review.Id.Value)).Count;
        await Streams.Append(Act(), [new StreamWrite(review.Id.Value, version, [happened])], [], CancellationToken.None);
    }

    public Task<IReadOnlyList<Recorded>> Events(Guid stream) => Streams.Read(stream, AsAt.Now, CancellationToken.None);

    public static Act Act() => new(Seed.PersonOf(Role.Manager), Guid.CreateVersion7());
}

public sealed record TestReview(ReviewId Id, string Reference)
{
    public string Path => $"/reviews/{ReviewReference.ToAddress(Reference)}";
}
