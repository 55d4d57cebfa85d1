using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Tests.Demo;

/// <summary>Records as readable JSON, texts as they were typed: for comparing, since lists inside records compare by reference.</summary>
internal static class PlainJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new PlainText<Narrative>(), new PlainText<Pseudonym>(), new PlainText<SealedDate>(), new JsonStringEnumConverter() },
    };

    public static string Of(object value) => $"{value.GetType().Name} {JsonSerializer.Serialize(value, value.GetType(), Options)}";

    private sealed class PlainText<T> : JsonConverter<T> where T : SealedText, new()
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new() { Plain = reader.GetString() };

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Plain ?? value.Cipher);
    }
}
