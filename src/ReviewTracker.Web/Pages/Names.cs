using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Pages;

/// <summary>What bodies and people are called, looked up once for everything a page shows.</summary>
public sealed record Names(IReadOnlyDictionary<BodyId, BodyCard> Bodies, IReadOnlyDictionary<PersonId, PersonCard> People)
{
    public string Of(BodyId? body, string otherwise = "Not recorded") =>
        body is { } id ? Bodies.TryGetValue(id, out var card) ? card.Name : "A body that is not on record" : otherwise;

    /// <summary>The short name where there is one: for narrow columns.</summary>
    public string ShortOf(BodyId body) => Bodies.TryGetValue(body, out var card) ? card.ShortName ?? card.Name : Of(body);

    public string Of(PersonId? person, string otherwise = "Nobody yet") =>
        person is { } id ? People.TryGetValue(id, out var card) ? card.Name : "former user" : otherwise;
}

/// <summary>Looks names up. They carry nothing of a case, so everybody signed in may read them.</summary>
public sealed class NameSource(Views views, Streams streams, PeopleDirectory people)
{
    public async Task<Names> Of(IEnumerable<PersonId?> persons, CancellationToken cancel)
    {
        var bodies = await views.All<BodyCard>(cancel);
        var found = await people.Find([.. persons.OfType<PersonId>().Distinct()], cancel);
        return new(bodies.ToDictionary(b => b.State.Id, b => b.State), found);
    }

    /// <summary>What bodies were called at a place in the log; null: what they are called now.</summary>
    public async Task<Names> At(long? position, CancellationToken cancel)
    {
        var now = await Of([], cancel);
        if (position is null) return now;

        var then = new Dictionary<BodyId, BodyCard>();
        foreach (var (id, card) in now.Bodies)
            then[id] = await streams.LoadAt<BodyCard>(id.Value, new AsAt { Position = position }, cancel) ?? card;
        return now with { Bodies = then };
    }
}
