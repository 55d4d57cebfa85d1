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

/// <summary>Makes the codes a person was sent worthless, with the act that is the reason for it.</summary>
public sealed record CodesSpent(PersonId Person) : Beside
{
    internal override void AddTo(NpgsqlBatch batch, StoreOptions options) =>
        batch.Add("update rt.sign_in_codes set used = coalesce(used, now() + $2) where person = $1").With(Person.Value).With(options.ClockOffset);
}
