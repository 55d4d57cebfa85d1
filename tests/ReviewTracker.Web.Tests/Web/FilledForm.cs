namespace ReviewTracker.Web.Tests.Web;

/// <summary>A form as it is filled in, and as it comes back.</summary>
public static class FilledForm
{
    /// <summary>What a browser would post.</summary>
    public static IReadOnlyList<(string Name, string Value)> Pairs(WebPage form, params (string Label, string Value)[] answers)
    {
        var filled = new WebForm(form.Document, null);
        foreach (var (label, value) in answers) filled.Answer(label, value);
        return filled.Pairs;
    }

    /// <summary>Texts, dates and ticks stand on the page as they were entered.</summary>
    public static void Keeps(WebPage page, IEnumerable<(string Label, string Value)> answers)
    {
        foreach (var (label, value) in answers)
        {
            var ticked = page.Document.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("id")).ToHashSet();
            var answer = page.Document.QuerySelectorAll("label").FirstOrDefault(l => WebPage.Words(l) == value && ticked.Contains(l.GetAttribute("for")));
            if (answer is null) page.Value(label).ShouldBe(value, label);
        }
    }
}
