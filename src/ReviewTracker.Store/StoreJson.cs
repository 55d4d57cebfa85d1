using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store;

/// <summary>How events and views are written: camelCase, enums as words, dates as yyyy-MM-dd, sealed texts sealed.</summary>
public static class StoreJson
{
    public static JsonSerializerOptions Options { get; } = Made();

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // The text goes to jsonb, never into a page: no need to escape letters beyond ASCII.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new SealingJson());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
