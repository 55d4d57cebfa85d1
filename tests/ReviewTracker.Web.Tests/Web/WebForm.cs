using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>A form of a page, filled in by what its labels say.</summary>
public sealed class WebForm
{
    private readonly IElement _form;
    private readonly IHtmlButtonElement? _button;
    private readonly List<(string Name, string Value)> _pairs = [];

    public WebForm(IDocument document, string? button)
    {
        _button = document.QuerySelectorAll<IHtmlButtonElement>(button is null ? "main form button" : "form button")
            .Where(b => button is null || WebPage.Words(b) == button).OrderByDescending(b => Form(b).GetAttribute("method") == "post").FirstOrDefault();
        _form = _button is null ? document.QuerySelector("main") ?? throw new InvalidOperationException("There is no such form.") : Form(_button);
        foreach (var control in _form.QuerySelectorAll("input, textarea, select")) Add(control);
        if (_button?.Name is { Length: > 0 } name) _pairs.Add((name, _button.Value));
    }

    public IReadOnlyList<(string Name, string Value)> Pairs => _pairs;

    public bool IsPost => _form.GetAttribute("method") == "post";

    public string? Action => _button?.GetAttribute("formaction") ?? _form.GetAttribute("action");

    public Uri AsQuery(Uri address) => new UriBuilder(address)
    {
        Query = string.Join('&', _pairs.Select(p => $"{Uri.EscapeDataString(p.Name)}={Uri.EscapeDataString(p.Value)}")),
    }.Uri;

    public string Value(string label) => Control(label) switch
    {
        IHtmlTextAreaElement area => area.TextContent.TrimStart('\n'),
        IHtmlSelectElement select => WebPage.Words(select.QuerySelector("option[selected]")),
        { } control => control.GetAttribute("value") ?? "",
        null => string.Join(' ', DateBoxes(label).Select(box => box.GetAttribute("value"))),
    };

    public void Answer(string label, string value)
    {
        if (Control(label) is { } control) Set(control, value);
        else if (DateBoxes(label) is { Length: > 0 } boxes) SetDate(boxes, value);
        else Choose(label, value);
    }

    private static IElement Form(IElement inside) => inside.Closest("form") ?? throw new InvalidOperationException("The button is in no form.");

    private void Add(IElement control)
    {
        var name = control.GetAttribute("name");
        if (string.IsNullOrEmpty(name)) return;
        if (control is IHtmlInputElement { Type: "radio" or "checkbox" } tick && !tick.HasAttribute("checked")) return;

        _pairs.Add((name, control switch
        {
            IHtmlSelectElement select => (select.QuerySelector("option[selected]") ?? select.QuerySelector("option"))?.GetAttribute("value") ?? "",
            IHtmlTextAreaElement area => area.TextContent.TrimStart('\n'),
            _ => control.GetAttribute("value") ?? "",
        }));
    }

    private void Set(IElement control, string value)
    {
        var posted = control is IHtmlInputElement { Type: "radio" or "checkbox" } ? control.GetAttribute("value")!
            : control is IHtmlSelectElement select
            ? select.QuerySelectorAll("option").FirstOrDefault(o => WebPage.Words(o) == value)?.GetAttribute("value")
                ?? throw new InvalidOperationException($"There is no answer \"{value}\".")
            : value;
        Replace(control.GetAttribute("name")!, posted);
    }

    private void SetDate(IElement[] boxes, string date)
    {
        var parts = date.Split(' ');
        for (var at = 0; at < boxes.Length; at++) Replace(boxes[at].GetAttribute("name")!, at < parts.Length ? parts[at] : "");
    }

    private void Choose(string legend, string answer)
    {
        var fieldset = Fieldset(legend) ?? throw new InvalidOperationException($"Nothing on the page is called \"{legend}\".");
        var label = fieldset.QuerySelectorAll("label").FirstOrDefault(l => WebPage.Words(l) == answer)
            ?? throw new InvalidOperationException($"\"{legend}\" has no answer \"{answer}\".");
        var tick = (IHtmlInputElement)_form.QuerySelector($"[id='{label.GetAttribute("for")}']")!;
        if (tick.Type == "radio") Replace(tick.Name!, tick.GetAttribute("value")!);
        else _pairs.Add((tick.Name!, tick.GetAttribute("value")!));
    }

    private void Replace(string name, string value)
    {
        _pairs.RemoveAll(p => p.Name == name);
        _pairs.Add((name, value));
    }

    private IElement? Control(string label) => _form.QuerySelectorAll("label").FirstOrDefault(l => WebPage.Words(l) == label) is { } found
        ? _form.QuerySelector($"[id='{found.GetAttribute("for")}']") : null;

    private IElement[] DateBoxes(string legend) => [.. Fieldset(legend)?.QuerySelectorAll(".govuk-date-input__input") ?? Enumerable.Empty<IElement>()];

    private IElement? Fieldset(string legend) =>
        _form.QuerySelectorAll("fieldset").FirstOrDefault(f => WebPage.Words(f.QuerySelector("legend")) == legend);
}
