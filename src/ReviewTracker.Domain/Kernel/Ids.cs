using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewTracker.Domain.Kernel;

/// <summary>An id is its Guid and nothing else; in JSON it is a plain string, so that Marten reads it unchanged.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }
    static abstract TSelf Of(Guid value);
}

[JsonConverter(typeof(IdJson<ReviewId>))]
public readonly record struct ReviewId(Guid Value) : IId<ReviewId>
{
    public static ReviewId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<RecommendationId>))]
public readonly record struct RecommendationId(Guid Value) : IId<RecommendationId>
{
    public static RecommendationId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<ActionId>))]
public readonly record struct ActionId(Guid Value) : IId<ActionId>
{
    public static ActionId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<MeetingId>))]
public readonly record struct MeetingId(Guid Value) : IId<MeetingId>
{
    public static MeetingId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<DecisionId>))]
public readonly record struct DecisionId(Guid Value) : IId<DecisionId>
{
    public static DecisionId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A topic somebody put on an agenda by hand.</summary>
[JsonConverter(typeof(IdJson<TopicId>))]
public readonly record struct TopicId(Guid Value) : IId<TopicId>
{
    public static TopicId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<RoundId>))]
public readonly record struct RoundId(Guid Value) : IId<RoundId>
{
    public static RoundId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>An agency, a Community Safety Partnership or another body.</summary>
[JsonConverter(typeof(IdJson<BodyId>))]
public readonly record struct BodyId(Guid Value) : IId<BodyId>
{
    public static BodyId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Staff, chairs, repliers and team mailboxes: who it is lives in an erasable table beside the log.</summary>
[JsonConverter(typeof(IdJson<PersonId>))]
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A family contact: who it is lives in the vault and nowhere else.</summary>
[JsonConverter(typeof(IdJson<ContactId>))]
public readonly record struct ContactId(Guid Value) : IId<ContactId>
{
    public static ContactId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Writes an id as a plain string, also as the key of a dictionary.</summary>
public sealed class IdJson<T> : JsonConverter<T> where T : struct, IId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(Guid.Parse(reader.GetString()!));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value.ToString());
}
