using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>A page's form as somebody would send it: what it carries unseen, and an answer to every question.</summary>
public static class PlausibleForm
{
    public const string Token = "__RequestVerificationToken";

    public static IReadOnlyList<(string Name, string Value)> Of(WebPage page)
    {
        var form = page.Document.QuerySelectorAll<IHtmlFormElement>("main form").Where(f => f.GetAttribute("method") == "post")
            .OrderByDescending(f => f.QuerySelectorAll("input, select, textarea").Length).FirstOrDefault();
        return form is null ? [] : [.. form.QuerySelectorAll("input, select, textarea").GroupBy(c => c.GetAttribute("name") ?? "")
            .Where(g => g.Key.Length > 0 && g.Key != Token).Select(g => (g.Key, Answer(g.Key, [.. g])))];
    }

    public static string TokenOf(WebPage page) =>
        page.Document.QuerySelector($"input[name='{Token}']")?.GetAttribute("value") ?? throw new InvalidOperationException("There is no form.");

    private static string Answer(string name, IElement[] controls) => controls[0] switch
    {
        IHtmlSelectElement select => select.QuerySelectorAll("option").Select(o => o.GetAttribute("value") ?? "").FirstOrDefault(v => v.Length > 0, ""),
        IHtmlTextAreaElement area => area.TextContent.Trim() is { Length: > 0 } text ? text : "Plausible words",
        IHtmlInputElement { Type: "radio" or "checkbox" } first =>
            (controls.FirstOrDefault(c => c.HasAttribute("checked")) ?? first).GetAttribute("value") ?? "",
        IHtmlInputElement { Type: "hidden" } hidden => hidden.GetAttribute("value") ?? "",
        var box when (box.GetAttribute("value") ?? "").Length > 0 => box.GetAttribute("value")!,
        _ when name.EndsWith(".Day", StringComparison.Ordinal) => "14",
        _ when name.EndsWith(".Month", StringComparison.Ordinal) => "5",
        _ when name.EndsWith(".Year", StringComparison.Ordinal) => "2026",
        var box when box.GetAttribute("inputmode") is "numeric" or "decimal" || name.Contains("Year", StringComparison.Ordinal) => "1",
        var box when box.GetAttribute("type") == "email" || name.Contains("Email", StringComparison.Ordinal) => "somebody@example.org",
        _ => "Plausible words",
    };
}
