using System.Text;
using System.Text.Encodings.Web;

namespace ReviewTracker.Web.Mail.Templates;

/// <summary>One thing a mail says; written once and rendered as text and as HTML.</summary>
public abstract record MailPart
{
    /// <summary>A paragraph of plain words.</summary>
    public sealed record Says(string Words) : MailPart;

    /// <summary>What the following is about.</summary>
    public sealed record Heading(string Words) : MailPart;

    /// <summary>A list, each entry a sentence of its own.</summary>
    public sealed record Lines(IReadOnlyList<string> Entries) : MailPart;

    /// <summary>A code to be read and typed.</summary>
    public sealed record Code(string Digits) : MailPart;

    /// <summary>A page to open; the address stands in the open, so that people see where it leads.</summary>
    public sealed record Opens(Uri Page) : MailPart;
}

/// <summary>A whole mail. What it is built from has been cleaned: no line breaks in a subject, only web addresses in links.</summary>
public sealed record MailText(string Subject, IReadOnlyList<MailPart> Parts, string SignedBy)
{
    private const string Body = "margin:0;padding:24px 16px;background:#ffffff;color:#0b0c0c;font-family:Helvetica,Arial,sans-serif";
    private const string Words = "margin:0 0 20px;font-size:19px;line-height:25px";

    public string AsText()
    {
        var text = new StringBuilder();
        foreach (var part in Parts) text.Append(Plain(part)).Append("\n\n");
        return text.Append(SignedBy).Append('\n').ToString();
    }

    public string AsHtml()
    {
        var html = new StringBuilder(
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encoded(Subject)}</title>
            </head>
            <body style="{Body}">
            <div role="article" aria-label="{Encoded(Subject)}" style="max-width:580px">

            """);
        foreach (var part in Parts) html.Append(Marked(part)).Append('\n');
        return html.Append(Marked(new MailPart.Says(SignedBy))).Append("\n</div>\n</body>\n</html>\n").ToString();
    }

    // Marks as GOV.UK Notify reads them, so that a mail looks the same whichever way it goes.
    private static string Plain(MailPart part) => part switch
    {
        MailPart.Says says => says.Words,
        MailPart.Heading heading => $"# {heading.Words}",
        MailPart.Lines lines => string.Join('\n', lines.Entries.Select(line => $"* {line}")),
        MailPart.Code code => code.Digits,
        MailPart.Opens opens => opens.Page.AbsoluteUri,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part nobody renders."),
    };

    private static string Marked(MailPart part) => part switch
    {
        MailPart.Heading heading => $"<h2 style=\"margin:30px 0 15px;font-size:24px;line-height:30px\">{Encoded(heading.Words)}</h2>",
        MailPart.Lines lines => $"<ul style=\"{Words};padding-left:24px\">\n{string.Concat(lines.Entries.Select(line => $"<li style=\"margin:0 0 10px\">{Encoded(line)}</li>\n"))}</ul>",
        MailPart.Code code => $"<p style=\"margin:0 0 20px;font-size:32px;line-height:40px;font-weight:bold;letter-spacing:2px\">{Encoded(code.Digits)}</p>",
        MailPart.Opens opens => $"<p style=\"{Words};word-wrap:break-word\"><a href=\"{Encoded(opens.Page.AbsoluteUri)}\" style=\"color:#1d70b8\">{Encoded(opens.Page.AbsoluteUri)}</a></p>",
        _ => $"<p style=\"{Words}\">{Encoded(Plain(part))}</p>",
    };

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
