using Npgsql;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store;

/// <summary>A body goes by these names from now on; a second body that is given one at the same moment is refused.</summary>
public sealed record BodyNamed(BodyId Body, IReadOnlyList<string> Names) : Beside
{
    internal const string OneBodyOnly = "body_names_name_key";

    internal override void AddTo(NpgsqlBatch batch, StoreOptions options) =>
        batch.Add("insert into rt.body_names (name, body) select unnest($1), $2 on conflict (name, body) do nothing")
            .With(Names.Select(BodyCard.Compared).Distinct().ToArray()).With(Body.Value);
}

/// <summary>A body goes by this name no more; another may.</summary>
public sealed record BodyNameFreed(BodyId Body, string Name) : Beside
{
    internal override void AddTo(NpgsqlBatch batch, StoreOptions options) =>
        batch.Add("delete from rt.body_names where name = $1 and body = $2").With(BodyCard.Compared(Name)).With(Body.Value);
}
