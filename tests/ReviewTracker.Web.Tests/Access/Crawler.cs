using System.IO.Compression;
using System.Net;
using System.Text;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>Everything one answer carries: status line, headers, cookies, body.</summary>
/// <param name="LeadsTo">Where it sends the browser.</param>
public sealed record Answer(string Asked, int Status, string Text, string? LeadsTo);

/// <summary>Goes wherever a visitor can get to, and keeps all that was answered.</summary>
public sealed class Crawler(Visitor visitor)
{
    private const int MostVariations = 25;

    private readonly HashSet<string> _asked = [];
    private readonly Dictionary<string, int> _variations = [];

    public List<Answer> Answers { get; } = [];

    /// <summary>Opens an address, takes down what came back, and goes where it leads.</summary>
    public async Task<string> Open(string address, HttpContent? form = null)
    {
        var answer = await Look(address, form);
        Answers.Add(answer);
        if (answer.LeadsTo is { } to) await Follow(to);
        return answer.Text;
    }

    /// <summary>Opens an address and goes nowhere from there.</summary>
    public async Task<Answer> Look(string address, HttpContent? form = null)
    {
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, address) { Content = form };
        using var answer = await visitor.Unfollowed.SendAsync(request);
        var body = Readable(await answer.Content.ReadAsByteArrayAsync());
        var headers = string.Concat(answer.Headers.Concat(answer.Content.Headers).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}\n"));
        return new($"{request.Method} {address}", (int)answer.StatusCode, $"{headers}\n{WebUtility.HtmlDecode(body)}", answer.Headers.Location?.ToString());
    }

    /// <summary>Follows every link from here, each address once, as far as the number of pages allows.</summary>
    public async Task Follow(string from, int most = 600)
    {
        var waiting = new Queue<string>([from]);
        while (waiting.TryDequeue(out var address) && _asked.Count < most)
        {
            // Filters and orders of a list multiply without end: some of each page's are enough.
            if (_variations.GetValueOrDefault(PathOf(address)) >= MostVariations || !_asked.Add(address)) continue;
            _variations[PathOf(address)] = _variations.GetValueOrDefault(PathOf(address)) + 1;
            foreach (var link in Links(await Open(address))) if (!_asked.Contains(link)) waiting.Enqueue(link);
        }
    }

    // What stands in a Word document or a workbook stands in files inside it.
    private static string Readable(byte[] body)
    {
        if (!body.AsSpan().StartsWith("PK"u8)) return Encoding.UTF8.GetString(body);
        using var zip = new ZipArchive(new MemoryStream(body), ZipArchiveMode.Read);
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var inside = new MemoryStream();
            using (var part = entry.Open()) part.CopyTo(inside);
            return Readable(inside.ToArray());
        }));
    }

    private static string PathOf(string address) => address.Split('?')[0];

    private static IEnumerable<string> Links(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html)
        .QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0])
        .Where(h => h.StartsWith('/') && !h.StartsWith("//", StringComparison.Ordinal) && !h.StartsWith("/sign-out", StringComparison.Ordinal));
}
