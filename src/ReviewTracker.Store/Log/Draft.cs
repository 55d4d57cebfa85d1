using System.Text;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store.Log;

/// <summary>What one stream is to get: the events that stand and the new ones, still plain.</summary>
/// <param name="Scope">Whose key seals its texts.</param>
internal sealed record Draft(Guid Stream, IReadOnlyList<Recorded> Before, IReadOnlyList<object> Events, Guid Scope)
{
    internal long Expected => Before.Count == 0 ? 0 : Before[^1].Version;
    internal long Reached => Expected + Events.Count;
    internal object Opening => Before.Count == 0 ? Events[0] : Before[0].Data;

    internal static Draft Of(StreamWrite write, IReadOnlyList<Recorded> before)
    {
        if (write.Events.Count == 0) throw new ArgumentException($"Nothing to write to stream {write.Stream}.");
        var opening = before.Count == 0 ? write.Events[0] : before[0].Data;
        return new Draft(write.Stream, before, write.Events, write.KeyScope ?? (opening as IKeyedBy)?.KeyScope ?? write.Stream);
    }

    /// <summary>The names the stream is found by after this; null when they stay as they are.</summary>
    internal IReadOnlyList<string>? Names => Events.OfType<IFoundByName>().LastOrDefault()?.Names.ToList();
}

/// <summary>One new event as it will be stored, and read back from that form.</summary>
internal sealed record Written(Guid Id, string Type, string DotnetType, string Data, string? Headers, Recorded Event);

/// <summary>A draft sealed and serialized.</summary>
internal sealed record WrittenStream(Draft Draft, IReadOnlyList<Written> Events);

/// <summary>Seals and serializes drafts.</summary>
internal sealed class Writing(StoreModel model, StoreOptions options, EventReader reader)
{
    internal WrittenStream Write(Draft draft, Act act, DateTimeOffset at, SealingKeys keys)
    {
        var headers = act.Reason is null ? null : keys.Write(new { Reason = act.Reason }, draft.Scope);
        return new WrittenStream(draft, [.. draft.Events.Select((e, i) => Write(e, draft, draft.Expected + i + 1, headers))]);

        Written Write(object e, Draft of, long version, string? reason)
        {
            var (type, json) = (model.NameOf(e), keys.Write(e, of.Scope));
            // Folds see what is stored, not what was handed in: so live and rebuilt views cannot differ.
            var stored = reader.Data(type, Encoding.UTF8.GetBytes(json));
            return new Written(options.NewId(), type, StoreModel.DotnetNameOf(e), json, reason, new Recorded(
                stored, of.Stream, version, 0, at, act.By, act.Correlation ?? act.Command, act.Reason is null ? null : Sealed(reason!)));
        }
    }

    private static Narrative Sealed(string headers) => new()
    {
        Cipher = System.Text.Json.JsonDocument.Parse(headers).RootElement.GetProperty("reason").GetString(),
    };
}
