using AngleSharp;
using AngleSharp.Html.Dom;
using ReviewTracker.Web.Mail.Templates;

namespace ReviewTracker.Web.Tests.Mail;

public sealed class TemplateTests
{
    private const string Hostile = "Police\r\nBcc: everybody@example.org\r\n\r\n<script>alert(1)</script> & “O’Brien” \u202Egnp.exe \0";

    private static readonly MailFrame Frame = new("Wealdshire Community Safety Partnership", "Wealdshire community safety team");

    public static TheoryData<string> Kinds => [.. MailTemplates.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_kind_says_the_same_in_text_and_in_html(string kind)
    {
        var text = MailTemplates.Of(kind, Frame, Facts("481516", "https://wealdshire.example/page?x=1&y=2", "Wealdshire"));

        var page = await Html(text.AsHtml());
        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.Title.ShouldBe(text.Subject);
        var words = page.QuerySelectorAll("p").Select(p => p.TextContent).ToList();
        text.AsText().Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(words);
        page.QuerySelectorAll("a").OfType<IHtmlAnchorElement>().ShouldAllBe(a => a.Href == a.TextContent);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Hostile_facts_stay_words_on_their_line(string kind)
    {
        var frame = MailFrame.Of(null) with { Partnership = MailFacts.OneLine(Hostile), Team = MailFacts.OneLine(Hostile) };

        var text = MailTemplates.Of(kind, frame, Facts(Hostile, "https://wealdshire.example/\"><script>alert(1)</script>", Hostile));

        text.Subject.ShouldAllBe(c => !char.IsControl(c));
        text.AsText().Split('\n').ShouldNotContain(line => line.StartsWith("Bcc", StringComparison.Ordinal));
        text.AsText().ShouldAllBe(c => c == '\n' || (!char.IsControl(c) && c != '\u202E'));
        var page = await Html(text.AsHtml());
        page.QuerySelectorAll("script").ShouldBeEmpty();
        page.QuerySelectorAll("a").OfType<IHtmlAnchorElement>().ShouldAllBe(a => a.Href.StartsWith("https://wealdshire.example/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("https://user:password@example.org/")]
    [InlineData("")]
    public void Only_a_web_address_is_linked(string link) =>
        Should.Throw<UnusableFactException>(() => MailTemplates.Of("invitation", Frame, Facts("1", link, "Wealdshire"))).Message.ShouldNotContain("example");

    [Fact]
    public void What_is_missing_or_unknown_is_named_and_never_quoted()
    {
        Should.Throw<UnusableFactException>(() => MailTemplates.Of("sign-in-code", Frame, new MailFacts(new Dictionary<string, string>()))).Message.ShouldContain("\"code\"");
        Should.Throw<UnusableFactException>(() => MailTemplates.Of("no-such-kind", Frame, Facts("1", "https://a.example/", "W")));
    }

    private static MailFacts Facts(string code, string link, string partnership) =>
        new(new Dictionary<string, string> { ["code"] = code, ["link"] = link, ["partnership"] = partnership, ["reference"] = partnership, ["until"] = code, ["actions"] = partnership, ["at"] = code });

    private static Task<AngleSharp.Dom.IDocument> Html(string html) =>
        BrowsingContext.New(Configuration.Default).OpenAsync(answer => answer.Content(html));
}
