using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ReviewTracker.Web.Forms;

public static class Labels
{
    /// <summary>What a field is called in a sentence: its display name, else its property's name in words.</summary>
    public static string Label(this ModelMetadata metadata) =>
        metadata.DisplayName ?? InWords(metadata.PropertyName ?? metadata.ParameterName ?? "This answer");

    /// <summary>"CompletionClaimed" as "Completion claimed".</summary>
    public static string InWords(string name) => string.Concat(name.Select((letter, at) =>
        at > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
}
