using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewTracker.Domain.Kernel;

/// <summary>
/// A text that only the page that shows it may open. It is either still plain (just typed, not yet recorded) or
/// sealed (as it stands in the log). The domain carries it and never reads it; the Store seals and opens it.
/// </summary>
public abstract record SealedText
{
    /// <summary>The text as typed; null once it comes from the log.</summary>
    public string? Plain { get; init; }

    /// <summary>The sealed form as it stands in the log: an opaque string; null while it is still plain.</summary>
    public string? Cipher { get; init; }

    // A sealed text must never reach a log or a page by being interpolated.
    public sealed override string ToString() => "(sealed)";
}

/// <summary>Free text about a death or the people around it: notes, progress, reasons, outcomes, evidence.</summary>
[JsonConverter(typeof(SealedJson<Narrative>))]
public sealed record Narrative : SealedText
{
    /// <summary>What was typed, trimmed; null when nothing was.</summary>
    public static Narrative? Of(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : new Narrative { Plain = text.Trim() };
}

/// <summary>The public name a review is known by, sealed because with a district it identifies.</summary>
[JsonConverter(typeof(SealedJson<Pseudonym>))]
public sealed record Pseudonym : SealedText
{
    public static Pseudonym Of(string name) => new() { Plain = name.Trim() };
}

/// <summary>An exact date of death (yyyy-MM-dd inside), sealed because with a district it identifies.</summary>
[JsonConverter(typeof(SealedJson<SealedDate>))]
public sealed record SealedDate : SealedText
{
    public static SealedDate Of(DateOnly date) => new() { Plain = date.ToString("yyyy-MM-dd", null) };
}

/// <summary>
/// The default form in JSON: the sealed string, passed through untouched. Writing a text that is still plain is
/// refused, so that no serializer but the Store's (which seals first) can ever let one out.
/// </summary>
public sealed class SealedJson<T> : JsonConverter<T> where T : SealedText, new()
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new() { Cipher = reader.GetString() };

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Cipher
            ?? throw new InvalidOperationException("A text must be sealed before it is written."));
}
