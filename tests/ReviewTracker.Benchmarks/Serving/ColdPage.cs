using System.Diagnostics;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>The front page and everything it names, as a browser with an empty cache fetches it.</summary>
/// <param name="Bytes">Of the bodies as they went over the wire.</param>
/// <param name="AfterDocument">What was fetched after the page itself took.</param>
internal sealed record ColdPage(int Requests, long Bytes, TimeSpan AfterDocument, string InWords)
{
    private static readonly Regex s_named = new(
        """<(?:link|script|img|source)\b[^>]*?\b(?:href|src)="(?<path>[^"#]+)"|\bimport\b[^"';]*["'](?<path>[./][^"']+)["']""");

    internal static async Task<ColdPage> Of(Uri address)
    {
        using var browser = Visitors.One(address);
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        var (waiting, seen, fetched) = (new Queue<Uri>([address]), new HashSet<Uri> { address }, new List<(string Path, long Bytes)>());
        var after = Stopwatch.StartNew();
        while (waiting.TryDequeue(out var next))
        {
            var (text, bytes) = await Fetch(browser, next);
            if (fetched.Count == 0) after.Restart();
            fetched.Add((next.AbsolutePath, bytes));
            foreach (var named in Named(text, next).Where(seen.Add)) waiting.Enqueue(named);
        }
        return new ColdPage(fetched.Count, fetched.Sum(f => f.Bytes), after.Elapsed,
            string.Join(", ", fetched.Select(f => $"{f.Path} {f.Bytes / 1000.0:0.0}")));
    }

    // Pictures that the style sheet names belong to components that are not on the page: a browser leaves them where they are.
    private static IEnumerable<Uri> Named(string text, Uri within) =>
        s_named.Matches(text).Select(match => new Uri(within, match.Groups["path"].Value)).Where(named => named.Authority == within.Authority);

    private static async Task<(string Text, long Bytes)> Fetch(HttpClient browser, Uri address)
    {
        using var answer = await browser.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsByteArrayAsync();
        return (Encoding.UTF8.GetString(Opened(body, answer.Content.Headers)), body.Length);
    }

    private static byte[] Opened(byte[] body, HttpContentHeaders headers)
    {
        if (headers.ContentEncoding.Count == 0) return body;
        using var opened = new MemoryStream();
        using Stream packed = headers.ContentEncoding.Contains("br")
            ? new BrotliStream(new MemoryStream(body), CompressionMode.Decompress) : new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        packed.CopyTo(opened);
        return opened.ToArray();
    }
}
