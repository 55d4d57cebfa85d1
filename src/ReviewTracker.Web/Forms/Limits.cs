using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ReviewTracker.Web.Forms;

/// <summary>One line of text and how long it may be; without it a line may have 200 characters.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LineAttribute(int max = 200) : Attribute
{
    public int Max => max;
}

/// <summary>Text of several lines and how long it may be.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ParagraphsAttribute(int max = 4000) : Attribute
{
    public int Max => max;
}

/// <summary>How much may be typed into one property.</summary>
public sealed record Limit(int Max, bool Lines)
{
    public static Limit Of(ModelMetadata metadata)
    {
        var attributes = (metadata as DefaultModelMetadata)?.Attributes.Attributes ?? [];
        return attributes.OfType<ParagraphsAttribute>().FirstOrDefault() is { } paragraphs
            ? new(paragraphs.Max, true)
            : new(attributes.OfType<LineAttribute>().FirstOrDefault()?.Max ?? 200, false);
    }
}
