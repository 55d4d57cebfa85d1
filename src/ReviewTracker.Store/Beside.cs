using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store;

/// <summary>
/// What stands beside the log and is written in the very transaction of an act, or not at all: a mail it causes, a name
/// it gives. The same act repeated writes nothing of it again.
/// </summary>
public abstract record Beside
{
    /// <summary>Adds statements that answer no rows.</summary>
    internal abstract void AddTo(NpgsqlBatch batch, StoreOptions options);

    /// <summary>The same for what is sealed under one of the keys that seal the act's own texts.</summary>
    internal virtual void AddTo(NpgsqlBatch batch, StoreOptions options, IReadOnlyCollection<DataKey> keys) => AddTo(batch, options);
}

/// <summary>Name and address of a person or a team, as they are from now on.</summary>
public sealed record CardSaved(PersonCard Card) : Beside
{
    internal const string Sql =
        """
        insert into rt.people (id, name, email) values ($1, $2, $3)
        on conflict (id) do update set name = excluded.name, email = excluded.email
        """;

    internal override void AddTo(NpgsqlBatch batch, StoreOptions options) =>
        batch.Add(Sql).With(Card.Id.Value).With(Card.Name).With(Card.Email);
}

/// <summary>Of this review there are these recommendations and no other: refused when somebody began one meanwhile.</summary>
public sealed record PlanStands(ReviewId Review, IReadOnlyList<RecommendationId> Known) : Beside
{
    internal override void AddTo(NpgsqlBatch batch, StoreOptions options) =>
        batch.Add("call rt.plan_stands($1, $2)").With(Review.Value).With(Known.Select(k => k.Value).ToArray());
}

/// <summary>Name and mailbox of a team, as they are from now on. Nobody signs in with it, so it may be somebody's address as well.</summary>
public sealed record MailboxSaved(PersonCard Card) : Beside
{
    internal override void AddTo(NpgsqlBatch batch, StoreOptions options) => batch.Add(
        """
        insert into rt.people (id, name, email, shared) values ($1, $2, $3, true)
        on conflict (id) do update set name = excluded.name, email = excluded.email, shared = true
        """).With(Card.Id.Value).With(Card.Name).With(Card.Email);
}

/// <summary>Somebody new was named; whoever is there already, under this id or this address, stays as they are.</summary>
public sealed record Introduced(PersonCard Card) : Beside
{
    internal const string Sql = "insert into rt.people (id, name, email) values ($1, $2, $3) on conflict do nothing";

    internal override void AddTo(NpgsqlBatch batch, StoreOptions options) =>
        batch.Add(Sql).With(Card.Id.Value).With(Card.Name).With(Card.Email);
}
