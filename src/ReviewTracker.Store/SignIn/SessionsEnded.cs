using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.SignIn;

/// <summary>Signs a person out everywhere, with the act that is the reason for it.</summary>
public sealed record SessionsEnded(PersonId Person) : Beside
{
    internal override void AddTo(NpgsqlBatch batch, StoreOptions options) =>
        batch.Add(Sessions.EndAllSql).With(Person.Value);
}
