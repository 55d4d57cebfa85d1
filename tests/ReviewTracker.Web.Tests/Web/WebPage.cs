using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>A page as somebody reads it.</summary>
public sealed class WebPage
{
    private readonly Visitor _visitor;

    public WebPage(Visitor visitor, HttpResponseMessage answer, string html)
    {
        (_visitor, Html, Status, Headers) = (visitor, html, answer.StatusCode, answer.Headers);
        Address = answer.RequestMessage!.RequestUri!;
        Document = new HtmlParser().ParseDocument(html);
    }

    /// <summary>Who looks at it.</summary>
    public Visitor Visitor => _visitor;

    public HttpStatusCode Status { get; }

    public HttpResponseHeaders Headers { get; }

    public Uri Address { get; }

    public string Html { get; }

    public IDocument Document { get; }

    public string Title => Document.Title ?? "";

    public string Heading => Words(Document.QuerySelector("h1"));

    /// <summary>Everything in the page's main content, blanks squeezed.</summary>
    public string Text => Words(Document.QuerySelector("main"));

    /// <summary>What the error summary says, line by line.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    public IReadOnlyList<string> Navigation => [.. Document.QuerySelectorAll(".govuk-service-navigation__item").Select(Words)];

    /// <summary>What stands in the control with this label.</summary>
    public string Value(string label) => new WebForm(Document, null).Value(label);

    /// <summary>Fills in by label or legend, and presses the form's first button.</summary>
    public Task<WebPage> Submit(params (string Label, string Value)[] answers) => Submit(null, answers);

    /// <summary>Fills in by label or legend, and presses the button with this text.</summary>
    public Task<WebPage> Submit(string? button, params (string Label, string Value)[] answers)
    {
        var form = new WebForm(Document, button);
        foreach (var (label, value) in answers) form.Answer(label, value);

        var address = new Uri(Address, form.Action ?? Address.PathAndQuery);
        return form.IsPost ? _visitor.Send(address, form.Pairs) : _visitor.Ask(form.AsQuery(address));
    }

    internal static string Words(INode? node) =>
        string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
