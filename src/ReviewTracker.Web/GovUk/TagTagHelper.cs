using Microsoft.AspNetCore.Razor.TagHelpers;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.GovUk;

/// <summary>A short status; its text carries the meaning, its colour only repeats it.</summary>
[HtmlTargetElement("govuk-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>grey, green, turquoise, teal, blue, purple, magenta, red, orange or yellow.</summary>
    public string Colour { get; set; } = "grey";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Becomes(Markup.Of($"<strong class=\"govuk-tag govuk-tag--{Colour}\">{await output.GetChildContentAsync()}</strong>"));
}

/// <summary>A RAG colour with its words: "Red – overdue, 12 days". Red is for what is late and nothing else.</summary>
[HtmlTargetElement("rag-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RagTagHelper : TagHelper
{
    public Rag Rag { get; set; }

    /// <summary>What the colour means here ("overdue, 12 days").</summary>
    public string Words { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = Rag == Rag.None ? Capital(Words.Length == 0 ? "not rated" : Words) : Words.Length == 0 ? $"{Rag}" : $"{Rag} – {Words}";
        output.Becomes(Markup.Of($"<strong class=\"govuk-tag {Css(Rag)}\">{text}</strong>"));
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Css(Rag rag) => rag switch
    {
        Rag.Red => "govuk-tag--red",
        Rag.Amber => "govuk-tag--yellow",
        Rag.Green => "govuk-tag--green",
        Rag.Blue => "govuk-tag--blue",
        Rag.Grey => "govuk-tag--grey",
        _ => "rt-tag--none",
    };
}
